package guide.tests.faults;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A fault, and what shows that it is mended: a trial over HTTP, tests of the suite, or both.
///
/// @param number section and place, such as `1.10`
/// @param input what was sent, in a few words
/// @param tests classes, or methods of theirs, as `PostTest` or `PostTest#aPostIsHeld`
record Row(String number, String input, Optional<Trial> trial, List<String> tests) {

    /// Sends the inputs, and throws what is wrong.
    interface Trial {
        void on(RunningGuide guide);
    }

    static final Comparator<Row> BY_NUMBER = Comparator.comparingInt(Row::place);

    static Row tried(String number, String input, Trial trial, String... tests) {
        return new Row(number, input, Optional.of(trial), List.of(tests));
    }

    static Row tested(String number, String input, String... tests) {
        return new Row(number, input, Optional.empty(), List.of(tests));
    }

    private int place() {
        int[] parts = Arrays.stream(number.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
        return parts[0] * 100 + parts[1];
    }
}
