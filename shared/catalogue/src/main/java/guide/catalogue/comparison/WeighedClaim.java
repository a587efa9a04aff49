package guide.catalogue.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import guide.catalogue.json.FrameworkWriter;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.view.ClaimView;
import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A claim with the facts that its verdict is based on.
///
/// @param compared the frameworks of the comparison that the claim is about, at least one
/// @param rows the rows of the claim's traits; empty if the verdict is not based on traits
public record WeighedClaim(
        @JsonUnwrapped ClaimView claim, List<Slug> compared, List<ComparisonRow> rows) {

    /// Returns the claims about at least one of the frameworks, those about most of them first.
    public static List<WeighedClaim> all(
            List<Framework> frameworks, Catalogue catalogue, LocalDate today) {
        return catalogue.claims().stream()
                .map(claim -> of(claim, frameworks, catalogue, today))
                .filter(claim -> !claim.compared().isEmpty())
                .sorted(Comparator.comparingInt(claim -> -claim.compared().size()))
                .toList();
    }

    private static WeighedClaim of(
            Claim claim, List<Framework> frameworks, Catalogue catalogue, LocalDate today) {
        List<Trait> traits =
                catalogue.traits().stream()
                        .filter(trait -> claim.traits().contains(trait.id()))
                        .toList();
        return new WeighedClaim(
                ClaimView.of(claim),
                frameworks.stream()
                        .map(Framework::slug)
                        .filter(claim.frameworks()::contains)
                        .toList(),
                ComparisonRows.of(frameworks, traits, today));
    }

    void writeTo(JsonWriter out) throws IOException {
        out.object();
        claim.writeMembers(out);
        FrameworkWriter.writeSlugs(out, "compared", compared);
        ComparisonRow.writeAll(out, rows);
        out.end();
    }
}
