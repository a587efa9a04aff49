/// `make export-comments FORMAT=…`: what everybody can read, as files for the generators of static
/// sites, and for other comment systems.
@NullMarked
package guide.migrate.generators;

import org.jspecify.annotations.NullMarked;
