package guide.data;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.Trait;
import guide.catalogue.model.Value;
import guide.lambda.markdown.Markdown;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Generates the frameworks of a [GeneratedCatalogue].
final class GeneratedFrameworks {

    static final LocalDate CHECKED = LocalDate.parse("2026-11-01");
    static final List<Evidence> SEEN =
            List.of(new Evidence(EvidenceKind.PACKAGE_FILE, "generated/module.py", "1.0.0"));

    /// The same for what no package stands behind.
    static final List<Evidence> SEEN_ELSEWHERE =
            List.of(SEEN.getFirst().at("https://generated.example/module.py"));

    private static final List<String> WORDS =
            List.of(
                    ("amber basalt cedar delta ember fjord garnet harbour indigo juniper kestrel lagoon"
                                    + " meadow nickel opal prairie quartz raven saffron tundra umber violet"
                                    + " willow yonder zephyr")
                            .split(" "));
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<Support> ANSWERS = List.of(Support.YES, Support.PARTIAL, Support.NO);

    private static final int SUMMARY_WORDS = 120;
    private static final int UNKNOWN_PERCENT = 15;

    private final List<Trait> traits;
    private final long seed;

    GeneratedFrameworks(List<Trait> traits, long seed) {
        this.traits = traits;
        this.seed = seed;
    }

    Framework framework(int index) {
        RandomGenerator random = new SplittableRandom(seed + index);
        String word = word(random);
        String slug = String.format(Locale.ROOT, "%s-%05d", word, index);
        String summary = words(random, SUMMARY_WORDS) + ".";
        return new Framework(
                new Slug(slug),
                word + " " + index,
                words(random, 10),
                new Framework.Summary(summary, Markdown.toHtml(summary)),
                one(random, STATUSES),
                List.of(word(random), "generated"),
                List.of(new Framework.Link("source", "https://code.example/" + slug)),
                new Framework.Distribution("pypi", slug, "pkg:pypi/" + slug),
                new Framework.Latest("1.0." + index, CHECKED, CHECKED),
                List.of(new Framework.Fit(words(random, 8), List.of(traits.getFirst().id()))),
                List.of(new Framework.Fit(words(random, 8), List.of(traits.getLast().id()))),
                traits.stream().map(trait -> fact(trait, random)).toList(),
                CHECKED.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Fact fact(Trait trait, RandomGenerator random) {
        if (random.nextInt(100) < UNKNOWN_PERCENT) {
            return Fact.unknown(trait.id());
        }
        @Nullable Value value = value(trait, random);
        return new Fact(
                trait.id(),
                value == null ? one(random, ANSWERS) : null,
                value,
                words(random, 6),
                "1.0.0",
                SEEN,
                CHECKED.minusDays(random.nextInt(400)),
                "hand");
    }

    private static @Nullable Value value(Trait trait, RandomGenerator random) {
        return switch (trait.kind()) {
            case SUPPORT -> null;
            case CHOICE -> new Value.Choices(List.of(one(random, trait.choices())));
            case NUMBER -> new Value.Amount(BigDecimal.valueOf(random.nextInt(100)));
            case DATE -> new Value.Day(CHECKED.minusDays(random.nextInt(4000)));
            case TEXT -> new Value.Text(words(random, 5));
        };
    }

    private static String words(RandomGenerator random, int count) {
        return Stream.generate(() -> word(random)).limit(count).collect(Collectors.joining(" "));
    }

    private static String word(RandomGenerator random) {
        return one(random, WORDS);
    }

    private static <T> T one(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
