package guide.comments.edits;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.store.Entry;
import guide.comments.domain.EditTarget;
import guide.comments.domain.JsonText;

import org.junit.jupiter.api.Test;

class CatalogueEditTest {

    private final CatalogueEdit verdict =
            CatalogueEdit.of(
                    new EditTarget.OfVerdict("fast"),
                    new Entry("{\"id\":\"fast\",\"verdict\":\"holds\",\"why\":\"Measured.\"}", 1),
                    null);

    @Test
    void aValueIsTheSameInWhateverOrderItsFieldsAre() {
        assertThat(verdict.current().text())
                .isEqualTo("{\"verdict\":\"holds\",\"why\":\"Measured.\"}");
        assertThat(says("{\"verdict\":\"holds\",\"why\":\"Measured.\"}")).isTrue();
        assertThat(says("{\"why\":\"Measured.\",\"verdict\":\"holds\"}")).isTrue();
        assertThat(says("{\"verdict\":\"wrong\",\"why\":\"Measured.\"}")).isFalse();
        assertThat(says("null")).isFalse();
    }

    private boolean says(String value) {
        return verdict.says(new JsonText(value));
    }
}
