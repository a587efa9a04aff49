/// Threads, contributions and decisions, and the ports through which they are kept. Plain Java: it
/// knows no JSON, no HTTP and no table.
@NullMarked
package guide.comments.domain;

import org.jspecify.annotations.NullMarked;
