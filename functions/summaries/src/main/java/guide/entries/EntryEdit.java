package guide.entries;

import guide.catalogue.Catalogue;
import guide.http.Request;
import guide.json.Json;
import guide.problem.FieldError;
import guide.problem.Refusal;
import guide.snapshot.CatalogueKeys;
import guide.snapshot.Entries;
import guide.snapshot.Entry;
import guide.snapshot.EntryChange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An entry as a whole.
///
/// @param wanted empty to delete it
record EntryEdit<T>(Address<T> address, Optional<T> wanted) implements Edit {

    static EntryEdit<?> put(Request request) {
        return put(Address.of(request), request.jsonBody());
    }

    private static <T> EntryEdit<T> put(Address<T> address, String body) {
        T entry = Json.readWhole(body, address.kind().type());
        if (!address.kind().key().apply(entry).equals(address.key())) {
            throw Refusal.of(
                    FieldError.inBody(
                            "", "must be the entry " + CatalogueKeys.path(address.key())));
        }
        return new EntryEdit<>(address, Optional.of(entry));
    }

    static EntryEdit<?> delete(Request request) {
        return new EntryEdit<>(Address.of(request), Optional.empty());
    }

    @Override
    public List<Object> present(Catalogue now) {
        return address.find(now).<List<Object>>map(List::of).orElse(List.of());
    }

    @Override
    public EntryChange change(Entries now, Instant at) {
        Optional<Entry> before = Optional.ofNullable(now.byKey().get(address.key()));
        if (wanted.isEmpty()) {
            return EntryChange.removal(address.key(), before.orElseThrow(address::notFound));
        }
        long position = before.map(Entry::position).orElseGet(() -> now.end(address.key()));
        String json = Json.write(address.kind().stamped().apply(wanted.get(), at));
        return new EntryChange(address.key(), before, Optional.of(new Entry(json, position)));
    }
}
