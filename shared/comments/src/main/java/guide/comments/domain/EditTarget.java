package guide.comments.domain;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;

import java.util.List;
import java.util.Optional;

/// What an edit is about: one value of one entry of the catalogue.
public sealed interface EditTarget {

    String RULE =
            "must be frameworks/{slug}/ and one of name, tagline, status, summary or facts/{trait},"
                    + " or claims/{id}/verdict";

    List<String> FIELDS = List.of("name", "tagline", "status", "summary");

    record OfField(Slug slug, String field) implements EditTarget {}

    record OfFact(Slug slug, TraitId trait) implements EditTarget {}

    record OfVerdict(String claim) implements EditTarget {}

    static Optional<EditTarget> parse(String text) {
        String[] parts = text.split("/", -1);
        boolean framework =
                parts.length >= 3 && parts[0].equals("frameworks") && Slug.isSlug(parts[1]);
        if (framework && parts.length == 3 && FIELDS.contains(parts[2])) {
            return Optional.of(new OfField(new Slug(parts[1]), parts[2]));
        }
        if (framework
                && parts.length == 4
                && parts[2].equals("facts")
                && TraitId.isTraitId(parts[3])) {
            return Optional.of(new OfFact(new Slug(parts[1]), new TraitId(parts[3])));
        }
        boolean claim =
                parts.length == 3
                        && parts[0].equals("claims")
                        && parts[2].equals("verdict")
                        && Claim.isId(parts[1]);
        return claim ? Optional.of(new OfVerdict(parts[1])) : Optional.empty();
    }
}
