package guide.comments.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Another value for one fact of a framework.
///
/// @param trait as the catalogue describes it; absent where it does not
record FactEdit(TraitId id, @Nullable Trait trait) {

    /// What of a fact readers may propose, and what two of them are compared by.
    private static final List<String> FIELDS = List.of("support", "value", "note", "version");

    /// What the framework says of this trait.
    static JsonNode value(ObjectNode framework, TraitId trait) {
        for (JsonNode fact : framework.path("facts")) {
            if (isAbout(fact, trait)) {
                return ProposedValue.picked(fact, FIELDS);
            }
        }
        return JsonNodeFactory.instance.objectNode().put("support", "unknown");
    }

    private static boolean isAbout(JsonNode fact, TraitId trait) {
        return fact.path("trait").asText().equals(trait.value());
    }

    void set(ObjectNode framework, JsonNode proposed, String source, String today) {
        ObjectNode fact = ProposedValue.fields(proposed, FIELDS);
        fact.put("trait", id.value());
        ProposedValue.putEvidence(fact, source);
        fact.put("checkedOn", today);
        fact.put("checkedBy", "hand");
        requireKind(fact);
        ArrayNode facts = framework.withArray("/facts");
        for (int i = 0; i < facts.size(); i++) {
            if (isAbout(facts.get(i), id)) {
                facts.set(i, fact);
                return;
            }
        }
        facts.add(fact);
    }

    private void requireKind(ObjectNode json) {
        Fact fact = read(json);
        Trait of = trait;
        if (of == null) {
            throw new IllegalArgumentException("must be about a trait that exists");
        }
        Value value = fact.value();
        if (value == null) {
            ProposedValue.require(
                    of.kind() == TraitKind.SUPPORT || !fact.isKnown(),
                    "must have a value, not support");
            return;
        }
        ProposedValue.require(value.kind() == of.kind(), "must be of the trait's kind");
        ProposedValue.require(
                !(value instanceof Value.Choices choices)
                        || of.choices().containsAll(choices.chosen()),
                "must be among " + String.join(", ", of.choices()));
    }

    private static Fact read(ObjectNode json) {
        try {
            return Json.readOwn(json.toString(), Fact.class);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "must have either support (partial with a note) or a value", e);
        }
    }
}
