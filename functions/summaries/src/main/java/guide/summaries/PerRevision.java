package guide.summaries;

import guide.catalogue.Catalogue;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What is made of a whole catalogue, made once for each revision and kept until the next.
final class PerRevision<T> {

    private record Kept<T>(long revision, T made) {}

    private final Function<Catalogue, T> make;
    private @Nullable Kept<T> kept;

    PerRevision(Function<Catalogue, T> make) {
        this.make = make;
    }

    synchronized T of(Catalogue catalogue) {
        Kept<T> last = kept;
        if (last != null && last.revision() == catalogue.revision()) {
            return last.made();
        }
        T made = make.apply(catalogue);
        kept = new Kept<>(catalogue.revision(), made);
        return made;
    }
}
