/// Feeds: Atom 1.0 (RFC 4287) and JSON Feed 1.1, in pages (RFC 5005, section 3), with what a reader
/// that asks again gets (decision record 55).
@NullMarked
package guide.lambda.feeds;

import org.jspecify.annotations.NullMarked;
