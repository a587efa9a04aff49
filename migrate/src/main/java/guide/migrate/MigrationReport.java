package guide.migrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a command found in a table, and did or would do.
public final class MigrationReport {

    private final Map<String, Long> counts = new LinkedHashMap<>();

    public void add(String what, long many) {
        counts.merge(what, many, Long::sum);
    }

    public long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /// Of what was counted.
    public Stream<String> names() {
        return counts.keySet().stream();
    }

    /// One line for each count.
    public String text() {
        return counts.entrySet().stream()
                .map(each -> "  " + each.getValue() + " " + each.getKey())
                .collect(Collectors.joining("\n"));
    }
}
