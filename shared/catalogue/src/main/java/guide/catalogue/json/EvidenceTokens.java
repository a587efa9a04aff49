package guide.catalogue.json;

import static guide.catalogue.json.SeenValues.present;

import guide.catalogue.model.Evidence;
import guide.catalogue.model.EvidenceKind;
import guide.catalogue.model.TraitId;
import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads evidence: whole, as entries have it, and as packed ones have that of facts.
final class EvidenceTokens {

    private static final WrittenEvidence OWN_RUN = new WrittenEvidence.OwnRun();

    private final SeenValues seen;
    private final EnumTokens<EvidenceKind> kinds = new EnumTokens<>(EvidenceKind.values());

    EvidenceTokens(SeenValues seen) {
        this.seen = seen;
    }

    /// Reads a list in which each piece is whole.
    List<Evidence> evidence(JsonReader json) throws IOException {
        List<Evidence> all = new ArrayList<>();
        if (SeenValues.isList(json)) {
            while (json.nextItem()) {
                all.add(whole(json));
            }
        }
        return all;
    }

    /// Reads a list of [WrittenEvidence].
    List<WrittenEvidence> written(JsonReader json) throws IOException {
        List<WrittenEvidence> all = new ArrayList<>();
        if (SeenValues.isList(json)) {
            while (json.nextItem()) {
                all.add(oneWritten(json));
            }
        }
        return all;
    }

    /// Returns what was written of a fact or usual package as a whole.
    static List<Evidence> whole(
            List<WrittenEvidence> written,
            WrittenEvidence.Program program,
            TraitId trait,
            @Nullable String version) {
        List<Evidence> all = new ArrayList<>(written.size());
        for (WrittenEvidence each : written) {
            all.add(each.whole(program, trait, version));
        }
        return all;
    }

    private WrittenEvidence oneWritten(JsonReader json) throws IOException {
        if (json.isText()) {
            if (!json.text().equals(WrittenEvidence.RUN)) {
                throw new IllegalArgumentException("evidence in short is only a run");
            }
            return OWN_RUN;
        }
        if (!json.isArray()) {
            return new WrittenEvidence.Whole(whole(json));
        }
        json.nextItem();
        EvidenceKind kind = kinds.read(json);
        json.nextItem();
        String locator = json.text();
        if (json.nextItem()) {
            throw new IllegalArgumentException("evidence in short is a kind and a locator");
        }
        return new WrittenEvidence.AtVersion(kind, locator);
    }

    private Evidence whole(JsonReader json) throws IOException {
        EvidenceKind kind = null;
        String locator = null;
        @Nullable String version = null;
        @Nullable String url = null;
        json.object();
        while (json.nextMember()) {
            switch (json.name()) {
                case "kind" -> kind = kinds.read(json);
                case "locator" -> locator = json.text();
                case "url" -> url = json.textOrNull();
                case "version" -> version = seen.textOrNull(json);
                default -> json.skip();
            }
        }
        return new Evidence(
                present(kind, "evidence.kind"), present(locator, "evidence.locator"), version, url);
    }
}
