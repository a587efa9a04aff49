package guide.catalogue.view;

import guide.catalogue.evidence.EvidenceAddresses;
import guide.catalogue.json.FactWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.Slug;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A relation with the names of both ends; an end outside the catalogue links to its own site.
public record RelationView(
        RelationType type, End from, End to, @Nullable String note, List<Evidence> evidence)
        implements JsonDocument {

    public record End(Slug slug, String name, String url) {

        public void writeTo(JsonWriter out, String member) throws IOException {
            out.name(member)
                    .object()
                    .member("slug", slug.value())
                    .member("name", name)
                    .member("url", url)
                    .end();
        }
    }

    public static RelationView of(Relation relation, Catalogue catalogue) {
        return new RelationView(
                relation.type(),
                end(relation.from(), catalogue),
                end(relation.to(), catalogue),
                relation.note(),
                EvidenceAddresses.of(relation, catalogue).of(relation.evidence()));
    }

    @Override
    public void writeTo(JsonWriter out) throws IOException {
        out.object();
        writeMembers(out);
        out.end();
    }

    /// Writes the members into an object that has others too.
    public void writeMembers(JsonWriter out) throws IOException {
        out.member("type", type);
        from.writeTo(out, "from");
        to.writeTo(out, "to");
        out.member("note", note);
        FactWriter.writeEvidence(out, evidence);
    }

    private static End end(Slug slug, Catalogue catalogue) {
        Optional<End> framework =
                catalogue
                        .framework(slug)
                        .map(f -> new End(slug, f.name(), FrameworkItem.urlOf(slug)));
        return framework
                .or(() -> catalogue.project(slug).map(p -> new End(slug, p.name(), p.url())))
                .orElseThrow(
                        () -> new IllegalStateException("a relation to an unknown slug: " + slug));
    }
}
