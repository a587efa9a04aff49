package guide.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.lambda.http.Request;
import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A write of one fact of a framework.
///
/// @param wanted the new fact; empty to delete it, after which it is unknown
record FactWrite(FactAddress address, Optional<Fact> wanted) implements EntryWrite {

    /// Parses a fact. The trait is optional, because the URL has it; `checkedOn` defaults to today
    /// and `checkedBy` to `hand`.
    static FactWrite put(Request request, LocalDate today) {
        FactAddress address = FactAddress.of(request);
        JsonNode body = Json.read(request.jsonBody(), JsonNode.class);
        if (!(body instanceof ObjectNode fields)) {
            throw ProblemException.of(FieldError.inBody("", "must be an object"));
        }
        String trait = address.trait().value();
        if (!fields.path("trait").asText(trait).equals(trait)) {
            throw ProblemException.of(
                    FieldError.inBody("/trait", "must be " + trait + ", as in the URL"));
        }
        fields.put("trait", trait);
        if (!fields.path("support").asText().equals("unknown")) {
            putIfAbsent(fields, "checkedOn", today.toString());
            putIfAbsent(fields, "checkedBy", "hand");
        }
        Fact fact = Json.readWhole(fields.toString(), Fact.class);
        if (fact.checkedOn() != null && fact.checkedOn().isAfter(today)) {
            throw ProblemException.of(FieldError.inBody("/checkedOn", "must not be in the future"));
        }
        return new FactWrite(address, Optional.of(fact));
    }

    static FactWrite delete(Request request) {
        return new FactWrite(FactAddress.of(request), Optional.empty());
    }

    /// A fact always exists: one that nobody has recorded is unknown.
    @Override
    public List<Object> present(Catalogue now) {
        return List.of(address.fact(now), address.framework(now));
    }

    @Override
    public EntryChange change(Entries now, Instant at) {
        Catalogue catalogue = now.catalogue();
        List<TraitId> order = catalogue.traits().stream().map(Trait::id).toList();
        Framework framework = address.framework(catalogue);
        Optional<Fact> stored = wanted.map(EvidenceAddresses.of(framework)::withoutGiven);
        Framework after = framework.withFact(address.trait(), stored, order).updated(at);
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
