package guide.catalogue.view;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.store.Revision;

import java.util.List;

/// A field of an entry before and after a change, as people read it.
///
/// @param name such as `tagline` or `facts/orm`; empty for the whole entry, which came or went
/// @param before at most 300 characters; empty where there was nothing
/// @param after the same
public record ChangedField(String name, String before, String after) {

    private static final int LONGEST = 300;
    private static final String TIME_OF_WRITING = "updatedAt";

    /// Returns what a revision changed of an entry, without the time of writing.
    ///
    /// @param path of the entry
    public static List<ChangedField> of(String path, Revision revision) {
        return revision.changes().stream()
                .map(
                        change ->
                                new ChangedField(
                                        change.path().equals(path)
                                                ? ""
                                                : change.path().substring(path.length() + 1),
                                        text(change.before()),
                                        text(change.after())))
                .filter(field -> !field.name().equals(TIME_OF_WRITING))
                .toList();
    }

    public boolean isWhole() {
        return name.isEmpty();
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        String text =
                value.has("support")
                        ? fact(value)
                        : value.isTextual() ? value.asText() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /// What it says, without where that comes from.
    private static String fact(JsonNode fact) {
        JsonNode value = fact.path("value");
        String answer =
                value.isNull()
                                || value.isMissingNode()
                                || (value.isEmpty() && value.isContainerNode())
                        ? fact.path("support").asText()
                        : value.isTextual() ? value.asText() : value.toString();
        String note = fact.path("note").asText("");
        return note.isEmpty() || note.equals("null") ? answer : answer + " (" + note + ")";
    }
}
