package guide.comments.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.store.Entry;
import guide.comments.domain.Content;
import guide.comments.domain.EditTarget;
import guide.comments.domain.JsonText;
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

    private static final List<String> VERDICT = List.of("verdict", "why");

    static CatalogueEdit of(EditTarget target, Entry entry, @Nullable Trait trait) {
        return new CatalogueEdit(
                target, entry, Json.readOwn(entry.json(), ObjectNode.class), trait);
    }

    /// What stands there now.
    public JsonText current() {
        return new JsonText(Json.write(value()));
    }

    /// Whether that is what stands there now, in whatever order the fields are.
    public boolean says(JsonText value) {
        return value().equals(ProposedValue.read(value));
    }

    private JsonNode value() {
        return switch (target) {
            case EditTarget.OfField f when f.field().equals("summary") ->
                    json.path("summary").path("markdown");
            case EditTarget.OfField f -> json.path(f.field());
            case EditTarget.OfFact f -> FactEdit.value(json, f.trait());
            case EditTarget.OfVerdict _ -> ProposedValue.picked(json, VERDICT);
        };
    }

    /// The entry with the proposed value, read as the catalogue's own type, which checks it.
    ///
    /// @throws IllegalArgumentException for a value that the catalogue cannot hold
    public ObjectNode applied(Content.SuggestedEdit edit, Instant now) {
        ObjectNode changed = json.deepCopy();
        JsonNode proposed = ProposedValue.read(edit.proposed());
        String today = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        switch (target) {
            case EditTarget.OfField f -> setField(changed, f, proposed);
            case EditTarget.OfFact f ->
                    new FactEdit(f.trait(), trait).set(changed, proposed, edit.source(), today);
            case EditTarget.OfVerdict _ -> setVerdict(changed, proposed, edit.source(), today);
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
        ProposedValue.require(
                proposed.isTextual() && !proposed.asText().isBlank(), "must be a text");
        if (f.field().equals("summary")) {
            String markdown = proposed.asText();
            ProposedValue.require(
                    markdown.length() <= 10_000, "must have at most 10000 characters");
            changed.putObject("summary")
                    .put("markdown", markdown)
                    .put("html", Markdown.toHtml(markdown));
        } else {
            changed.set(f.field(), proposed);
        }
    }

    private static void setVerdict(
            ObjectNode changed, JsonNode proposed, String source, String today) {
        changed.setAll(ProposedValue.fields(proposed, VERDICT));
        changed.put("judgedOn", today);
        ProposedValue.putEvidence(changed, source);
    }
}
