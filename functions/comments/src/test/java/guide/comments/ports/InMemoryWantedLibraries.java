package guide.comments.ports;

import guide.comments.domain.LogEntry;
import guide.comments.domain.WantedLibrary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Wanted libraries in memory.
record InMemoryWantedLibraries(InMemoryState state) implements WantedLibraries {

    @Override
    public Optional<WantedLibrary> find(String name) {
        return state.library(name);
    }

    @Override
    public Page<WantedLibrary> list(
            List<WantedLibrary.RequestStatus> statuses, String after, int limit) {
        List<Map.Entry<String, WantedLibrary>> following =
                state.libraries.tailMap(after, false).entrySet().stream()
                        .filter(each -> statuses.contains(each.getValue().status()))
                        .toList();
        List<Map.Entry<String, WantedLibrary>> shown =
                following.subList(0, Math.min(limit, following.size()));
        return new Page<>(
                shown.stream().map(Map.Entry::getValue).toList(),
                following.size() > limit ? shown.getLast().getKey() : "");
    }

    @Override
    public boolean replace(WantedLibrary before, WantedLibrary after, LogEntry logEntry) {
        boolean unchanged =
                state.library(before.name())
                        .filter(found -> found.status() == before.status())
                        .filter(found -> found.votes() == before.votes())
                        .isPresent();
        if (unchanged) {
            state.put(after);
            state.log.add(logEntry);
        }
        return unchanged;
    }
}
