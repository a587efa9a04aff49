package guide.tests.tasks;

import java.util.ArrayList;
import java.util.List;

/// What a task took.
record Steps(int clicks, int keys, int texts) {

    int all() {
        return clicks + keys + texts;
    }

    /// Such as `5 (3 clicks, 2 texts)`.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, clicks, "click");
        add(parts, keys, "key");
        add(parts, texts, "text");
        return all() + " (" + String.join(", ", parts) + ")";
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what + (number == 1 ? "" : "s"));
        }
    }
}
