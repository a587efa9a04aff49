/// Sends what once was answered wrongly to a running guide, and says what holds.
@NullMarked
package guide.tests.faults;

import org.jspecify.annotations.NullMarked;
