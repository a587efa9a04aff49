/// The JSON form of the catalogue's model, as a module for the JSON mapper.
@NullMarked
package guide.catalogue.json;

import org.jspecify.annotations.NullMarked;
