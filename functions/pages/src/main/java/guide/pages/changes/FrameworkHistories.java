package guide.pages.changes;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Revision;
import guide.lambda.problem.ServiceUnavailableException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Reads what changed of frameworks, for their pages: one Query for a page that is made.
public final class FrameworkHistories {

    private static final int SHOWN = 5;

    /// A table that did not answer is left alone for so long, as the catalogue's cache does.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChangeList changes;
    private final InstantSource clock;
    private volatile Instant failedAt = Instant.MIN;

    public FrameworkHistories(ChangeList changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public FrameworkHistory of(Framework framework, Catalogue catalogue) {
        Instant now = clock.instant();
        if (now.isBefore(failedAt.plus(PATIENCE))) {
            return new FrameworkHistory(framework, false, List.of());
        }
        String key = CatalogueKeys.of(framework.slug());
        try {
            List<DatedChange> lately =
                    changes.of(key, Long.MAX_VALUE, SHOWN).items().stream()
                            .filter(Revision::hasEffect)
                            .map(each -> DatedChange.of(key, each, catalogue))
                            .toList();
            return new FrameworkHistory(framework, true, lately);
        } catch (ServiceUnavailableException _) {
            // The log names the failed call.
            failedAt = now;
            return new FrameworkHistory(framework, false, List.of());
        }
    }
}
