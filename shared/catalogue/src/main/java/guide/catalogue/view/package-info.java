/// The catalogue as the contract shows it: at a revision and on a day.
@NullMarked
package guide.catalogue.view;

import org.jspecify.annotations.NullMarked;
