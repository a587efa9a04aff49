package guide.entries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;

import java.time.Instant;
import java.util.List;

/// A write by an owner: a PUT or DELETE of an entry or a fact.
sealed interface EntryWrite permits WholeEntryWrite, FactWrite {

    /// What is there now, and whatever holds it; empty where there is nothing.
    List<Object> present(Catalogue now);

    /// The change that this makes of what is there now.
    EntryChange change(Entries now, Instant at);
}
