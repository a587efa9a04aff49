package guide.watch;

import guide.catalogue.model.Slug;
import guide.watch.documents.LookFault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a call has found and done. A call is one thread's.
final class WatchReport {

    /// What became of a framework.
    enum Fate {
        NEWER,
        SAME,
        OLDER,
        REPLACED,
        UNWATCHED,
        UNSEEN,
        NOT_ASKED,
        NOT_WRITTEN
    }

    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    private final List<String> remarks = new ArrayList<>();
    private int unreachable;
    private boolean off;
    private @Nullable Exception fault;

    void count(Fate fate) {
        counts.merge(fate, 1, Integer::sum);
    }

    void older(Slug framework, String version) {
        count(Fate.OLDER);
        remarks.add(framework + ": the registry's newest is " + version + ", which is not newer");
    }

    void unseen(Slug framework, LookFault why) {
        switch (why) {
            case NOT_WATCHED -> count(Fate.UNWATCHED);
            case NOT_ASKED -> count(Fate.NOT_ASKED);
            default -> {
                count(Fate.UNSEEN);
                unreachable += why == LookFault.UNREACHABLE ? 1 : 0;
                remarks.add(framework + ": " + why.words());
            }
        }
    }

    void notWritten(Slug framework, RuntimeException why) {
        count(Fate.NOT_WRITTEN);
        remarks.add(framework + ": could not be written");
        fault = why;
    }

    /// Ends the call.
    void failed(RuntimeException why) {
        fault = why;
    }

    /// Nothing was asked, because it is not wanted.
    void off() {
        off = true;
    }

    boolean isOff() {
        return off;
    }

    int of(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /// What an owner may want to look at, one for each framework that has something.
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// Whether no registry could be reached at all.
    boolean isOffline() {
        int asked = of(Fate.NEWER) + of(Fate.SAME) + of(Fate.OLDER) + of(Fate.UNSEEN);
        return asked > 0 && unreachable == asked;
    }

    @Nullable Exception fault() {
        return fault;
    }
}
