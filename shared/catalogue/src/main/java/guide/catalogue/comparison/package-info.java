/// Comparisons of two to six frameworks: a row for each trait, and what follows from the rows.
@NullMarked
package guide.catalogue.comparison;

import org.jspecify.annotations.NullMarked;
