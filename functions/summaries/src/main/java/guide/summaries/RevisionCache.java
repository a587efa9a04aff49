package guide.summaries;

import guide.catalogue.model.Catalogue;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What is made of a whole catalogue, made once for each revision and kept until the next.
final class RevisionCache<T> {

    private record CachedValue<T>(long revision, T made) {}

    private final Function<Catalogue, T> make;
    private @Nullable CachedValue<T> kept;

    RevisionCache(Function<Catalogue, T> make) {
        this.make = make;
    }

    synchronized T of(Catalogue catalogue) {
        CachedValue<T> last = kept;
        if (last != null && last.revision() == catalogue.revision()) {
            return last.made();
        }
        T made = make.apply(catalogue);
        kept = new CachedValue<>(catalogue.revision(), made);
        return made;
    }
}
