package guide.pages.changes;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.RecentChanges.EntryRevision;
import guide.catalogue.store.Revision;
import guide.catalogue.view.ChangeTitles;
import guide.catalogue.view.ChangedField;
import guide.catalogue.view.EntryOfKey;
import guide.pages.layout.SiteLinks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// A change of one entry.
///
/// @param address the entry's page; empty for what has none, such as a relation or what was removed
record ListedChange(String title, String address, Revision revision, List<ChangedField> fields) {

    static ListedChange of(EntryRevision changed, Catalogue catalogue) {
        List<ChangedField> fields =
                ChangedField.of(CatalogueKeys.path(changed.key()), changed.revision());
        return new ListedChange(
                new ChangeTitles(catalogue).title(changed.key(), fields),
                address(changed.key(), catalogue),
                changed.revision(),
                fields);
    }

    LocalDate day() {
        return LocalDate.ofInstant(revision.at(), ZoneOffset.UTC);
    }

    /// The fields of an entry that was there before and after.
    List<ChangedField> parts() {
        return fields.stream().filter(field -> !field.isWhole()).toList();
    }

    private static String address(String key, Catalogue catalogue) {
        EntryOfKey entry = new EntryOfKey(catalogue, key);
        return entry.framework()
                .map(each -> SiteLinks.framework(each.slug()))
                .or(() -> entry.trait().map(each -> SiteLinks.trait(each.id())))
                .or(() -> entry.claim().map(each -> SiteLinks.claim(each.id())))
                .orElse("");
    }
}
