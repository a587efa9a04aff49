package guide.catalogue.json;

import static guide.catalogue.json.SeenValues.present;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.TraitKind;
import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Reads the catalogue's entries token by token, as the mapper reads them with [CatalogueTypes]:
/// the model's constructors check them. Members that it does not know are passed over, because a
/// newer version may have written them.
///
/// It keeps what it has seen, so that a whole catalogue is read with one of these, and then let go.
public final class EntryTokens {

    private final SeenValues seen = new SeenValues();
    private final FactTokens facts = new FactTokens(seen);
    private final FrameworkTokens frameworks = new FrameworkTokens(seen, facts);
    private final EnumTokens<TraitKind> kinds = new EnumTokens<>(TraitKind.values());
    private final EnumTokens<RelationType> types = new EnumTokens<>(RelationType.values());
    private final ClaimTokens claims = new ClaimTokens(seen, facts);

    public Framework framework(JsonReader json) throws IOException {
        return frameworks.framework(json);
    }

    /// Reads a trait.
    public Trait trait(JsonReader json) throws IOException {
        TraitId id = null;
        String title = null;
        String question = null;
        String group = null;
        TraitKind kind = null;
        List<String> choices = List.of();
        @Nullable String unit = null;
        int shelfLifeDays = 0;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "id" -> id = seen.trait(json);
                case "title" -> title = json.text();
                case "question" -> question = json.text();
                case "group" -> group = seen.text(json);
                case "kind" -> kind = kinds.read(json);
                case "choices" -> choices = seen.texts(json);
                case "unit" -> unit = json.textOrNull();
                case "shelfLifeDays" -> shelfLifeDays = Math.toIntExact(json.wholeNumber());
                default -> json.skip();
            }
        }
        return new Trait(
                present(id, "trait.id"),
                present(title, "trait.title"),
                present(question, "trait.question"),
                present(group, "trait.group"),
                present(kind, "trait.kind"),
                choices,
                unit,
                shelfLifeDays);
    }

    /// Reads a project outside the catalogue.
    public Project project(JsonReader json) throws IOException {
        Slug slug = null;
        String name = null;
        String url = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "slug" -> slug = seen.slug(json);
                case "name" -> name = json.text();
                case "url" -> url = json.text();
                default -> json.skip();
            }
        }
        return new Project(
                present(slug, "project.slug"),
                present(name, "project.name"),
                present(url, "project.url"));
    }

    /// Reads a relation.
    public Relation relation(JsonReader json) throws IOException {
        RelationType type = null;
        Slug from = null;
        Slug to = null;
        @Nullable String note = null;
        List<Evidence> evidence = List.of();
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "type" -> type = types.read(json);
                case "from" -> from = seen.slug(json);
                case "to" -> to = seen.slug(json);
                case "note" -> note = json.textOrNull();
                case "evidence" -> evidence = facts.evidence(json);
                default -> json.skip();
            }
        }
        return new Relation(
                present(type, "relation.type"),
                present(from, "relation.from"),
                present(to, "relation.to"),
                note,
                evidence);
    }

    /// Reads a claim.
    public Claim claim(JsonReader json) throws IOException {
        return claims.claim(json);
    }

    /// Reads a preset.
    public Preset preset(JsonReader json) throws IOException {
        String id = null;
        String title = null;
        String question = null;
        List<String> must = List.of();
        List<String> want = List.of();
        List<String> mustnot = List.of();
        @Nullable Boolean extensions = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "id" -> id = json.text();
                case "title" -> title = json.text();
                case "question" -> question = json.text();
                case "must" -> must = seen.texts(json);
                case "want" -> want = seen.texts(json);
                case "mustnot" -> mustnot = seen.texts(json);
                case "extensions" -> extensions = json.isNull() ? null : json.flag();
                default -> json.skip();
            }
        }
        return new Preset(
                present(id, "preset.id"),
                present(title, "preset.title"),
                present(question, "preset.question"),
                must,
                want,
                mustnot,
                extensions);
    }
}
