package guide.pages.search;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.lambda.text.EditDistance;
import guide.pages.layout.SiteLinks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what somebody may have meant whose address leads nowhere: pages with a name that is like a
/// part of it.
public final class NearestPages {

    /// More would not be read.
    private static final int MOST = 6;

    /// What is longer is no name.
    private static final int LONGEST_PART = 60;

    private static final int MOST_PARTS = 6;

    private static final int FAR = Integer.MAX_VALUE;

    /// How far a page is that is also called so, such as a framework with a tag.
    private static final int BESIDES = 2;

    private static final Set<String> KINDS =
            Set.of(
                    "frameworks",
                    "traits",
                    "claims",
                    "compare",
                    "programs",
                    "plots",
                    "badges",
                    "v1");

    private static final String COMPARISONS = "/compare/";

    private record RankedPage(Findable page, int distance) {}

    private NearestPages() {}

    /// Returns the pages with a name that is at most a third of its letters from a part of the
    /// path, or begins with the part, the nearest first; in a path of a comparison that comparison.
    ///
    /// @param path as it was asked for, such as `/frameworks/djnago/`
    public static List<NearPage> of(String path, Catalogue catalogue) {
        List<String> parts = parts(path);
        Stream<NearPage> pages =
                Findables.of(catalogue).stream()
                        .map(each -> new RankedPage(each, distance(each, parts)))
                        .filter(each -> each.distance() < FAR)
                        .sorted(Comparator.comparingInt(RankedPage::distance))
                        .map(RankedPage::page)
                        .map(
                                each ->
                                        new NearPage(
                                                each.title(), each.address(), each.kind().title()));
        return Stream.concat(comparison(path, catalogue).stream(), pages).limit(MOST).toList();
    }

    /// What a path may name. Its first part only says of which kind, where more follow.
    private static List<String> parts(String path) {
        List<String> parts =
                Stream.of(path.toLowerCase(Locale.ROOT).split("/|-vs-|\\.[a-z]+/?$"))
                        .filter(part -> part.length() > 1 && part.length() <= LONGEST_PART)
                        .limit(MOST_PARTS)
                        .toList();
        return parts.size() > 1 && KINDS.contains(parts.getFirst())
                ? parts.subList(1, parts.size())
                : parts;
    }

    /// By title and address; what a page may be called besides only counts as it is.
    private static int distance(Findable page, List<String> parts) {
        String title = page.title().toLowerCase(Locale.ROOT);
        String last = lastPart(page.address());
        int nearest = page.words().stream().anyMatch(parts::contains) ? BESIDES : FAR;
        for (String part : parts) {
            nearest = Math.min(nearest, Math.min(distance(part, title), distance(part, last)));
        }
        return nearest;
    }

    private static String lastPart(String address) {
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return address.contains("?") ? "" : path.substring(path.lastIndexOf('/') + 1);
    }

    private static int distance(String part, String name) {
        int allowed = Math.max(1, part.length() / 3);
        if (part.length() > 2 && name.startsWith(part)) {
            return name.length() == part.length() ? 0 : 1;
        }
        if (Math.abs(part.length() - name.length()) > allowed) {
            return FAR;
        }
        int distance = EditDistance.between(part, name);
        return distance <= allowed && distance < part.length() ? distance : FAR;
    }

    private static Optional<NearPage> comparison(String path, Catalogue catalogue) {
        if (!path.startsWith(COMPARISONS)) {
            return Optional.empty();
        }
        List<Framework> meant =
                parts(path.substring(COMPARISONS.length())).stream()
                        .flatMap(part -> framework(part, catalogue).stream())
                        .distinct()
                        .toList();
        if (meant.size() < ComparisonKey.MIN || meant.size() > ComparisonKey.MAX) {
            return Optional.empty();
        }
        List<Slug> slugs = meant.stream().map(Framework::slug).toList();
        List<String> names = meant.stream().map(Framework::name).toList();
        return Optional.of(
                new NearPage(String.join(", ", names), SiteLinks.compare(slugs), "Comparison"));
    }

    private static Optional<Framework> framework(String part, Catalogue catalogue) {
        return catalogue.frameworksByName().stream()
                .filter(each -> nearness(part, each) < FAR)
                .min(Comparator.comparingInt(each -> nearness(part, each)));
    }

    private static int nearness(String part, Framework framework) {
        return Math.min(
                distance(part, framework.slug().value()),
                distance(part, framework.name().toLowerCase(Locale.ROOT)));
    }
}
