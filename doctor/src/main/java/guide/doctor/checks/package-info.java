/// One class for each thing that is asked; each changes nothing, or takes back what it has changed.
@NullMarked
package guide.doctor.checks;

import org.jspecify.annotations.NullMarked;
