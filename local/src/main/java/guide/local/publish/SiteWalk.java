package guide.local.publish;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Collects what a running guide serves and a static host can: what its sitemap lists, what links
/// lead to from its first page on, and every badge.
final class SiteWalk {

    private static final String SITEMAP = "/sitemap.xml";

    /// Static hosts answer with it what they do not have.
    private static final String MISSING = "/404.html";

    /// Where to begin; what crawlers look for is linked nowhere.
    private static final List<String> FIRST =
            List.of("/", MISSING, SITEMAP, "/robots.txt", "/llms.txt");

    private static final Pattern FRAMEWORK = Pattern.compile("/frameworks/([a-z0-9-]+)/");
    private static final Pattern TRAIT = Pattern.compile("/traits/([a-z0-9-]+)/");

    private final ServedSite site;
    private final Map<String, SiteFile> found = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SiteWalk(ServedSite site) {
        this.site = site;
    }

    /// Walks through all of it, in an order that stays.
    ///
    /// @throws IllegalStateException if a link leads to nothing: a site with it is not written
    static List<SiteFile> of(ServedSite site) {
        SiteWalk walk = new SiteWalk(site);
        FIRST.forEach(path -> walk.visit(path, "the walk's beginning"));
        walk.followAll();
        walk.badges();
        return List.copyOf(walk.found.values());
    }

    private void followAll() {
        while (!open.isEmpty()) {
            String path = open.remove();
            SiteFile file = found.get(path);
            if (file != null) {
                linksOf(file).forEach(to -> visit(to, /* linkedFrom= */ path));
            }
        }
    }

    private void visit(String path, String linkedFrom) {
        Optional<String> name = FileNames.of(path);
        if (name.isEmpty() || found.containsKey(path)) {
            return;
        }
        HttpResponse<byte[]> answer = site.get(path);
        int expected = path.equals(MISSING) ? 404 : 200;
        if (answer.statusCode() / 100 == 3) {
            return;
        }
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + ", linked from " + linkedFrom);
        }
        found.put(path, new SiteFile(path, name.get(), answer));
        open.add(path);
    }

    private Collection<String> linksOf(SiteFile file) {
        if (file.path().equals(SITEMAP)) {
            return Jsoup.parse(file.text(), Parser.xmlParser()).select("loc").eachText().stream()
                    .map(each -> site.address().pathOf(each).orElseThrow())
                    .toList();
        }
        return file.isPage()
                ? LinkAttributes.of(file.text(), site.address().at(file.path()).toString()).stream()
                        .filter(each -> !each.sends())
                        .flatMap(each -> site.address().pathOf(each.address()).stream())
                        .toList()
                : List.of();
    }

    /// No page of the guide links to its badges: other people's pages do.
    private void badges() {
        for (String framework : named(FRAMEWORK)) {
            for (String trait : named(TRAIT)) {
                String badge = "/badges/" + framework + "/" + trait;
                visit(badge + ".svg", "its name");
                visit(badge + ".json", "its name");
            }
        }
    }

    private List<String> named(Pattern page) {
        return List.copyOf(found.keySet()).stream()
                .flatMap(path -> page.matcher(path).results())
                .filter(match -> found.containsKey(match.group()))
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }
}
