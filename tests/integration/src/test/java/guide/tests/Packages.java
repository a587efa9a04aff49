package guide.tests;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The project's packages, and which other ones each may know.
final class Packages {

    /// All main code that this module can see: everything but the benches and the table servers.
    static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("guide/testing"))
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    // It runs while the project is built, and is in no jar.
                    .withImportOption(location -> !location.contains("guide/api/"))
                    .importPackages("guide");

    /// The simple name of a class that a template became. It lies in the package of what it shows,
    /// and is held to that package's line below; only that it is public it cannot help.
    static final String TEMPLATE = "Jte\\w+Generated";

    /// What runs in AWS.
    static final String[] DEPLOYED = {
        "guide.lambda..",
        "guide.catalogue..",
        "guide.summaries..",
        "guide.entries..",
        "guide.comparisons..",
        "guide.comments..",
        "guide.pages..",
    };

    /// Each package, and the others that it knows; both without `guide.`.
    static final Map<String, Set<String>> MAY_KNOW =
            Map.ofEntries(
                    room("lambda.address"),
                    room("lambda.dynamodb", "lambda.log", "lambda.problem"),
                    room("lambda.html"),
                    room(
                            "lambda.http",
                            "lambda.address",
                            "lambda.html",
                            "lambda.json",
                            "lambda.log",
                            "lambda.problem"),
                    room("lambda.json", "lambda.problem"),
                    room("lambda.log", "lambda.json"),
                    room("lambda.markdown", "lambda.text"),
                    room("lambda.priming", "lambda.dynamodb", "lambda.http", "lambda.json"),
                    room("lambda.problem"),
                    room("lambda.text"),
                    room("catalogue.check", "catalogue.model", "catalogue.needs"),
                    room("catalogue.html", "catalogue.model", "catalogue.view"),
                    room("catalogue.json", "catalogue.model", "lambda.json"),
                    room("catalogue.model", "lambda.text"),
                    room("catalogue.needs", "catalogue.model", "lambda.text"),
                    room("catalogue.samples", "catalogue.model", "lambda.address", "lambda.json"),
                    room(
                            "catalogue.store",
                            "catalogue.model",
                            "lambda.dynamodb",
                            "lambda.json",
                            "lambda.log",
                            "lambda.problem"),
                    room(
                            "catalogue.view",
                            "catalogue.model",
                            "catalogue.store",
                            "lambda.address",
                            "lambda.http",
                            "lambda.problem"),
                    room(
                            "summaries",
                            "catalogue.html",
                            "catalogue.model",
                            "catalogue.samples",
                            "catalogue.store",
                            "catalogue.view",
                            "lambda.address",
                            "lambda.dynamodb",
                            "lambda.html",
                            "lambda.http",
                            "lambda.json",
                            "lambda.priming",
                            "lambda.problem",
                            "summaries.search",
                            "summaries.similar"),
                    room("summaries.search", "lambda.text"),
                    room("summaries.similar", "catalogue.model"),
                    room(
                            "entries",
                            "catalogue.check",
                            "catalogue.model",
                            "catalogue.store",
                            "catalogue.view",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.json",
                            "lambda.markdown",
                            "lambda.priming",
                            "lambda.problem"),
                    room(
                            "comparisons",
                            "catalogue.html",
                            "catalogue.model",
                            "catalogue.samples",
                            "catalogue.store",
                            "catalogue.view",
                            "comparisons.picks",
                            "lambda.address",
                            "lambda.http",
                            "lambda.priming",
                            "lambda.problem"),
                    room(
                            "comparisons.picks",
                            "catalogue.model",
                            "catalogue.needs",
                            "catalogue.store",
                            "catalogue.view",
                            "lambda.address",
                            "lambda.http",
                            "lambda.problem"),
                    room(
                            "comments",
                            "catalogue.store",
                            "comments.authors",
                            "comments.blocks",
                            "comments.edits",
                            "comments.forms",
                            "comments.identity",
                            "comments.moderation",
                            "comments.ports",
                            "comments.posting",
                            "comments.reading",
                            "comments.requests",
                            "comments.spam",
                            "comments.storage",
                            "comments.storage.blocks",
                            "comments.storage.settings",
                            "comments.storage.spam",
                            "comments.storage.threads",
                            "comments.storage.traces",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.priming"),
                    room(
                            "comments.authors",
                            "comments.blocks",
                            "comments.domain",
                            "comments.identity",
                            "comments.ports",
                            "comments.spam",
                            "comments.text",
                            "comments.view",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.problem"),
                    room(
                            "comments.blocks",
                            "comments.domain",
                            "comments.ports",
                            "comments.spam",
                            "comments.text",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.problem"),
                    room("comments.domain", "catalogue.model"),
                    room(
                            "comments.edits",
                            "catalogue.model",
                            "catalogue.store",
                            "comments.domain",
                            "comments.ports",
                            "lambda.json",
                            "lambda.markdown"),
                    room(
                            "comments.forms",
                            "comments.authors",
                            "comments.domain",
                            "comments.identity",
                            "comments.ports",
                            "comments.spam",
                            "lambda.address",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.identity",
                            "comments.domain",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.moderation",
                            "comments.blocks",
                            "comments.domain",
                            "comments.edits",
                            "comments.ports",
                            "comments.sites",
                            "comments.spam",
                            "comments.text",
                            "comments.view",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem"),
                    room("comments.ports", "comments.domain", "comments.sites"),
                    room("comments.sites", "lambda.text"),
                    room(
                            "comments.posting",
                            "catalogue.model",
                            "catalogue.store",
                            "comments.domain",
                            "comments.edits",
                            "comments.forms",
                            "comments.identity",
                            "comments.ports",
                            "comments.spam",
                            "comments.text",
                            "comments.view",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.reading",
                            "comments.domain",
                            "comments.identity",
                            "comments.ports",
                            "comments.view",
                            "lambda.address",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.requests",
                            "comments.domain",
                            "comments.ports",
                            "comments.text",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.problem"),
                    room(
                            "comments.spam",
                            "comments.domain",
                            "comments.text",
                            "lambda.dynamodb",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.storage",
                            "catalogue.store",
                            "comments.domain",
                            "comments.identity",
                            "comments.ports",
                            "comments.spam",
                            "lambda.dynamodb",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.storage.blocks",
                            "comments.blocks",
                            "comments.domain",
                            "comments.ports",
                            "comments.storage",
                            "lambda.dynamodb",
                            "lambda.json",
                            "lambda.problem"),
                    room(
                            "comments.storage.settings",
                            "comments.domain",
                            "comments.ports",
                            "comments.sites",
                            "comments.spam",
                            "comments.storage",
                            "lambda.dynamodb",
                            "lambda.json"),
                    room(
                            "comments.storage.spam",
                            "comments.domain",
                            "comments.identity",
                            "comments.spam",
                            "comments.storage",
                            "lambda.dynamodb",
                            "lambda.json"),
                    room(
                            "comments.storage.threads",
                            "comments.domain",
                            "comments.identity",
                            "comments.ports",
                            "comments.storage",
                            "lambda.dynamodb"),
                    room(
                            "comments.storage.traces",
                            "catalogue.store",
                            "comments.domain",
                            "comments.ports",
                            "comments.storage",
                            "lambda.dynamodb",
                            "lambda.json"),
                    room(
                            "comments.text",
                            "comments.domain",
                            "lambda.http",
                            "lambda.json",
                            "lambda.markdown",
                            "lambda.problem",
                            "lambda.text"),
                    room("comments.view", "comments.domain", "lambda.address", "lambda.html"),
                    room(
                            "data",
                            "catalogue.check",
                            "catalogue.model",
                            "catalogue.store",
                            "lambda.dynamodb",
                            "lambda.json",
                            "lambda.markdown"),
                    room("embed"),
                    room("local.dynamodb", "lambda.dynamodb"),
                    room(
                            "local.gateway",
                            "data",
                            "lambda.http",
                            "lambda.json",
                            "local.dynamodb",
                            "local.oidc",
                            "local.site"),
                    room(
                            "local.oidc",
                            "lambda.html",
                            "lambda.http",
                            "lambda.json",
                            "lambda.problem",
                            "local.site"),
                    room("local.site", "lambda.html", "lambda.json"),
                    room(
                            "migrate",
                            "catalogue.store",
                            "comments.domain",
                            "comments.storage",
                            "data",
                            "lambda.dynamodb"),
                    room("pages", "lambda.http", "lambda.json", "lambda.priming", "lambda.problem"),
                    room("tests.issuers", "lambda.http", "lambda.json"),
                    room("tests.tables", "local.dynamodb"));

    private Packages() {}

    private static Map.Entry<String, Set<String>> room(String name, String... known) {
        return Map.entry(
                "guide." + name,
                Arrays.stream(known).map(each -> "guide." + each).collect(Collectors.toSet()));
    }
}
