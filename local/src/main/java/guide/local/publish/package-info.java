/// The guide's pages as static files, for any host.
@NullMarked
package guide.local.publish;

import org.jspecify.annotations.NullMarked;
