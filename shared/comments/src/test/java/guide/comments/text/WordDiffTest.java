package guide.comments.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Content.DiffPart;
import guide.comments.domain.Content.Op;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class WordDiffTest {

    @Test
    void aChangedWordIsOneChange() {
        assertThat(WordDiff.of("Flask is small.", "Flask is tiny."))
                .containsExactly(
                        new DiffPart(Op.EQUAL, "Flask is"),
                        new DiffPart(Op.DELETE, " small"),
                        new DiffPart(Op.INSERT, " tiny"),
                        new DiffPart(Op.EQUAL, "."));
    }

    @Test
    void whatIsTakenAwayIsDeleted() {
        assertThat(WordDiff.of("All of it", ""))
                .containsExactly(new DiffPart(Op.DELETE, "All of it"));
    }

    @Test
    void theRunsMakeUpBothTexts() {
        Property.forAll(
                500,
                random -> {
                    String before = Property.text(random, "ab c.\n\u00e9\u05d0", 60);
                    String after = Property.text(random, "ab c.\n\u00e9\u05d0", 60);
                    List<DiffPart> runs = WordDiff.of(before, after);

                    assertThat(joined(runs, Op.INSERT)).isEqualTo(before);
                    assertThat(joined(runs, Op.DELETE)).isEqualTo(after);
                });
    }

    private static String joined(List<DiffPart> runs, Op without) {
        return runs.stream()
                .filter(run -> run.op() != without)
                .map(DiffPart::text)
                .collect(Collectors.joining());
    }
}
