package guide.catalogue.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A framework of the catalogue, with all its facts.
///
/// @param facts one for each trait of the catalogue, in the traits' order
public record Framework(
        Slug slug,
        String name,
        String tagline,
        Summary summary,
        Status status,
        List<String> tags,
        List<Link> links,
        Distribution distribution,
        @Nullable Latest latest,
        List<Fit> suits,
        List<Fit> doesNotSuit,
        List<Fact> facts,
        Instant updatedAt) {

    /// As people look for one: by name, whatever its capitals.
    public static final Comparator<Framework> BY_NAME =
            Comparator.comparing(Framework::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Framework::slug);

    public Framework {
        Require.present(slug, "framework.slug");
        Require.text(name, "framework.name", 80);
        Require.text(tagline, "framework.tagline", 160);
        Require.present(summary, "framework.summary");
        Require.present(status, "framework.status");
        Require.present(distribution, "framework.package");
        Require.present(updatedAt, "framework.updatedAt");
        tags = Require.list(tags);
        links = Require.list(links);
        suits = Require.list(suits);
        doesNotSuit = Require.list(doesNotSuit);
        facts = Require.list(facts);
    }

    /// The reviewed text; `html` is rendered and sanitized once, when it is written.
    public record Summary(String markdown, String html) {

        /// The maximum number of characters of Markdown: a page, not a manual.
        private static final int MAX = 10_000;

        public Summary {
            Require.text(markdown, "framework.summary", MAX);
        }
    }

    /// A page about the framework.
    ///
    /// @param rel `site`, `docs`, `source`, `package`, `issues` or `changelog`
    public record Link(String rel, String url) {
        private static final List<String> RELS =
                List.of("site", "docs", "source", "package", "issues", "changelog");

        public Link {
            Require.text(rel, "link.rel", 40);
            if (!RELS.contains(rel)) {
                throw new IllegalArgumentException(
                        "link.rel must be one of " + String.join(", ", RELS));
            }
            Require.webAddress(url, "link.url");
        }
    }

    /// Where it is published.
    ///
    /// @param purl the package URL, such as `pkg:pypi/django`
    /// @param files where a browser shows a file of a release, with `{version}` and `{path}` in it:
    ///   `https://github.com/pallets/flask/blob/{version}/src/{path}`. Absent if nobody has said
    public record Distribution(String ecosystem, String name, String purl, @Nullable String files) {

        private static final Pattern PURL = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/.+");
        private static final Pattern FILES =
                Pattern.compile("https?://[^\\s{}]+\\{version}[^\\s{}]*/\\{path}");

        public Distribution {
            Require.text(ecosystem, "package.ecosystem", 40);
            Require.text(name, "package.name", 80);
            purl(purl, "package.purl");
            if (files != null) {
                Require.webAddress(
                        Require.text(files, "package.files", 200).replaceAll("[{}]", ""),
                        "package.files");
                if (!FILES.matcher(files).matches()) {
                    throw new IllegalArgumentException(
                            "package.files must have {version}, and end in /{path}");
                }
            }
        }

        /// Creates one of which nobody has said where its files are shown.
        public Distribution(String ecosystem, String name, String purl) {
            this(ecosystem, name, purl, null);
        }

        static void purl(String purl, String field) {
            Require.text(purl, field, 300);
            if (!PURL.matcher(purl).matches()) {
                throw new IllegalArgumentException(
                        field + " must be a package URL, such as pkg:pypi/django");
            }
        }
    }

    /// The newest known release.
    ///
    /// @param releasedOn absent if no source for the date was found
    /// @param checkedOn the day on which somebody looked for a newer release; absent if nobody
    ///   noted it
    public record Latest(
            String version, @Nullable LocalDate releasedOn, @Nullable LocalDate checkedOn) {
        public Latest {
            Require.text(version, "latest.version", 40);
            if (releasedOn != null) {
                Require.day(releasedOn, "latest.releasedOn");
            }
            if (checkedOn != null) {
                Require.day(checkedOn, "latest.checkedOn");
            }
        }
    }

    /// What the framework is, or is not, a good fit for, with the traits that this is based on.
    public record Fit(String text, List<TraitId> because) {
        public Fit {
            Require.text(text, "fit.text", 300);
            because = Require.list(because);
        }
    }

    /// Returns the fact of this trait; unknown if none has been recorded yet.
    public Fact fact(TraitId trait) {
        for (Fact fact : facts) {
            if (fact.trait().equals(trait)) {
                return fact;
            }
        }
        return Fact.unknown(trait);
    }

    public Framework withSummary(Summary other) {
        return with(other, latest, facts, updatedAt);
    }

    /// Returns a copy with this fact at its position in `order`, or without the fact if it is
    /// empty.
    public Framework withFact(TraitId trait, Optional<Fact> fact, List<TraitId> order) {
        Map<TraitId, Fact> byTrait = new HashMap<>();
        facts.forEach(each -> byTrait.put(each.trait(), each));
        byTrait.remove(trait);
        fact.ifPresent(each -> byTrait.put(trait, each));
        return with(
                summary,
                latest,
                order.stream().map(byTrait::get).filter(Objects::nonNull).toList(),
                updatedAt);
    }

    public Framework withLatest(Latest other) {
        return with(summary, other, facts, updatedAt);
    }

    public Framework updated(Instant at) {
        return with(summary, latest, facts, at);
    }

    private Framework with(
            Summary otherSummary, @Nullable Latest otherLatest, List<Fact> otherFacts, Instant at) {
        return new Framework(
                slug,
                name,
                tagline,
                otherSummary,
                status,
                tags,
                links,
                distribution,
                otherLatest,
                suits,
                doesNotSuit,
                otherFacts,
                at);
    }
}
