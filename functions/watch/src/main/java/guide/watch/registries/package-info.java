/// What package registries say of the newest release of a package: fixed hosts, bounded in time and
/// size.
@NullMarked
package guide.watch.registries;

import org.jspecify.annotations.NullMarked;
