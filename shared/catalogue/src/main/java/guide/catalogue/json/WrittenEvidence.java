package guide.catalogue.json;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.TraitId;

import org.jspecify.annotations.Nullable;

/// Evidence as a packed entry has it: what follows from the fact, or from the usual package, that
/// it is of is left out (docs/adr/0082-evidence-in-short.md).
///
/// | written | stands for |
/// |---|---|
/// | `{"kind":…,"locator":…,"version":…,"url":…}` | itself |
/// | `["package-file","flask/app.py"]` | kind and locator, at the version of the fact |
/// | `"run"` | a run of the trait's own program, at the version of the fact |
sealed interface WrittenEvidence {

    /// How the third form is written, and the kind of evidence that it is.
    String RUN = "run";

    /// Whose program a run is of: that of a fact, or that of a usual package.
    enum Program {
        TRAIT("probes/traits/"),
        USUAL("probes/usuals/");

        private final String folder;

        Program(String folder) {
            this.folder = folder;
        }

        /// Returns where it is in the project, such as `probes/traits/http_client.py`.
        String of(String trait) {
            return folder + trait.replace('-', '_') + ".py";
        }
    }

    /// Returns the evidence.
    ///
    /// @param version of the fact or usual package that it is of
    Evidence whole(Program program, TraitId trait, @Nullable String version);

    record Whole(Evidence evidence) implements WrittenEvidence {
        @Override
        public Evidence whole(Program program, TraitId trait, @Nullable String version) {
            return evidence;
        }
    }

    record AtVersion(EvidenceKind kind, String locator) implements WrittenEvidence {
        @Override
        public Evidence whole(Program program, TraitId trait, @Nullable String version) {
            return new Evidence(kind, locator, version);
        }
    }

    record OwnRun() implements WrittenEvidence {
        @Override
        public Evidence whole(Program program, TraitId trait, @Nullable String version) {
            return new Evidence(EvidenceKind.RUN, program.of(trait.value()), version);
        }
    }
}
