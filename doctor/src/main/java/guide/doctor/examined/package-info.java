/// What is examined, how it is asked, and what is found.
@NullMarked
package guide.doctor.examined;

import org.jspecify.annotations.NullMarked;
