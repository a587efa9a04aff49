/// `make backup` and `make restore`: both tables into a folder or a bucket, and back.
@NullMarked
package guide.migrate.backup;

import org.jspecify.annotations.NullMarked;
