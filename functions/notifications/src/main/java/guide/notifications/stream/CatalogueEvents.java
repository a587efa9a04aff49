package guide.notifications.stream;

import guide.catalogue.model.Behind;
import guide.catalogue.model.Framework;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Revision;
import guide.lambda.json.Json;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.CatalogueRevised.RevisedEntry;
import guide.notifications.events.FrameworkBehind;
import guide.notifications.events.GuideEvent;

import java.util.List;

/// What changes of the catalogue's items mean.
record CatalogueEvents(CatalogueTable catalogue) {

    /// The first load is no news: there was nobody to tell.
    List<GuideEvent> of(StreamRecord change) {
        if (change.isInsert()) {
            return List.of();
        }
        if (CatalogueKeys.isRevision(change.item())) {
            return List.of(revised(change));
        }
        return CatalogueKeys.isFramework(change.item()) ? behind(change) : List.of();
    }

    private CatalogueRevised revised(StreamRecord change) {
        long revision = CatalogueKeys.revision(change.item());
        List<RevisedEntry> entries =
                catalogue.changes(revision).stream()
                        .map(each -> entry(CatalogueKeys.path(each.key()), each.revision()))
                        .toList();
        return CatalogueRevised.of(change.at(), revision, entries);
    }

    private static RevisedEntry entry(String path, Revision revision) {
        return new RevisedEntry(
                path,
                revision.by(),
                revision.comment(),
                revision.changes().stream().map(Revision.Change::path).toList());
    }

    /// Told when the newest release becomes another one, not at every change while it is so.
    private static List<GuideEvent> behind(StreamRecord change) {
        Framework now = Json.readOwn(CatalogueKeys.json(change.item()), Framework.class);
        Framework before = Json.readOwn(CatalogueKeys.json(change.before()), Framework.class);
        int facts = Behind.facts(now).size();
        String latest = latest(now);
        return latest.equals(latest(before)) || facts == 0
                ? List.of()
                : List.of(FrameworkBehind.of(change.at(), now.slug(), now.name(), latest, facts));
    }

    private static String latest(Framework framework) {
        return framework.latest() == null ? "" : framework.latest().version();
    }
}
