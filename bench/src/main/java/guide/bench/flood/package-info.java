/// What readers notice of a flood: the most expensive requests that need no token, sent by many
/// clients to a local run, beside readers and a moderator.
@NullMarked
package guide.bench.flood;

import org.jspecify.annotations.NullMarked;
