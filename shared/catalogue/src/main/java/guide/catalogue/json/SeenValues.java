package guide.catalogue.json;

import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.lambda.json.JsonReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads values that recur in a catalogue: each is checked and kept once. With sixty traits and two
/// thousand frameworks, the ids alone would be 120 000 matches of a regular expression.
final class SeenValues {

    private final Map<String, Slug> slugs = new HashMap<>();
    private final Map<String, TraitId> traits = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    Slug slug(JsonReader json) throws IOException {
        String text = json.text();
        Slug seen = slugs.get(text);
        if (seen == null) {
            seen = new Slug(text);
            slugs.put(text, seen);
        }
        return seen;
    }

    TraitId trait(JsonReader json) throws IOException {
        String text = json.text();
        TraitId seen = traits.get(text);
        if (seen == null) {
            seen = new TraitId(text);
            traits.put(text, seen);
        }
        return seen;
    }

    LocalDate day(JsonReader json) throws IOException {
        String text = json.text();
        LocalDate seen = days.get(text);
        if (seen == null) {
            seen = LocalDate.parse(text);
            days.put(text, seen);
        }
        return seen;
    }

    @Nullable LocalDate dayOrNull(JsonReader json) throws IOException {
        return json.isNull() ? null : day(json);
    }

    /// A text that others are likely to have too, such as a version.
    String text(JsonReader json) throws IOException {
        String text = json.text();
        String seen = texts.putIfAbsent(text, text);
        return seen == null ? text : seen;
    }

    @Nullable String textOrNull(JsonReader json) throws IOException {
        return json.isNull() ? null : text(json);
    }

    List<Slug> slugs(JsonReader json) throws IOException {
        List<Slug> all = new ArrayList<>();
        if (isList(json)) {
            while (json.nextItem()) {
                all.add(slug(json));
            }
        }
        return all;
    }

    List<TraitId> traits(JsonReader json) throws IOException {
        List<TraitId> all = new ArrayList<>();
        if (isList(json)) {
            while (json.nextItem()) {
                all.add(trait(json));
            }
        }
        return all;
    }

    List<String> texts(JsonReader json) throws IOException {
        List<String> all = new ArrayList<>();
        if (isList(json)) {
            while (json.nextItem()) {
                all.add(text(json));
            }
        }
        return all;
    }

    /// Enters a list; false for `null`, which stands for an empty one.
    static boolean isList(JsonReader json) throws IOException {
        if (json.isNull()) {
            return false;
        }
        json.array();
        return true;
    }

    static <T> T present(@Nullable T value, String member) {
        if (value == null) {
            throw new IllegalArgumentException(member + " is required");
        }
        return value;
    }
}
