package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Relation;
import guide.catalogue.model.RelationType;
import guide.catalogue.model.RelationWord;
import guide.catalogue.model.Slug;
import guide.catalogue.view.RelationView;
import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// A relation from the point of view of one of its ends.
///
/// @param word what this end is to the other
/// @param text the relation as a sentence, such as "Tornado was forked as Cyclone."
record SeenRelation(
        RelationWord word,
        RelationView.End other,
        String text,
        RelationType type,
        RelationView.End from,
        RelationView.End to,
        @Nullable String note,
        List<Evidence> evidence) {

    /// @param here this end
    static SeenRelation of(Relation relation, Slug here, Catalogue catalogue) {
        RelationView whole = RelationView.of(relation, catalogue);
        RelationView.End own = relation.from().equals(here) ? whole.from() : whole.to();
        RelationView.End other = relation.from().equals(here) ? whole.to() : whole.from();
        RelationWord word = relation.as(here);
        return new SeenRelation(
                word,
                other,
                own.name() + " " + word.phrase() + " " + other.name() + ".",
                whole.type(),
                whole.from(),
                whole.to(),
                whole.note(),
                whole.evidence());
    }

    void writeTo(JsonWriter out) throws IOException {
        out.object().member("word", word);
        other.writeTo(out, "other");
        out.member("text", text);
        new RelationView(type, from, to, note, evidence).writeMembers(out);
        out.end();
    }
}
