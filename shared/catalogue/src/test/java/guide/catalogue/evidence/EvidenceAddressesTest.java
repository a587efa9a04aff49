package guide.catalogue.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Verdict;
import guide.lambda.address.PublicAddress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class EvidenceAddressesTest {

    private static final PublicAddress HERE = new PublicAddress("https://guide.example", "/g");
    private static final String FILES =
            "https://github.com/pallets/flask/blob/v{version}/src/{path}";
    private static final EvidenceAddresses FLASK = of("pkg:pypi/flask", FILES);

    private static EvidenceAddresses of(String purl, @Nullable String files) {
        return new EvidenceAddresses(
                new Slug("flask"), new Framework.Distribution("any", "Flask", purl, files));
    }

    private static @Nullable String url(EvidenceAddresses addresses, Evidence evidence) {
        return HERE.during(() -> addresses.of(fact(evidence)).getFirst().url());
    }

    private static Fact fact(Evidence evidence) {
        return new Fact(
                new TraitId("orm"),
                Support.NO,
                null,
                null,
                "3.1",
                List.of(evidence),
                LocalDate.EPOCH,
                "hand");
    }

    private static Evidence evidence(EvidenceKind kind, String locator) {
        return new Evidence(kind, locator, null);
    }

    @ParameterizedTest
    @CsvSource({
        "flask/app.py, https://github.com/pallets/flask/blob/v3.1/src/flask/app.py",
        "flask/json/, https://github.com/pallets/flask/tree/v3.1/src/flask/json/",
        "flask/a b.py, https://github.com/pallets/flask/blob/v3.1/src/flask/a%20b.py",
        "flask/ü?#.py, https://github.com/pallets/flask/blob/v3.1/src/flask/%C3%BC%3F%23.py",
    })
    void aFileOfThePackageIsAtTheReleasesTag(String path, String url) {
        assertThat(url(FLASK, evidence(EvidenceKind.PACKAGE_FILE, path))).isEqualTo(url);
    }

    @Test
    void theEvidencesOwnVersionGoesBeforeTheFacts() {
        Evidence older = new Evidence(EvidenceKind.PACKAGE_FILE, "flask/app.py", "2.0");

        assertThat(url(FLASK, older))
                .isEqualTo("https://github.com/pallets/flask/blob/v2.0/src/flask/app.py");
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:pypi/flask, https://pypi.org/project/flask/3.1/",
        "pkg:npm/%4011ty/eleventy, https://www.npmjs.com/package/@11ty/eleventy/v/3.1",
        "pkg:cargo/axum, https://crates.io/crates/axum/3.1",
        "pkg:gem/jekyll, https://rubygems.org/gems/jekyll/versions/3.1",
        "pkg:golang/github.com/gohugoio/hugo, https://pkg.go.dev/github.com/gohugoio/hugo@v3.1",
        "pkg:maven/io.quarkus/core, https://central.sonatype.com/artifact/io.quarkus/core/3.1",
        "pkg:composer/laravel/framework, https://packagist.org/packages/laravel/framework#3.1",
        "pkg:pypi/flask@2?a=b#c, https://pypi.org/project/flask/3.1/",
        "pkg:deb/debian/dpkg,",
    })
    void metadataIsOnTheReleasesPage(String purl, @Nullable String url) {
        assertThat(url(of(purl, null), evidence(EvidenceKind.METADATA, "METADATA"))).isEqualTo(url);
    }

    @Test
    void withoutAWordOnTagsAFileIsInTheRegistry() {
        assertThat(url(of("pkg:pypi/flask", null), evidence(EvidenceKind.PACKAGE_FILE, "x.py")))
                .isEqualTo("https://pypi.org/project/flask/3.1/#files");
    }

    @ParameterizedTest
    @CsvSource({
        "pallets/flask:docs/a.rst, https://github.com/pallets/flask/blob/v3.1/docs/a.rst",
        "pallets/quart:docs/, https://github.com/pallets/quart/tree/HEAD/docs/",
        "fiorix/cyclone@fefdc51:a.py, https://github.com/fiorix/cyclone/blob/fefdc51/a.py",
        "pallets/flask#12, https://github.com/pallets/flask/issues/12",
        "pallets/flask, https://github.com/pallets/flask",
        "the source,",
    })
    void aRepositorysFileIsOnGitHub(String locator, @Nullable String url) {
        assertThat(url(FLASK, evidence(EvidenceKind.SOURCE, locator))).isEqualTo(url);
    }

    @Test
    void aRunOfAFactIsOnThePageOfTheFrameworksRuns() {
        assertThat(url(FLASK, evidence(EvidenceKind.RUN, "a counter in a session")))
                .isEqualTo("https://guide.example/g/frameworks/flask/runs/#orm");
    }

    @ParameterizedTest
    @CsvSource({
        "probes/claims/flask_is_for_apis.py, https://guide.example/g/programs/claims/flask_is_for_apis/",
        "probes/samples.json, https://guide.example/g/programs/samples/",
        "probes/../secret.py,",
        "probes/a/b/c.py,",
        "a counter in a session,",
    })
    void aRunOfNoFactIsTheProgram(String locator, @Nullable String url) {
        List<Evidence> run = List.of(evidence(EvidenceKind.RUN, locator));

        assertThat(HERE.during(() -> EvidenceAddresses.OF_NO_FRAMEWORK.of(run).getFirst().url()))
                .isEqualTo(url);
    }

    @Test
    void aClaimsRunIsWhereTheFirstFrameworkAnswersItsFirstTrait() {
        List<Evidence> run = List.of(evidence(EvidenceKind.RUN, "three builds"));

        assertThat(HERE.during(() -> EvidenceAddresses.of(claim(run)).getFirst().url()))
                .isEqualTo("https://guide.example/g/frameworks/hugo/runs/#build-time");
    }

    private static Claim claim(List<Evidence> evidence) {
        return new Claim(
                "fast",
                "It is fast.",
                List.of(new Slug("hugo"), new Slug("jekyll")),
                null,
                Verdict.HOLDS,
                "Measured.",
                evidence,
                LocalDate.EPOCH,
                List.of(new TraitId("build-time")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "public pages", "//x y"})
    void wordsAreNoAddress(String locator) {
        assertThat(url(FLASK, evidence(EvidenceKind.DOCS, locator))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a", "example.org/a"})
    void anAddressIsItsOwn(String locator) {
        assertThat(url(FLASK, evidence(EvidenceKind.DOCS, locator)))
                .isEqualTo("https://example.org/a");
    }

    @Test
    void anAddressOf300CharactersIsTheLongest() {
        String start = "https://pypi.org/project/flask/";
        String longest = "9".repeat(300 - start.length() - 1);
        EvidenceAddresses flask = of("pkg:pypi/flask", null);

        assertThat(url(flask, new Evidence(EvidenceKind.METADATA, "x", longest))).hasSize(300);
        assertThat(url(flask, new Evidence(EvidenceKind.METADATA, "x", longest + "9"))).isNull();
    }

    @Test
    void whatTheCatalogueSaysWins() {
        String said = "https://example.org/said";

        assertThat(url(FLASK, evidence(EvidenceKind.METADATA, "METADATA").at(said)))
                .isEqualTo(said);
    }

    @Test
    void theUsualPackageHasItsOwnFiles() {
        Usual usual =
                new Usual(
                        "Flask-WTF",
                        "pkg:pypi/flask-wtf",
                        Usual.Whose.OTHERS,
                        "1.2",
                        List.of(evidence(EvidenceKind.METADATA, "METADATA")));
        Fact fact = fact(evidence(EvidenceKind.RUN, "x")).withUsual(usual);

        assertThat(HERE.during(() -> FLASK.usual(fact)))
                .isNotNull()
                .satisfies(
                        each ->
                                assertThat(each.evidence().getFirst().url())
                                        .isEqualTo("https://pypi.org/project/flask-wtf/1.2/"));
    }

    @Test
    void whatTheRuleGivesIsNotStored() {
        Fact read =
                HERE.during(() -> fact(FLASK.of(fact(evidence(EvidenceKind.RUN, "x"))).getFirst()));
        Fact other = fact(evidence(EvidenceKind.RUN, "x").at("https://example.org/other"));

        assertThat(HERE.during(() -> FLASK.withoutGiven(read)).evidence().getFirst().url())
                .isNull();
        assertThat(HERE.during(() -> FLASK.withoutGiven(other))).isEqualTo(other);
    }
}
