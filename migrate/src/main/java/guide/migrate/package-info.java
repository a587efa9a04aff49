/// `make migrate`: brings what a table holds to the form of this version, beside live traffic.
@NullMarked
package guide.migrate;

import org.jspecify.annotations.NullMarked;
