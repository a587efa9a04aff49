package guide.watch.registries;

import static org.assertj.core.api.Assertions.assertThat;

import guide.watch.documents.LookFault;
import guide.watch.documents.LookLimits;
import guide.watch.registries.StubPackage.StubRelease;
import guide.watch.registries.StubRegistry.Received;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What each registry says, and what is made of whatever else a server can do.
class RegistriesTest {

    private static final int LARGEST = 1_000_000;
    private static final LookLimits LIMITS =
            new LookLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), LARGEST);

    private static final StubRelease OLD = StubRelease.of("1.9.0", "2026-01-02");
    private static final StubRelease NEW = StubRelease.of("1.10.0", "2026-11-03");

    private StubRegistry stub;

    @BeforeEach
    void start() throws IOException {
        stub = StubRegistry.start();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void theNewestReleaseHasItsDay(StubPackage thing) {
        thing.serve(stub, OLD, NEW);

        assertThat(look(thing, ""))
                .isEqualTo(newest("1.10.0", Optional.of(LocalDate.parse("2026-11-03"))));
    }

    @ParameterizedTest
    @EnumSource(value = StubPackage.class, names = "NPM", mode = EnumSource.Mode.EXCLUDE)
    void theOrderIsTheRegistrysAndNotThatOfItsList(StubPackage thing) {
        thing.serve(stub, NEW, OLD);

        assertThat(version(look(thing, ""))).isEqualTo("1.10.0");
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void aPreReleaseCountsOnlyWhereThereIsNothingElse(StubPackage thing) {
        StubRelease early = StubRelease.of(thing.preRelease(), "2026-11-20");

        thing.serve(stub, early);
        assertThat(version(look(thing, ""))).isEqualTo(thing.preRelease());
        thing.serve(stub, early, NEW);
        assertThat(version(look(thing, ""))).isEqualTo("1.10.0");
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void whatIsWithdrawnDoesNotCount(StubPackage thing) {
        if (!thing.knowsWithdrawn()) {
            return;
        }
        thing.serve(stub, OLD, NEW, StubRelease.withdrawn("2.0.0", "2026-11-20"));
        assertThat(version(look(thing, ""))).isEqualTo("1.10.0");

        thing.serve(stub, StubRelease.withdrawn("2.0.0", "2026-11-20"));
        assertThat(look(thing, "")).isEqualTo(unknown(LookFault.NO_RELEASE));
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void aRenamedPackageIsSaidToBeOne(StubPackage thing) {
        if (!thing.knowsRenamed()) {
            return;
        }
        thing.serve(stub, "other/name", List.of(OLD, NEW));

        assertThat(look(thing, "")).isEqualTo(unknown(LookFault.RENAMED));
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void whatIsAsItWasIsNotSentAgain(StubPackage thing) {
        thing.serve(stub, OLD, NEW);

        assertThat(look(thing, "\"1\"")).isEqualTo(new LookResult.Unchanged());
        assertThat(stub.requests())
                .containsExactly(
                        new Received(thing.path(), Optional.of("\"1\""), "framework-guide-watch"));
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void aStatusIsWhatItSays(StubPackage thing) {
        assertThat(replied(thing, StubRegistry.status(404))).isEqualTo(LookFault.NO_PACKAGE);
        assertThat(replied(thing, StubRegistry.status(410))).isEqualTo(LookFault.NO_PACKAGE);
        assertThat(replied(thing, StubRegistry.status(403))).isEqualTo(LookFault.REFUSED);
        assertThat(replied(thing, StubRegistry.status(429))).isEqualTo(LookFault.REFUSED);
        assertThat(replied(thing, StubRegistry.status(500))).isEqualTo(LookFault.FAILED);
        assertThat(replied(thing, StubRegistry.status(204))).isEqualTo(LookFault.FAILED);
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void aRedirectInwardsIsNotFollowed(StubPackage thing) throws IOException {
        try (StubRegistry inside = StubRegistry.start()) {
            thing.serve(inside, NEW);

            assertThat(replied(thing, StubRegistry.redirect(inside.address() + thing.path())))
                    .isEqualTo(LookFault.REDIRECTED);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void anAnswerMayHaveSoManyBytesAndNotOneMore(StubPackage thing) {
        String type = thing.mediaType();
        assertThat(replied(thing, StubRegistry.large(type, LARGEST, true)))
                .isIn(LookFault.UNREADABLE, LookFault.NO_RELEASE);
        assertThat(replied(thing, StubRegistry.large(type, LARGEST + 1, true)))
                .isEqualTo(LookFault.TOO_LARGE);
        assertThat(replied(thing, StubRegistry.large(type, 100_000_000, true)))
                .isEqualTo(LookFault.TOO_LARGE);
        assertThat(replied(thing, StubRegistry.large(type, 100_000_000, false)))
                .isEqualTo(LookFault.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void anAnswerWithoutEndIsLeft(StubPackage thing) {
        long began = System.nanoTime();

        assertThat(replied(thing, StubRegistry.endless(thing.mediaType())))
                .isEqualTo(LookFault.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(LIMITS.total(), LIMITS.total().plusSeconds(3));
    }

    @ParameterizedTest
    @EnumSource(StubPackage.class)
    void anAnswerOfAnotherKindIsNone(StubPackage thing) {
        String type = thing.mediaType();
        assertThat(replied(thing, StubRegistry.document("text/html", "<p>1.10.0</p>")))
                .isEqualTo(LookFault.UNREADABLE);
        for (String text : List.of("", "null", "17", "[[]]", "{\"a\":", "<a/>", "<!DOCTYPE a>")) {
            assertThat(replied(thing, StubRegistry.document(type, text)))
                    .as(text)
                    .isIn(LookFault.UNREADABLE, LookFault.NO_RELEASE, LookFault.RENAMED);
        }
    }

    private LookFault replied(StubPackage thing, StubRegistry.Reply reply) {
        stub.reply(thing.path(), reply);
        return ((LookResult.Unknown) look(thing, "")).fault();
    }

    private LookResult look(StubPackage thing, String tag) {
        return new Registries(stub.address(), LIMITS, "framework-guide-watch")
                .look(List.of(new Question(thing.purl(), tag)), LookTime.in(Duration.ofMinutes(1)))
                .getFirst();
    }

    private static LookResult newest(String version, Optional<LocalDate> day) {
        return new LookResult.Newest(new Release(version, day), "\"1\"");
    }

    private static LookResult unknown(LookFault fault) {
        return new LookResult.Unknown(fault);
    }

    private static String version(LookResult result) {
        return ((LookResult.Newest) result).release().version();
    }
}
