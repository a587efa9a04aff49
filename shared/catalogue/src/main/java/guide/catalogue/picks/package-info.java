/// Picks: the frameworks ranked by a reader's needs, with reasons for and against.
@NullMarked
package guide.catalogue.picks;

import org.jspecify.annotations.NullMarked;
