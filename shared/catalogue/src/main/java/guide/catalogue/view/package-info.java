/// The catalogue in the representation of the contract: at a revision and on a day.
@NullMarked
package guide.catalogue.view;

import org.jspecify.annotations.NullMarked;
