package guide.pages.search;

import guide.pages.layout.SiteLinks;

import java.util.List;
import java.util.stream.Stream;

/// The pages that every guide has, whatever is in its catalogue.
final class PagesOfSite {

    private PagesOfSite() {}

    static List<Findable> all() {
        return Stream.concat(waysIn().stream(), aboutTheGuide().stream()).toList();
    }

    private static List<Findable> waysIn() {
        return List.of(
                page(
                        "All frameworks",
                        SiteLinks.frameworks(),
                        "One by one, and what each supports, in one table.",
                        "list matrix table overview"),
                page(
                        "Compare",
                        SiteLinks.compare(),
                        "Two to six frameworks side by side.",
                        "comparison difference versus"),
                page(
                        "Find one for your needs",
                        SiteLinks.pick(),
                        "Say what you must have and what would be nice.",
                        "pick choose recommendation ranking which best"),
                page(
                        "Claims, checked",
                        SiteLinks.claims(),
                        "What is said of frameworks, and whether it holds.",
                        "opinion myth verdict"),
                page(
                        "Measurements",
                        SiteLinks.measurements(),
                        "The numbers of each framework on one axis.",
                        "benchmark performance speed fast slow memory requests second"));
    }

    private static List<Findable> aboutTheGuide() {
        return List.of(
                page(
                        "What changed",
                        SiteLinks.changes(),
                        "What was added, changed and removed, newest first.",
                        "changes history news feed revisions"),
                page(
                        "Requested reviews",
                        SiteLinks.requests(),
                        "Libraries that readers want reviewed.",
                        "requests missing library wanted vote"),
                page(
                        "Embed the guide",
                        SiteLinks.embed(),
                        "Comments and comparisons for pages of your own.",
                        "element widget snippet comments iframe static site"),
                page(
                        "How facts are checked",
                        SiteLinks.about(),
                        "What yes, partial and no mean, and when answers grow old.",
                        "about evidence method stale colours unknown"),
                page(
                        "The API",
                        SiteLinks.docs(),
                        "Everything here as JSON, described and to be tried.",
                        "contract openapi json swagger docs developer"));
    }

    private static Findable page(String title, String address, String text, String words) {
        return new Findable(SearchKind.PAGE, title, address, text, List.of(words.split(" ")), "");
    }
}
