package guide.catalogue.picks;

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

/// A framework's status as a fact. It counts as checked when the entry was last written; the
/// evidence is the package and its source.
final class StatusFact {

    private static final int MAX_LOCATOR_LENGTH = 300;

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
                ? "Latest release: " + latest.version() + "."
                : "Latest release: " + latest.version() + " (" + latest.releasedOn() + ").";
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
                .filter(link -> link.url().length() <= MAX_LOCATOR_LENGTH)
                .map(link -> new Evidence(EvidenceKind.SOURCE, link.url(), null))
                .forEach(evidence::add);
        return evidence;
    }
}
