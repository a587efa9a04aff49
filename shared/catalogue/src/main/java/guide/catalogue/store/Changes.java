package guide.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.store.Revision.Change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Computes and undoes the changes of an entry, field by field.
///
/// A path is that of the entry (`frameworks/flask`), of a field (`frameworks/flask/tagline`) or of
/// a fact (`frameworks/flask/facts/orm`). A missing value is `null`. Facts are compared one by one
/// if both sides have the same traits in the same order.
final class Changes {

    private static final String FACTS = "facts";

    private Changes() {}

    /// Returns a change for each field that differs, or one change of the whole entry if either is
    /// `null`.
    static List<Change> between(String path, JsonNode before, JsonNode after) {
        if (before.isNull() || after.isNull()) {
            return before.equals(after) ? List.of() : List.of(new Change(path, before, after));
        }
        Set<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            String place = path + "/" + field;
            JsonNode was = value(before, field);
            JsonNode is = value(after, field);
            if (field.equals(FACTS) && traits(was).equals(traits(is))) {
                facts(place, was, is, changes);
            } else if (!was.equals(is)) {
                changes.add(new Change(place, was, is));
            }
        }
        return List.copyOf(changes);
    }

    /// Returns the entry as it was before these changes.
    static JsonNode undone(String path, JsonNode entry, List<Change> changes) {
        JsonNode earlier = entry.deepCopy();
        for (Change change : changes.reversed()) {
            if (change.path().equals(path)) {
                earlier = change.before();
            } else if (earlier instanceof ObjectNode fields) {
                set(fields, change.path().substring(path.length() + 1), change.before());
            }
        }
        return earlier;
    }

    private static void facts(String path, JsonNode before, JsonNode after, List<Change> changes) {
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                String place = path + "/" + trait(before.get(i));
                changes.add(new Change(place, before.get(i), after.get(i)));
            }
        }
    }

    private static void set(ObjectNode entry, String place, JsonNode value) {
        if (!place.startsWith(FACTS + "/")) {
            entry.set(place, value);
            return;
        }
        ArrayNode facts = (ArrayNode) entry.path(FACTS);
        String trait = place.substring(FACTS.length() + 1);
        for (int i = 0; i < facts.size(); i++) {
            if (trait(facts.get(i)).equals(trait)) {
                facts.set(i, value);
            }
        }
    }

    private static JsonNode value(JsonNode entry, String field) {
        return Objects.requireNonNullElse(entry.get(field), NullNode.getInstance());
    }

    private static List<String> traits(JsonNode facts) {
        return StreamSupport.stream(facts.spliterator(), false).map(Changes::trait).toList();
    }

    private static String trait(JsonNode fact) {
        return fact.path("trait").asText();
    }
}
