package guide.entries;

import guide.catalogue.Catalogue;
import guide.snapshot.Entries;
import guide.snapshot.EntryChange;

import java.time.Instant;
import java.util.List;

/// What an owner asks for: an entry or a fact, put or deleted.
sealed interface Edit permits EntryEdit, FactEdit {

    /// What is there now, and whatever holds it; empty where there is nothing.
    List<Object> present(Catalogue now);

    /// The change that this makes of what is there now.
    EntryChange change(Entries now, Instant at);
}
