package guide.tests.walks.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A site as it can be reached from its first page by its own links: pages, what they load, and
/// where their forms lead.
///
/// What is there once is asked for, all of it. What queries and comparisons of many multiply (six
/// of twenty frameworks can be compared in 38 760 ways) is asked for in part: [#MOST] of each kind.
public final class Crawl {

    /// How many addresses of one kind are asked for, where there is no end of them.
    public static final int MOST = 25;

    private final SiteClient client;
    private final Map<String, FetchedPath> fetched = new LinkedHashMap<>();
    private final Map<String, Set<String>> links = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String[]> open = new ArrayDeque<>();

    private Crawl(URI site) {
        client = SiteClient.of(site);
    }

    /// Walks through a site.
    ///
    /// @param site the address of its first page, which ends in a slash
    public static Crawl of(URI site) {
        Crawl crawl = new Crawl(site);
        crawl.open.add(new String[] {"/", ""});
        while (!crawl.open.isEmpty()) {
            String[] next = crawl.open.remove();
            crawl.visit(next[0], next[1]);
        }
        return crawl;
    }

    private void visit(String path, String linkedFrom) {
        if (fetched.containsKey(path) || !isTaken(path)) {
            return;
        }
        FetchedPath answer = client.fetch(path, linkedFrom);
        fetched.put(path, answer);
        if (!answer.isPage() || isOfTheApi(path)) {
            return;
        }
        Set<String> found = answer.links(client.address(path));
        links.put(path, found);
        for (String link : found) {
            client.path(link).ifPresent(near -> open.add(new String[] {near, path}));
        }
    }

    private boolean isTaken(String path) {
        return kind(path).map(kind -> kinds.merge(kind, 1, Integer::sum) <= MOST).orElse(true);
    }

    /// What there is no end of; empty for what is there once.
    private static Optional<String> kind(String path) {
        if (isOfTheApi(path)) {
            return Optional.empty();
        }
        if (path.contains("?")) {
            return Optional.of(path.split("/", 3)[1] + "?");
        }
        return path.matches(".*-vs-.*-vs-.*") ? Optional.of("many side by side") : Optional.empty();
    }

    /// The API's own pages are asked for and not walked through.
    private static boolean isOfTheApi(String path) {
        return path.startsWith("/v1/");
    }

    /// Everything that was asked for, by its path, in the order in which it was found.
    public Collection<FetchedPath> all() {
        return List.copyOf(fetched.values());
    }

    /// The site's own pages.
    public List<FetchedPath> pages() {
        return fetched.values().stream().filter(each -> links.containsKey(each.path())).toList();
    }

    public boolean reached(String path) {
        return fetched.containsKey(path);
    }

    /// Every link that did not answer with 200, with the page that has it.
    public List<String> broken() {
        return fetched.values().stream()
                .filter(each -> each.status() != 200)
                .map(each -> each.path() + ": " + each.status() + ", on " + each.linkedFrom())
                .toList();
    }

    /// Every link to a place in a page that the page does not have.
    public List<String> brokenPlaces() {
        Map<String, Set<String>> places = new TreeMap<>();
        Set<String> missing = new LinkedHashSet<>();
        links.forEach(
                (page, found) -> {
                    for (String link : found) {
                        place(link)
                                .filter(at -> links.containsKey(at.path()))
                                .filter(at -> !ids(places, at.path()).contains(at.id()))
                                .ifPresent(_ -> missing.add(link + ", on " + page));
                    }
                });
        return List.copyOf(missing);
    }

    private record Place(String path, String id) {}

    private Optional<Place> place(String link) {
        int at = link.indexOf('#');
        return at < 0 || at == link.length() - 1
                ? Optional.empty()
                : client.path(link).map(path -> new Place(path, link.substring(at + 1)));
    }

    private Set<String> ids(Map<String, Set<String>> places, String path) {
        return places.computeIfAbsent(
                path,
                page ->
                        Set.copyOf(
                                Optional.ofNullable(fetched.get(page))
                                        .orElseThrow()
                                        .document()
                                        .select("[id]")
                                        .eachAttr("id")));
    }

    /// The paths of a list of pages that no page leads to.
    ///
    /// @param known such as a sitemap's
    public List<String> orphans(Collection<String> known) {
        return known.stream().filter(path -> !fetched.containsKey(path)).sorted().toList();
    }
}
