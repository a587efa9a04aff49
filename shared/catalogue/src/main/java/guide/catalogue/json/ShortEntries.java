package guide.catalogue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import guide.catalogue.json.WrittenEvidence.Program;
import guide.lambda.json.Json;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/// Frameworks with the evidence of their facts as [WrittenEvidence] has it: a third of a catalogue
/// is evidence, and most of that follows from the fact. Entries of other kinds stay as they are.
public final class ShortEntries {

    private static final String FRAMEWORK = "framework#";
    private static final String KIND = "kind";
    private static final String LOCATOR = "locator";
    private static final String VERSION = "version";

    /// In this order the mapper writes them, without an address.
    private static final List<String> MEMBERS = List.of(KIND, LOCATOR, VERSION);

    private ShortEntries() {}

    /// Returns the entry with its evidence in short; as it is where [#restored] would not give
    /// exactly the same text back.
    ///
    /// @param key the entry's sort key, such as `framework#flask`
    public static String shortened(String key, String json) {
        if (!key.startsWith(FRAMEWORK)) {
            return json;
        }
        String shortened = changed(json, ShortEntries::shortened);
        return restored(key, shortened).equals(json) ? shortened : json;
    }

    /// Returns the entry with its evidence as it was before [#shortened]; one that has nothing in
    /// short as it is.
    public static String restored(String key, String json) {
        return key.startsWith(FRAMEWORK) ? changed(json, ShortEntries::restored) : json;
    }

    /// @param piece what a piece of evidence becomes; its second argument is the run of the own
    ///   program, which also has the version
    private static String changed(String json, BinaryOperator<JsonNode> piece) {
        JsonNode framework = Json.readOwn(json, JsonNode.class);
        boolean changed = false;
        for (JsonNode fact : framework.path("facts")) {
            String trait = fact.path("trait").asText();
            changed |= change(fact, Program.TRAIT.of(trait), piece);
            changed |= change(fact.path("usual"), Program.USUAL.of(trait), piece);
        }
        return changed ? Json.write(framework) : json;
    }

    private static boolean change(JsonNode of, String program, BinaryOperator<JsonNode> piece) {
        boolean changed = false;
        if (of.path("evidence") instanceof ArrayNode evidence && of.path(VERSION).isTextual()) {
            JsonNode own = run(program, of.path(VERSION));
            for (int i = 0; i < evidence.size(); i++) {
                JsonNode before = evidence.get(i);
                evidence.set(i, piece.apply(before, own));
                changed |= !evidence.get(i).equals(before);
            }
        }
        return changed;
    }

    private static JsonNode shortened(JsonNode piece, JsonNode own) {
        if (piece.equals(own)) {
            return TextNode.valueOf(WrittenEvidence.RUN);
        }
        return members(piece).equals(MEMBERS) && piece.path(VERSION).equals(own.path(VERSION))
                ? array(piece.path(KIND), piece.path(LOCATOR))
                : piece;
    }

    private static JsonNode restored(JsonNode piece, JsonNode own) {
        return switch (piece) {
            case TextNode _ -> own;
            case ArrayNode both -> evidence(both.path(0), both.path(1), own.path(VERSION));
            default -> piece;
        };
    }

    private static List<String> members(JsonNode piece) {
        return piece.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode run(String program, JsonNode version) {
        return evidence(TextNode.valueOf(WrittenEvidence.RUN), TextNode.valueOf(program), version);
    }

    private static JsonNode evidence(JsonNode kind, JsonNode locator, JsonNode version) {
        ObjectNode evidence = JsonNodeFactory.instance.objectNode();
        evidence.set(KIND, kind);
        evidence.set(LOCATOR, locator);
        evidence.set(VERSION, version);
        return evidence;
    }

    private static JsonNode array(JsonNode kind, JsonNode locator) {
        return JsonNodeFactory.instance.arrayNode().add(kind).add(locator);
    }
}
