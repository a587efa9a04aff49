package guide.comments.posting;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.ThreadKey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every adapter of [ThreadTargets] answers for a catalogue of `django`, `flask` and the claim
/// `fast`.
abstract class ThreadTargetsContract {

    abstract ThreadTargets targets();

    @ParameterizedTest
    @CsvSource({
        "page:/any/, true",
        "framework:django, true",
        "framework:nothere, false",
        "comparison:django-vs-flask, true",
        "comparison:django-vs-nothere, false",
        "claim:fast, true",
        "claim:slow, false"
    })
    void aThreadIsAboutSomethingThatExists(String thread, boolean exists) {
        assertThat(targets().exists(ThreadKey.parse(thread).orElseThrow())).isEqualTo(exists);
    }
}
