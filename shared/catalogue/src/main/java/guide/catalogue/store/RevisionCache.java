package guide.catalogue.store;

import guide.catalogue.model.Catalogue;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Caches a value that is computed from the whole catalogue, until the next revision.
public final class RevisionCache<T> {

    private record CachedValue<T>(long revision, T made) {}

    private final Function<Catalogue, T> make;
    private @Nullable CachedValue<T> kept;

    public RevisionCache(Function<Catalogue, T> make) {
        this.make = make;
    }

    public synchronized T of(Catalogue catalogue) {
        CachedValue<T> last = kept;
        if (last != null && last.revision() == catalogue.revision()) {
            return last.made();
        }
        T made = make.apply(catalogue);
        kept = new CachedValue<>(catalogue.revision(), made);
        return made;
    }
}
