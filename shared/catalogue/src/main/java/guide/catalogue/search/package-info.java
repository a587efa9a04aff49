/// An in-memory full-text search. Plain Java, independent of the catalogue and of HTTP.
@NullMarked
package guide.catalogue.search;

import org.jspecify.annotations.NullMarked;
