package guide.catalogue.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import guide.catalogue.model.Claim;
import guide.catalogue.model.Claim.Claimant;
import guide.catalogue.model.Evidence;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Spread;
import guide.catalogue.model.TraitId;
import guide.catalogue.model.Usual;
import guide.catalogue.model.Value;
import guide.lambda.json.TypesModule;

import java.time.LocalDate;

/// Defines the JSON form of the catalogue's types. The mapper finds this module through
/// `META-INF/services/guide.lambda.json.TypesModule`.
public final class CatalogueTypes extends TypesModule {

    public CatalogueTypes() {
        text(Slug.class, Slug.RULE, Slug::new, Slug::value);
        text(TraitId.class, TraitId.RULE, TraitId::new, TraitId::value);
        addSerializer(Value.class, new FactValues.Writer());
        addDeserializer(Value.class, new FactValues.Reader());
        addDeserializer(Framework.Summary.class, new SummaryReader());
        setMixInAnnotation(Framework.class, FrameworkNames.class);
        setMixInAnnotation(Fact.class, FactMembers.class);
        setMixInAnnotation(Framework.Latest.class, LatestMembers.class);
        setMixInAnnotation(Evidence.class, EvidenceMembers.class);
        setMixInAnnotation(Framework.Distribution.class, DistributionMembers.class);
        setMixInAnnotation(Claim.class, ClaimMembers.class);
        setMixInAnnotation(Preset.class, PresetMembers.class);
    }

    /// `package` is a reserved word in Java.
    private abstract static class FrameworkNames {
        @JsonProperty("package")
        abstract Framework.Distribution distribution();
    }

    /// Only measured facts have a spread, and few have a usual package; the others leave it out.
    private abstract static class FactMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract Spread spread();

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract Usual usual();
    }

    private abstract static class EvidenceMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract String url();
    }

    private abstract static class DistributionMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract String files();
    }

    private abstract static class ClaimMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract Claimant claimedBy();

        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract String where();
    }

    private abstract static class PresetMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract Boolean extensions();
    }

    /// Entries that were stored before there was such a day keep their form.
    private abstract static class LatestMembers {
        @JsonProperty
        @JsonInclude(JsonInclude.Include.NON_NULL)
        abstract LocalDate checkedOn();
    }
}
