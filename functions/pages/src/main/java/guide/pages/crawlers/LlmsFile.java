package guide.pages.crawlers;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.lambda.address.PublicAddress;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;

import java.util.List;
import java.util.StringJoiner;

/// `llms.txt` (<https://llmstxt.org/>): what the guide has, as a list of links in Markdown that a
/// language model reads first. The links lead to the pages' Markdown.
final class LlmsFile {

    private static final String ABOUT =
            "> Typed facts about software frameworks, each with its evidence, its version and the day"
                    + " on which it was checked; comparisons, judged claims, and a pick by needs.";

    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    private LlmsFile() {}

    /// @param pages as [CrawlerRoutes] has them
    static String text(Catalogue catalogue, List<String> pages) {
        LlmsFile file = new LlmsFile();
        file.begin(catalogue);
        file.machines();
        file.section("Frameworks");
        for (Framework each : catalogue.frameworks()) {
            file.page(each.name(), SiteLinks.framework(each.slug()), each.tagline());
        }
        file.section("Questions");
        for (Trait each : catalogue.traits()) {
            file.page(each.title(), SiteLinks.trait(each.id()), each.question());
        }
        file.section("Pages");
        for (String each : pages) {
            file.page(each, PublicAddress.link(each), "");
        }
        file.section("Optional");
        for (Claim each : catalogue.claims()) {
            file.page(each.text(), SiteLinks.claim(each.id()), "");
        }
        return file.lines.toString();
    }

    private void begin(Catalogue catalogue) {
        lines.add("# " + SitePage.SITE).add("").add(ABOUT).add("");
        lines.add(
                "Every page is Markdown too: with `.md` instead of the slash at its end, or with"
                        + " `Accept: text/markdown`. Support is yes, partial, no or unknown; unknown never"
                        + " counts as a no. A comparison of two to six is at "
                        + PublicAddress.absolute("/compare/a-vs-b.md")
                        + ", with the slugs in alphabetical order.");
        lines.add("").add("Revision " + catalogue.revision() + " of the catalogue, CC0-1.0.");
    }

    private void machines() {
        section("For programs");
        item("The contract", "/v1/openapi.json", "OpenAPI 3.1 of the HTTP API");
        item("The whole catalogue", "/v1/catalogue", "JSON, in one document");
        item("All facts", "/v1/catalogue.csv", "CSV, a row for each");
        item("The whole catalogue", "/v1/catalogue.sqlite", "an SQLite database");
        item("What changes", "/v1/feeds/catalogue.atom", "Atom; also as JSON Feed");
    }

    private void section(String title) {
        lines.add("").add("## " + title).add("");
    }

    private void page(String title, String address, String about) {
        link(title, PublicAddress.current().origin() + SiteLinks.markdown(address), about);
    }

    private void item(String title, String path, String about) {
        link(title, PublicAddress.absolute(path), about);
    }

    private void link(String title, String address, String about) {
        String shown = title.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
        lines.add("- [" + shown + "](" + address + ")" + (about.isEmpty() ? "" : ": " + about));
    }
}
