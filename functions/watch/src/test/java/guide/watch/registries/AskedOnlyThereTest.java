package guide.watch.registries;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;
import guide.watch.documents.LookFault;
import guide.watch.documents.LookLimits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever a catalogue names as a package, only the registries are asked, and only for packages.
class AskedOnlyThereTest {

    private static final LookLimits LIMITS =
            new LookLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 1_000_000);

    private static final Map<RegistryHost, String> HOSTS =
            Map.of(
                    RegistryHost.PYPI, "pypi.org",
                    RegistryHost.NPM, "registry.npmjs.org",
                    RegistryHost.MAVEN, "repo1.maven.org",
                    RegistryHost.CARGO, "crates.io",
                    RegistryHost.GO, "proxy.golang.org",
                    RegistryHost.GEM, "rubygems.org",
                    RegistryHost.COMPOSER, "repo.packagist.org");

    @ParameterizedTest
    @EnumSource(RegistryHost.class)
    void eachRegistryIsAtItsOnlyAddress(RegistryHost host) {
        assertThat(host.uri("", "/a/b").getScheme()).isEqualTo("https");
        assertThat(host.uri("", "/a/b").getHost()).isEqualTo(HOSTS.get(host));
        assertThat(host.uri("", "/a/b").getPort()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:pypi/..",
                "pkg:pypi/a/b",
                "pkg:pypi/a%2F..%2Fb",
                "pkg:pypi/a%0d%0ahost:x",
                "pkg:pypi/a b",
                "pkg:pypi/a?repository_url=http://169.254.169.254/",
                "pkg:npm/@a",
                "pkg:npm/a/../b",
                "pkg:npm/%40a%2Fb/c",
                "pkg:maven/a",
                "pkg:maven/../b",
                "pkg:maven/a..b/c",
                "pkg:cargo/a.b",
                "pkg:golang/a/../../b",
                "pkg:golang//a",
                "pkg:gem/../a",
                "pkg:composer/a",
                "pkg:composer/../b",
                "pkg:github/a/b",
                "pkg:docker/a",
                "http://169.254.169.254/",
                ""
            })
    void whatIsNoPackageOfTheirsIsNotAskedFor(String purl) throws IOException {
        try (StubRegistry stub = StubRegistry.start()) {
            assertThat(look(stub, purl)).containsExactly(Registries.unknown(LookFault.NOT_WATCHED));
            assertThat(stub.requests()).isEmpty();
        }
    }

    @Test
    void noNameLeavesTheRegistrysPaths() throws IOException {
        try (StubRegistry stub = StubRegistry.start()) {
            Property.forAll(
                    300,
                    random -> {
                        String type =
                                Property.oneOf(
                                        random,
                                        List.of(
                                                "pypi",
                                                "npm",
                                                "maven",
                                                "golang",
                                                "gem",
                                                "composer"));
                        look(
                                stub,
                                "pkg:" + type + "/" + Property.text(random, "a.@/%2F?#:\\A-", 20));
                    });

            assertThat(stub.requests())
                    .allSatisfy(
                            each ->
                                    assertThat(each.path())
                                            .doesNotContain("/../", "//", "\\", "/./")
                                            .matches("/(pypi|npm|maven|golang|gem|composer)/.*"));
        }
    }

    @Test
    void aVersionInTheUrlAndAScopeAsItIsDoNotMatter() {
        assertThat(PackageUrl.parse("pkg:npm/@a/b@1.0?x=y#z"))
                .isEqualTo(Optional.of(new PackageUrl("npm", List.of("@a", "b"))));
        assertThat(PackageUrl.parse("pkg:PyPI/b@1.0"))
                .isEqualTo(Optional.of(new PackageUrl("pypi", List.of("b"))));
    }

    @Test
    void aRegistryThatIsNotThereIsAskedThreeTimesAndNotAgain() {
        List<Question> questions =
                List.of("a", "b", "c", "d", "e").stream()
                        .map(name -> new Question("pkg:pypi/" + name, ""))
                        .toList();

        List<LookResult> results =
                new Registries("http://127.0.0.1:1", LIMITS, "test")
                        .look(questions, LookTime.in(Duration.ofMinutes(1)));

        assertThat(results).hasSize(5).containsOnly(Registries.unknown(LookFault.UNREACHABLE));
    }

    @Test
    void withoutTimeNothingIsAsked() throws IOException {
        try (StubRegistry stub = StubRegistry.start()) {
            List<LookResult> results =
                    new Registries(stub.address(), LIMITS, "test")
                            .look(
                                    List.of(new Question("pkg:pypi/a", "")),
                                    LookTime.in(Duration.ZERO));

            assertThat(results).containsExactly(Registries.unknown(LookFault.NOT_ASKED));
            assertThat(stub.requests()).isEmpty();
        }
    }

    private static List<LookResult> look(StubRegistry stub, String purl) {
        return new Registries(stub.address(), LIMITS, "test")
                .look(List.of(new Question(purl, "")), LookTime.in(Duration.ofMinutes(1)));
    }
}
