/// What is counted of a desk's days: how much came, was held, reported and decided, and which pages
/// were busiest. Plain Java.
@NullMarked
package guide.comments.statistics;

import org.jspecify.annotations.NullMarked;
