package guide.comparisons.picks;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Value;
import guide.catalogue.needs.StatusTrait;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A framework's status as the fact that it is judged by: checked when its entry was last written,
/// to be looked up where its package and its source are published.
final class StatusFact {

    private static final int LONGEST_LOCATOR = 300;

    private StatusFact() {}

    static Fact of(Framework framework) {
        Framework.Latest latest = framework.latest();
        String version = latest == null ? null : latest.version();
        return new Fact(
                StatusTrait.TRAIT.id(),
                null,
                new Value.Choices(List.of(StatusTrait.word(framework.status()))),
                latest == null ? null : note(latest),
                version,
                evidence(framework),
                LocalDate.ofInstant(framework.updatedAt(), ZoneOffset.UTC),
                "hand");
    }

    private static String note(Framework.Latest latest) {
        return latest.releasedOn() == null
                ? "The newest release seen is " + latest.version() + "."
                : "The newest release seen is "
                        + latest.version()
                        + " of "
                        + latest.releasedOn()
                        + ".";
    }

    private static List<Evidence> evidence(Framework framework) {
        Framework.Latest latest = framework.latest();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(
                        EvidenceKind.METADATA,
                        framework.distribution().purl(),
                        latest == null ? null : latest.version()));
        framework.links().stream()
                .filter(link -> link.rel().equals("source"))
                .filter(link -> link.url().length() <= LONGEST_LOCATOR)
                .map(link -> new Evidence(EvidenceKind.SOURCE, link.url(), null))
                .forEach(evidence::add);
        return evidence;
    }
}
