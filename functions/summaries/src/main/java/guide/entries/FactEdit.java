package guide.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.Catalogue;
import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Trait;
import guide.catalogue.TraitId;
import guide.http.Request;
import guide.json.Json;
import guide.problem.FieldError;
import guide.problem.Refusal;
import guide.snapshot.CatalogueKeys;
import guide.snapshot.Entries;
import guide.snapshot.Entry;
import guide.snapshot.EntryChange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One fact of a framework.
///
/// @param wanted empty to delete it, after which it is unknown
record FactEdit(FactAddress address, Optional<Fact> wanted) implements Edit {

    /// Takes a fact with or without its trait, which the address names; a fact without a day was
    /// checked today, and one without a checker by hand.
    static FactEdit put(Request request, LocalDate today) {
        FactAddress address = FactAddress.of(request);
        JsonNode body = Json.read(request.jsonBody(), JsonNode.class);
        if (!(body instanceof ObjectNode fields)) {
            throw Refusal.of(FieldError.inBody("", "must be an object"));
        }
        String trait = address.trait().value();
        if (!fields.path("trait").asText(trait).equals(trait)) {
            throw Refusal.of(FieldError.inBody("/trait", "must be " + trait + ", as the address"));
        }
        fields.put("trait", trait);
        if (!fields.path("support").asText().equals("unknown")) {
            putIfAbsent(fields, "checkedOn", today.toString());
            putIfAbsent(fields, "checkedBy", "hand");
        }
        Fact fact = Json.readWhole(fields.toString(), Fact.class);
        if (fact.checkedOn() != null && fact.checkedOn().isAfter(today)) {
            throw Refusal.of(FieldError.inBody("/checkedOn", "must not be in the future"));
        }
        return new FactEdit(address, Optional.of(fact));
    }

    static FactEdit delete(Request request) {
        return new FactEdit(FactAddress.of(request), Optional.empty());
    }

    /// A fact is always there: one that nobody has recorded is unknown.
    @Override
    public List<Object> present(Catalogue now) {
        return List.of(address.fact(now), address.framework(now));
    }

    @Override
    public EntryChange change(Entries now, Instant at) {
        Catalogue catalogue = now.catalogue();
        List<TraitId> order = catalogue.traits().stream().map(Trait::id).toList();
        Framework after =
                address.framework(catalogue).withFact(address.trait(), wanted, order).updated(at);
        String key = CatalogueKeys.of(address.slug());
        Entry before = now.require(key);
        return EntryChange.of(key, before, new Entry(Json.write(after), before.position()));
    }

    private static void putIfAbsent(ObjectNode fields, String name, String value) {
        if (!fields.hasNonNull(name)) {
            fields.put(name, value);
        }
    }
}
