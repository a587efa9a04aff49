/// Asks a deployment what works, and prints a line for each answer (`make doctor`).
@NullMarked
package guide.doctor;

import org.jspecify.annotations.NullMarked;
