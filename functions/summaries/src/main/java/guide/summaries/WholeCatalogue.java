package guide.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Trait;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.RelationView;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The catalogue in one document, or a page of it: `GET /v1/catalogue`.
///
/// @param generatedAt the time since when the document has been the same
/// @param next absent on the last page, which most catalogues have alone
record WholeCatalogue(
        int schemaVersion,
        long revision,
        Instant updatedAt,
        Instant generatedAt,
        List<Trait> traits,
        List<FrameworkView> frameworks,
        List<Project> projects,
        List<RelationView> relations,
        List<ClaimView> claims,
        List<Preset> presets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next)
        implements JsonDocument {

    WholeCatalogue with(List<FrameworkView> shown, @Nullable String following) {
        return new WholeCatalogue(
                schemaVersion,
                revision,
                updatedAt,
                generatedAt,
                traits,
                shown,
                projects,
                relations,
                claims,
                presets,
                following);
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object()
                .member("schemaVersion", schemaVersion)
                .member("revision", revision)
                .member("updatedAt", updatedAt)
                .member("generatedAt", generatedAt);
        FactWriter.writeAll(out, traits);
        writeAll(out, "frameworks", frameworks);
        writeProjects(out);
        writeAll(out, "relations", relations);
        writeAll(out, "claims", claims);
        writePresets(out);
        out.optional("next", next).end();
    }

    private static void writeAll(JsonWriter out, String name, List<? extends JsonDocument> views)
            throws IOException {
        out.name(name).array();
        for (JsonDocument view : views) {
            view.writeTo(out);
        }
        out.end();
    }

    private void writeProjects(JsonWriter out) throws IOException {
        out.name("projects").array();
        for (Project project : projects) {
            out.object()
                    .member("slug", project.slug().value())
                    .member("name", project.name())
                    .member("url", project.url())
                    .end();
        }
        out.end();
    }

    private void writePresets(JsonWriter out) throws IOException {
        out.name("presets").array();
        for (Preset preset : presets) {
            out.object()
                    .member("id", preset.id())
                    .member("title", preset.title())
                    .member("question", preset.question())
                    .texts("must", preset.must())
                    .texts("want", preset.want())
                    .texts("mustnot", preset.mustnot())
                    .optional("extensions", preset.extensions())
                    .end();
        }
        out.end();
    }
}
