/// How the catalogue's model looks in JSON: the module that the one mapper takes along.
@NullMarked
package guide.catalogue.json;

import org.jspecify.annotations.NullMarked;
