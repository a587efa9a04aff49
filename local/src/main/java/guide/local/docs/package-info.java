/// The contract as a page for people.
@NullMarked
package guide.local.docs;

import org.jspecify.annotations.NullMarked;
