/// The catalogue's model: frameworks, traits, facts, relations and claims. Plain Java, without
/// storage or JSON.
@NullMarked
package guide.catalogue.model;

import org.jspecify.annotations.NullMarked;
