package guide.entries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.lambda.http.Request;
import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A write of a complete entry.
///
/// @param wanted the new entry; empty to delete it
record WholeEntryWrite<T>(EntryAddress<T> address, Optional<T> wanted) implements EntryWrite {

    static WholeEntryWrite<?> put(Request request) {
        return put(EntryAddress.of(request), request.jsonBody());
    }

    private static <T> WholeEntryWrite<T> put(EntryAddress<T> address, String body) {
        T entry = Json.readWhole(body, address.kind().type());
        if (!address.kind().key().apply(entry).equals(address.key())) {
            throw ProblemException.of(
                    FieldError.inBody(
                            "", "must be the entry " + CatalogueKeys.path(address.key())));
        }
        return new WholeEntryWrite<>(address, Optional.of(entry));
    }

    static WholeEntryWrite<?> delete(Request request) {
        return new WholeEntryWrite<>(EntryAddress.of(request), Optional.empty());
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
