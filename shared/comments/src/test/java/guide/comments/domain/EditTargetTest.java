package guide.comments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "frameworks",
                "frameworks/flask",
                "frameworks/Flask/tagline",
                "frameworks/flask/slug",
                "frameworks/flask/facts",
                "frameworks/flask/facts/",
                "frameworks/flask/facts/orm/note",
                "claims/x/why",
                "claims//verdict",
                "frameworks/../tagline",
                "catalogue/revision"
            })
    void anythingElseIsNone(String text) {
        assertThat(EditTarget.parse(text)).isEmpty();
    }

    @Test
    void noTextIsTooStrange() {
        Property.forAll(
                2000,
                random ->
                        EditTarget.parse(Property.text(random, "frameworks/claims-vd\u0000é", 40)));
    }

    @ParameterizedTest
    @CsvSource({
        "FastAPI, fastapi", "fast-api, fastapi", "Fast Api, fastapi", "ＦａｓｔＡＰＩ, fastapi",
        "C++, c++", "C#, c#", "Ünïcode, ünïcode", "'!?', ''"
    })
    void oneLibraryHasOneNormalisedName(String name, String normalised) {
        assertThat(LibraryName.normalised(name)).isEqualTo(normalised);
    }
}
