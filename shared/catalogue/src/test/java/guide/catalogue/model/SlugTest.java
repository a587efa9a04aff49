package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "django", "7", "repoze-bfg", "a-v", "vs", "vs-a", "a-vs1", "avs"})
    void wordsJoinedBySingleHyphensAreSlugs(String text) {
        assertThat(Slug.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "a-", "-a", "a--b", "A", "a.b", "a b", "ä", "a-vs-b", "a-vs", "a\n"
            })
    void everythingElseIsNot(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
        assertThatThrownBy(() -> new Slug(text)).hasMessageContaining("slug");
    }

    @Test
    void fortyCharactersAreTheMost() {
        assertThat(Slug.isSlug("a".repeat(40))).isTrue();
        assertThat(Slug.isSlug("a".repeat(41))).isFalse();
        assertThat(Slug.isSlug("a".repeat(300))).isFalse();
    }

    @Test
    void anyTextIsEitherRejectedOrKeptAsItIs() {
        Property.forAll(
                2000,
                random -> {
                    String text = Property.text(random, "ab7-vs.A ", 45);
                    if (Slug.isSlug(text)) {
                        assertThat(new Slug(text).value()).isEqualTo(text).hasSizeLessThan(41);
                    }
                });
    }
}
