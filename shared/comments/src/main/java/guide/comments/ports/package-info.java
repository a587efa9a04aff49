/// The ports: what the service asks of its storage, in the domain's words. Each has a contract test
/// that every adapter passes.
@NullMarked
package guide.comments.ports;

import org.jspecify.annotations.NullMarked;
