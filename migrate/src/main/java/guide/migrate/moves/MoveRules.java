package guide.migrate.moves;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of one run, for one site or for each by itself: nothing moves from one site to
/// another.
///
/// @param rules the first one that is about a path counts
/// @param site whose pages move; empty for every site's
public record MoveRules(List<MoveRule> rules, Optional<SiteId> site) {

    public MoveRules {
        rules = List.copyOf(rules);
    }

    /// Reads the rules of a file.
    ///
    /// @param file a rule on each line; blank lines and those that begin with `#` are not read
    /// @throws IllegalArgumentException with the line that is none
    public static MoveRules read(Path file, Optional<SiteId> site) throws IOException {
        return of(Files.readAllLines(file), site);
    }

    /// The same of the file's lines.
    public static MoveRules of(List<String> lines, Optional<SiteId> site) {
        List<MoveRule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    rules.add(MoveRule.parse(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "Line " + (i + 1) + " of the rules " + e.getMessage(), e);
                }
            }
        }
        return new MoveRules(rules, site);
    }

    /// Where a thread goes, in the form that its key has today; empty where it stays.
    ///
    /// @throws IllegalArgumentException where a rule makes no path of a page
    Optional<ThreadKey> target(ThreadKey thread) {
        return thread.today() instanceof ThreadKey.OfPage page && isOfSite(page)
                ? firstTarget(page).map(path -> key(page, path)).filter(to -> !to.equals(page))
                : Optional.empty();
    }

    private boolean isOfSite(ThreadKey.OfPage page) {
        return site.isEmpty() || site.get().equals(page.siteId());
    }

    private Optional<String> firstTarget(ThreadKey.OfPage page) {
        return rules.stream().flatMap(rule -> rule.target(page.path()).stream()).findFirst();
    }

    private static ThreadKey key(ThreadKey.OfPage from, String path) {
        String text = new ThreadKey.OfPage(from.siteId(), path).text();
        return ThreadKey.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(path + " is no page's path"));
    }
}
