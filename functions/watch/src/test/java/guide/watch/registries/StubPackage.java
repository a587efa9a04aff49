package guide.watch.registries;

import static java.util.stream.Collectors.joining;

import guide.watch.registries.StubRegistry.Reply;

import java.util.List;

/// A package in one of the registries, and how that registry writes what is known of it.
public enum StubPackage {
    PYPI("pkg:pypi/Some_Thing", "/pypi/pypi/some-thing/json", "application/json"),
    NPM("pkg:npm/%40some/thing", "/npm/@some%2Fthing", "application/json"),
    MAVEN(
            "pkg:maven/org.some/thing",
            "/maven/org/some/thing/maven-metadata.xml",
            "text/xml;charset=utf-8"),
    CARGO("pkg:cargo/some_thing", "/cargo/api/v1/crates/some_thing", "application/json"),
    GO("pkg:golang/github.com/Some/thing", "/golang/github.com/!some/thing/@v/list", "text/plain"),
    GEM("pkg:gem/some-thing", "/gem/api/v1/versions/some-thing.json", "application/json"),
    COMPOSER("pkg:composer/some/thing", "/composer/p2/some/thing.json", "application/json");

    /// A release of a package.
    ///
    /// @param withdrawn yanked, retracted or deprecated
    public record StubRelease(String version, String day, boolean withdrawn) {

        public static StubRelease of(String version, String day) {
            return new StubRelease(version, day, false);
        }

        public static StubRelease withdrawn(String version, String day) {
            return new StubRelease(version, day, true);
        }
    }

    private final String purl;
    private final String path;
    private final String mediaType;

    StubPackage(String purl, String path, String mediaType) {
        this.purl = purl;
        this.path = path;
        this.mediaType = mediaType;
    }

    public String purl() {
        return purl;
    }

    /// Where its first document is.
    public String path() {
        return path;
    }

    public String mediaType() {
        return mediaType;
    }

    /// How a pre-release of 3.0.0 is written.
    public String preRelease() {
        return this == GEM ? "3.0.0.rc1" : "3.0.0-rc1";
    }

    /// Whether a release can be taken back in this registry.
    public boolean knowsWithdrawn() {
        // Of a gem and of Packagist nothing is left then, and of Maven Central nothing goes.
        return this != MAVEN && this != GEM && this != COMPOSER;
    }

    /// Whether the registry can say that a package has another name.
    public boolean knowsRenamed() {
        return this != GEM;
    }

    public void serve(StubRegistry stub, StubRelease... releases) {
        serve(stub, "", List.of(releases));
    }

    /// Lets the stub have these releases of it.
    ///
    /// @param renamed its other name; empty for none
    public void serve(StubRegistry stub, String renamed, List<StubRelease> releases) {
        stub.reply(path, StubRegistry.tagged(mediaType, document(renamed, releases), "\"1\""));
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (StubRelease each : releases) {
            if (this == MAVEN) {
                stub.reply(
                        folder + each.version() + "/thing-" + each.version() + ".pom",
                        pom(each, renamed));
            }
            if (this == GO) {
                stub.reply(
                        folder + "v" + each.version() + ".mod",
                        StubRegistry.document("text/plain", goMod(renamed, releases)));
                stub.reply(
                        folder + "v" + each.version() + ".info",
                        StubRegistry.document(
                                "application/json", "{\"Time\":\"" + each.day() + "T08:00:00Z\"}"));
            }
        }
    }

    private String document(String renamed, List<StubRelease> releases) {
        return switch (this) {
            case PYPI -> pypi(renamed.isEmpty() ? "some.thing" : renamed, releases);
            case NPM -> npm(renamed.isEmpty() ? "@some/thing" : renamed, releases);
            case MAVEN -> maven(releases);
            case CARGO -> cargo(renamed.isEmpty() ? "some-thing" : renamed, releases);
            case GO -> joined(releases, "v%1$s\n", "");
            case GEM -> "[" + joined(releases, GEM_RELEASE, ",") + "]";
            case COMPOSER -> composer(renamed, releases);
        };
    }

    private static final String GEM_RELEASE =
            "{\"number\":\"%1$s\",\"created_at\":\"%2$sT08:00:00.000Z\",\"platform\":\"ruby\"}";

    private static String pypi(String name, List<StubRelease> releases) {
        return "{\"info\":{\"name\":\""
                + name
                + "\"},\"releases\":{"
                + joined(
                        releases,
                        "\"%1$s\":[{\"yanked\":%3$s,\"upload_time_iso_8601\":\"%2$sT08:00:00.5Z\"}]",
                        ",")
                + "}}";
    }

    private static String npm(String name, List<StubRelease> releases) {
        return "{\"name\":\""
                + name
                + "\",\"dist-tags\":{\"latest\":\""
                + releases.getLast().version()
                + "\"},\"versions\":{"
                + joined(releases, "\"%1$s\":{\"deprecated\":%3$s}", ",")
                + "},\"time\":{"
                + joined(releases, "\"%1$s\":\"%2$sT08:00:00.000Z\"", ",")
                + "}}";
    }

    private static String maven(List<StubRelease> releases) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <metadata><groupId>org.some</groupId><versioning><latest>9</latest><versions>
               %s</versions></versioning></metadata>"""
                .formatted(joined(releases, "<version>%1$s</version>\n", ""));
    }

    private static Reply pom(StubRelease release, String renamed) {
        String moved =
                renamed.isEmpty()
                        ? ""
                        : "<distributionManagement><relocation><groupId>"
                                + renamed
                                + "</groupId></relocation></distributionManagement>";
        return exchange -> {
            exchange.getResponseHeaders().set("Last-Modified", StubDays.httpDate(release.day()));
            StubRegistry.document("text/xml", "<project>" + moved + "</project>").to(exchange);
        };
    }

    private static String cargo(String name, List<StubRelease> releases) {
        return "{\"crate\":{\"id\":\""
                + name
                + "\"},\"versions\":["
                + joined(
                        releases,
                        "{\"num\":\"%1$s\",\"yanked\":%3$s,\"created_at\":\"%2$sT08:00:00.1+00:00\"}",
                        ",")
                + "]}";
    }

    private static String goMod(String renamed, List<StubRelease> releases) {
        String name = renamed.isEmpty() ? "github.com/Some/thing" : renamed;
        List<StubRelease> retracted = releases.stream().filter(StubRelease::withdrawn).toList();
        return "// retract v0.0.0\nmodule "
                + name
                + "\n\ngo 1.26\n\nretract (\n"
                + joined(retracted, "\t[v%1$s, v%1$s] // broken\n", "")
                + ")\nrequire (\n\tgithub.com/some/other v9.9.9\n)\n";
    }

    private static String composer(String renamed, List<StubRelease> releases) {
        String abandoned = renamed.isEmpty() ? "" : ",\"abandoned\":\"" + renamed + "\"";
        return "{\"minified\":\"composer/2.0\",\"packages\":{\"some/thing\":["
                + joined(
                        releases,
                        "{\"version\":\"v%1$s\",\"time\":\"%2$sT08:00:00+02:00\"" + abandoned + "}",
                        ",")
                + "]}}";
    }

    private static String joined(List<StubRelease> releases, String form, String between) {
        return releases.stream()
                .map(each -> form.formatted(each.version(), each.day(), each.withdrawn()))
                .collect(joining(between));
    }
}
