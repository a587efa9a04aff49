package guide.comments.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitKind;
import guide.catalogue.model.Value;
import guide.catalogue.store.Entry;
import guide.comments.domain.Content;
import guide.comments.domain.EditTarget;
import guide.lambda.json.Json;
import guide.lambda.markdown.Markdown;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// What an edit is about, and the entry of the catalogue that has it.
///
/// @param json what the entry says
/// @param trait of an edited fact; absent for every other target
public record CatalogueEdit(
        EditTarget target, Entry entry, ObjectNode json, @Nullable Trait trait) {

    static CatalogueEdit of(EditTarget target, Entry entry, @Nullable Trait trait) {
        return new CatalogueEdit(
                target, entry, Json.readOwn(entry.json(), ObjectNode.class), trait);
    }

    /// What of a fact or a verdict readers may propose, and what two of them are compared by.
    private static final List<String> FACT = List.of("support", "value", "note", "version");

    private static final List<String> VERDICT = List.of("verdict", "why");

    /// What stands there now.
    public JsonNode value() {
        return switch (target) {
            case EditTarget.OfField f when f.field().equals("summary") ->
                    json.path("summary").path("markdown");
            case EditTarget.OfField f -> json.path(f.field());
            case EditTarget.OfFact f -> picked(fact(f), FACT);
            case EditTarget.OfVerdict _ -> picked(json, VERDICT);
        };
    }

    /// The entry with the proposed value, read as the catalogue's own type, which checks it.
    ///
    /// @throws IllegalArgumentException for a value that the catalogue cannot hold
    public ObjectNode applied(Content.SuggestedEdit edit, Instant now) {
        ObjectNode changed = json.deepCopy();
        String today = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        switch (target) {
            case EditTarget.OfField f -> setField(changed, f, edit.proposed());
            case EditTarget.OfFact f -> setFact(changed, f, edit, today);
            case EditTarget.OfVerdict _ -> setVerdict(changed, edit, today);
        }
        if (!(target instanceof EditTarget.OfVerdict)) {
            changed.put("updatedAt", now.toString());
        }
        return whole(changed);
    }

    /// Through the type and back: every check of the catalogue's model has then passed.
    private ObjectNode whole(ObjectNode changed) {
        Class<?> type = target instanceof EditTarget.OfVerdict ? Claim.class : Framework.class;
        try {
            Object read = Json.readOwn(changed.toString(), type);
            return Json.readOwn(Json.write(read), ObjectNode.class);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("is no value that the catalogue can hold there", e);
        }
    }

    private static void setField(ObjectNode changed, EditTarget.OfField f, JsonNode proposed) {
        require(proposed.isTextual() && !proposed.asText().isBlank(), "must be a text");
        if (f.field().equals("summary")) {
            String markdown = proposed.asText();
            require(markdown.length() <= 10_000, "must have at most 10000 characters");
            changed.putObject("summary")
                    .put("markdown", markdown)
                    .put("html", Markdown.toHtml(markdown));
        } else {
            changed.set(f.field(), proposed);
        }
    }

    private void setFact(
            ObjectNode changed, EditTarget.OfFact f, Content.SuggestedEdit edit, String today) {
        ObjectNode fact = fields(edit.proposed(), FACT);
        fact.put("trait", f.trait().value());
        evidence(fact, edit.source());
        fact.put("checkedOn", today);
        fact.put("checkedBy", "hand");
        requireKind(fact);
        ArrayNode facts = changed.withArray("/facts");
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).path("trait").asText().equals(f.trait().value())) {
                facts.set(i, fact);
                return;
            }
        }
        facts.add(fact);
    }

    private void requireKind(ObjectNode fact) {
        Trait of = trait;
        Fact read;
        try {
            read = Json.readOwn(fact.toString(), Fact.class);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "must have either support (partial with a note) or a value", e);
        }
        if (of == null) {
            throw new IllegalArgumentException("must be about a trait that exists");
        }
        Value value = read.value();
        if (value == null) {
            require(
                    of.kind() == TraitKind.SUPPORT || !read.isKnown(),
                    "must have a value, not support");
            return;
        }
        require(value.kind() == of.kind(), "must be of the trait's kind");
        require(
                !(value instanceof Value.Choices choices)
                        || of.choices().containsAll(choices.chosen()),
                "must be among " + String.join(", ", of.choices()));
    }

    private static void setVerdict(ObjectNode changed, Content.SuggestedEdit edit, String today) {
        changed.setAll(fields(edit.proposed(), VERDICT));
        changed.put("judgedOn", today);
        evidence(changed, edit.source());
    }

    private static void evidence(ObjectNode of, String source) {
        of.putArray("evidence")
                .addObject()
                .put("kind", "docs")
                .put("locator", source)
                .putNull("version");
    }

    /// An object with these fields and no others.
    private static ObjectNode fields(JsonNode proposed, List<String> names) {
        require(proposed.isObject(), "must be an object of " + String.join(", ", names));
        proposed.fieldNames()
                .forEachRemaining(
                        name ->
                                require(
                                        names.contains(name),
                                        "must be an object of " + String.join(", ", names)));
        return picked(proposed, names);
    }

    /// Only these fields, and only those that say something.
    private static ObjectNode picked(JsonNode from, List<String> names) {
        ObjectNode picked = JsonNodeFactory.instance.objectNode();
        names.stream().filter(from::hasNonNull).forEach(name -> picked.set(name, from.get(name)));
        return picked;
    }

    private JsonNode fact(EditTarget.OfFact f) {
        for (JsonNode fact : json.path("facts")) {
            if (fact.path("trait").asText().equals(f.trait().value())) {
                return fact;
            }
        }
        return JsonNodeFactory.instance.objectNode().put("support", "unknown");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
