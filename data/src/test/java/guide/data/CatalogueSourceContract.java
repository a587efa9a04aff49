package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.store.CatalogueSource;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What every adapter of [CatalogueSource] does.
abstract class CatalogueSourceContract {

    abstract CatalogueSource source();

    /// Makes `catalogue` the newest one and lets the time pass for which a look is good.
    abstract void load(Catalogue catalogue);

    @Test
    void beforeTheFirstLoadTheCatalogueIsEmptyAtRevisionZero() {
        assertThat(source().current().revision()).isZero();
        assertThat(source().current().frameworks()).isEmpty();
    }

    @Test
    void whatWasLoadedIsReadAsItWasInItsOrder() {
        Catalogue sound = Catalogues.with(Catalogues.preset("orm"));
        load(sound);

        Catalogue read = source().current();

        assertThat(read.traits()).isEqualTo(sound.traits());
        assertThat(read.frameworks()).isEqualTo(sound.frameworks());
        assertThat(read.presets()).isEqualTo(sound.presets());
        assertThat(read.revision()).isEqualTo(1);
    }

    @Test
    void aLaterLoadIsSeenUnderALaterRevision() {
        load(Catalogues.sound());
        source().current();
        load(
                Catalogues.of(
                        List.of(
                                Catalogues.framework("c", Catalogues.facts()),
                                Catalogues.framework("b", Catalogues.facts()))));

        assertThat(source().current().frameworks())
                .extracting(framework -> framework.slug())
                .containsExactly(new Slug("c"), new Slug("b"));
        assertThat(source().current().revision()).isEqualTo(2);
    }

    @Test
    void aPastRevisionIsReadAsItWas() {
        load(Catalogues.sound());
        Catalogue first = source().current();
        load(Catalogues.of(List.of(Catalogues.framework("c", Catalogues.facts()))));
        source().current();

        Catalogue then = source().at(1).orElseThrow();

        assertThat(then.frameworks()).isEqualTo(first.frameworks());
        assertThat(then.traits()).isEqualTo(first.traits());
        assertThat(then.updatedAt()).isEqualTo(first.updatedAt());
    }

    @Test
    void thereIsNoRevisionBeforeTheFirstOrAfterTheNewest() {
        load(Catalogues.sound());

        assertThat(source().at(0)).isEmpty();
        assertThat(source().at(1)).isPresent();
        assertThat(source().at(2)).isEmpty();
    }
}
