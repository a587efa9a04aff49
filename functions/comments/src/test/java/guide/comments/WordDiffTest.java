package guide.comments;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.Content.Change;
import guide.comments.Content.Op;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class WordDiffTest {

    @Test
    void aChangedWordIsOneChange() {
        assertThat(WordDiff.of("Flask is small.", "Flask is tiny."))
                .containsExactly(
                        new Change(Op.EQUAL, "Flask is"),
                        new Change(Op.DELETE, " small"),
                        new Change(Op.INSERT, " tiny"),
                        new Change(Op.EQUAL, "."));
    }

    @Test
    void whatIsTakenAwayIsDeleted() {
        assertThat(WordDiff.of("All of it", ""))
                .containsExactly(new Change(Op.DELETE, "All of it"));
    }

    @Test
    void theRunsMakeUpBothTexts() {
        Property.forAll(
                500,
                random -> {
                    String before = Property.text(random, "ab c.\n\u00e9\u05d0", 60);
                    String after = Property.text(random, "ab c.\n\u00e9\u05d0", 60);
                    List<Change> runs = WordDiff.of(before, after);

                    assertThat(joined(runs, Op.INSERT)).isEqualTo(before);
                    assertThat(joined(runs, Op.DELETE)).isEqualTo(after);
                });
    }

    private static String joined(List<Change> runs, Op without) {
        return runs.stream()
                .filter(run -> run.op() != without)
                .map(Change::text)
                .collect(Collectors.joining());
    }
}
