/// Readers' notices that something should be looked at, and what became of them.
@NullMarked
package guide.comments.reports;

import org.jspecify.annotations.NullMarked;
