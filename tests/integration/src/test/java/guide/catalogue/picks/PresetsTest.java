package guide.catalogue.picks;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Preset;
import guide.catalogue.needs.Needs;
import guide.data.CatalogueFiles;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What each preset picks from the catalogue's files, and why; on a fixed day, so that stale facts
/// do not change it.
class PresetsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    private final Catalogue catalogue =
            CatalogueFiles.read(ProjectRoot.root().resolve("data/catalogue"));

    /// Django has every part of a shop, and with it what is built on it. The others come next for
    /// what people add to them, which this preset counts.
    @Test
    void aShopIsDjangos() {
        Pick pick = pick("shop");

        assertThat(first(pick, 8))
                .containsExactly(
                        "Django 31",
                        "Django Ninja 31",
                        "Django REST framework 31",
                        "Litestar 16.5",
                        "Pyramid 16",
                        "Tornado 16",
                        "Flask 15.5",
                        "FastAPI 15");
        assertThat(PickWording.answer(pick)).startsWith("Django, Django Ninja and");
        assertThat(unmet(pick, 0)).isEmpty();
        assertThat(unmet(pick, 6))
                .containsExactly(
                        "admin partial",
                        "cache partial",
                        "content-security-policy partial",
                        "csrf partial",
                        "email partial",
                        "forms partial",
                        "i18n partial",
                        "migrations partial",
                        "orm partial",
                        "users-and-login partial");
        assertThat(decisive(pick)).isEmpty();
    }

    /// It validates what comes, describes itself, and limits who asks; the next two lack one of
    /// these, and bring fewer packages or no more.
    @Test
    void anApiIsLitestarsBeforeTwoThatLackOnePart() {
        Pick pick = pick("api");

        assertThat(first(pick, 5))
                .containsExactly(
                        "Litestar 25", "Django Ninja 24", "FastAPI 23", "APIFlask 21", "Robyn 20");
        assertThat(unmet(pick, 0)).containsExactly("packages-installed missed");
        assertThat(unmet(pick, 1)).containsExactly("cors missed");
        assertThat(unmet(pick, 2))
                .containsExactly("packages-installed missed", "rate-limits missed");
        assertThat(decisive(pick))
                .containsExactly(
                        "If you drop “CORS”, Django Ninja comes first.",
                        "If you drop “Rate limits”, FastAPI and Litestar tie for first.");
    }

    /// Nobody else brings the protocols; Tornado follows as a network library with TLS.
    @Test
    void lowLevelNetworkingIsTwisteds() {
        Pick pick = pick("low-level-networking");

        assertThat(first(pick, 2)).containsExactly("Twisted 13", "Tornado 6");
        assertThat(unmet(pick, 0)).isEmpty();
        assertThat(unmet(pick, 1)).contains("other-protocols missed", "http2 missed");
        assertThat(decisive(pick)).isEmpty();
    }

    /// Its package alone has all of it but server-sent events; others have them too, but bring more
    /// packages.
    @Test
    void manyOpenConnectionsAreTornados() {
        Pick pick = pick("many-open-connections");

        assertThat(first(pick, 5))
                .containsExactly(
                        "Tornado 17", "FastAPI 16", "Litestar 16", "Robyn 16", "aiohttp 15.5");
        assertThat(unmet(pick, 0)).containsExactly("server-sent-events missed");
        assertThat(unmet(pick, 1)).containsExactly("packages-installed missed");
        assertThat(decisive(pick))
                .containsExactly(
                        "If you drop “Packages installed: under 5”, FastAPI, Litestar and Robyn tie"
                                + " for first.",
                        "If you drop “Built-in production server”, Falcon comes first.");
    }

    /// These have its structure, one with templates of another package; one is dormant, and much of
    /// it breaks on Python 3.
    @Test
    void anOldTornadoStyleApplicationLivesOnTornadoRatherThanCyclone() {
        Pick pick = pick("old-tornado-app");

        assertThat(first(pick, 3)).containsExactly("Tornado 11", "aiohttp 8", "Cyclone 2");
        assertThat(unmet(pick, 0)).isEmpty();
        assertThat(unmet(pick, 2))
                .containsExactly(
                        "http-client missed", "i18n missed", "status missed", "websockets missed");
        assertThat(pick.ranked().subList(3, pick.ranked().size()))
                .allSatisfy(each -> assertThat(each.ranking().isRuledOut()).isTrue());
        assertThat(decisive(pick)).isEmpty();
    }

    /// Access depends on the resource at a path; Django has users, but no resource tree.
    @Test
    void fineAccessRulesArePyramids() {
        Pick pick = pick("fine-access-rules");

        assertThat(first(pick, 3)).containsExactly("Pyramid 11.5", "Django 8", "Django Ninja 8");
        assertThat(unmet(pick, 0)).containsExactly("users-and-login partial");
        assertThat(unmet(pick, 1)).containsExactly("routing missed");
        assertThat(decisive(pick))
                .containsExactly(
                        "If you drop “Routing: traversal”, Django, Django Ninja and Django REST"
                                + " framework tie for first.");
    }

    @Test
    void everyReasonOfEveryPresetHasItsEvidence() {
        assertThat(catalogue.presets())
                .flatExtracting(preset -> pick(preset.id()).ranked())
                .flatExtracting(Candidate::reasons)
                .extracting(PickReason::fact)
                .filteredOn(Fact::isKnown)
                .hasSizeGreaterThan(400)
                .allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty());
    }

    private Pick pick(String id) {
        Preset preset =
                catalogue.presets().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return switch (Needs.of(preset, catalogue)) {
            case Needs.NeedsResult.ParsedNeeds read -> Pick.of(catalogue, read.needs(), DAY);
            case Needs.NeedsResult.InvalidNeeds wrong -> throw new AssertionError(wrong.toString());
        };
    }

    /// Names with their points.
    private static List<String> first(Pick pick, int count) {
        return pick.ranked().stream()
                .limit(count)
                .map(
                        each ->
                                each.framework().name()
                                        + " "
                                        + ScoreView.of(each.ranking().score()).low())
                .toList();
    }

    private static List<String> unmet(Pick pick, int place) {
        return pick.ranked().get(place).reasons().stream()
                .filter(reason -> reason.outcome() != NeedOutcome.MET)
                .map(
                        reason ->
                                reason.fact().trait()
                                        + " "
                                        + reason.outcome().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> decisive(Pick pick) {
        return pick.wouldChange().needs().stream().map(PickWording::why).toList();
    }
}
