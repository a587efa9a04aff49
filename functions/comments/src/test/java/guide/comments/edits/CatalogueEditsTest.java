package guide.comments.edits;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.EditTarget;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueEditsTest {

    @ParameterizedTest
    @CsvSource({
        "frameworks/flask/tagline, framework#flask",
        "frameworks/flask/summary, framework#flask",
        "frameworks/flask/facts/orm, framework#flask",
        "claims/flask-is-small/verdict, claim#flask-is-small"
    })
    void aTargetLeadsToItsEntry(String text, String entry) {
        assertThat(CatalogueEdits.key(EditTarget.parse(text).orElseThrow())).isEqualTo(entry);
    }
}
