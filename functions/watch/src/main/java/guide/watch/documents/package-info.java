/// Documents of registries, as they are fetched: within limits of time and size, from where they
/// are and nowhere else.
@NullMarked
package guide.watch.documents;

import org.jspecify.annotations.NullMarked;
