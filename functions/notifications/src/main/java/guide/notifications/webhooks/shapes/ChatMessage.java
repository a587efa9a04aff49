package guide.notifications.webhooks.shapes;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.notifications.events.EventType;

import java.util.Optional;
import java.util.StringJoiner;

/// An event in two texts.
///
/// @param headline in the guide's own words, without anything that somebody typed
/// @param quoted what somebody typed, made harmless; never empty
/// @param link to where a moderator decides; empty where there is nothing to decide
public record ChatMessage(String headline, String quoted, String link) {

    /// UTF-16 units, and so at most 3 600 bytes: Discord takes 2 000 characters, and ntfy 4 096
    /// bytes.
    private static final int LONGEST_QUOTED = 1_200;

    public ChatMessage {
        if (quoted.length() > LONGEST_QUOTED) {
            int end = LONGEST_QUOTED - 1;
            boolean isHalf = Character.isHighSurrogate(quoted.charAt(end - 1));
            quoted = quoted.substring(0, isHalf ? end - 1 : end) + "…";
        }
    }

    /// Makes a message of an event.
    ///
    /// @param payload an event as JSON, as it is sent to programs
    /// @param guide where the guide is; empty for no link
    public static ChatMessage of(String payload, String guide) {
        JsonNode event = Json.readOwn(payload, JsonNode.class);
        JsonNode data = event.path("data");
        Optional<EventType> type = EventType.parse(event.path("type").asText());
        return new ChatMessage(
                type.map(each -> headline(each, data)).orElse("This is a test."),
                type.map(each -> quoted(each, data)).orElse("The webhook works."),
                guide.isEmpty() ? "" : type.map(each -> link(each, data, guide)).orElse(""));
    }

    private static String link(EventType type, JsonNode data, String guide) {
        return switch (type) {
            case CONTRIBUTION_HELD, CONTRIBUTION_REPORTED ->
                    guide + "/desk/#queue/" + data.path("contribution").path("id").asText();
            case CONTRIBUTION_PUBLISHED,
                    CONTRIBUTION_REPLIED,
                    CONTRIBUTION_DECIDED,
                    CATALOGUE_REVISED,
                    FRAMEWORK_BEHIND ->
                    "";
        };
    }

    /// The link behind a text, on a line of its own.
    String linkBehind(String text) {
        return link.isEmpty() ? text : text + "\n" + link;
    }

    private static String headline(EventType type, JsonNode data) {
        return switch (type) {
            case CONTRIBUTION_HELD -> "A contribution waits for a decision.";
            case CONTRIBUTION_PUBLISHED -> "A contribution was published.";
            case CONTRIBUTION_REPLIED -> "A reply was published.";
            case CONTRIBUTION_DECIDED ->
                    "A moderator decided on a contribution: "
                            + data.path("decision").asText()
                            + ".";
            case CONTRIBUTION_REPORTED -> "A contribution was reported.";
            case CATALOGUE_REVISED ->
                    "The catalogue was changed: revision " + data.path("revision").asLong() + ".";
            case FRAMEWORK_BEHIND -> "Facts are behind the latest release.";
        };
    }

    private static String quoted(EventType type, JsonNode data) {
        StringJoiner lines = new StringJoiner("\n");
        switch (type) {
            case CONTRIBUTION_HELD, CONTRIBUTION_PUBLISHED, CONTRIBUTION_REPLIED -> {
                contribution(data.path("contribution"), lines);
                data.path("reasons").forEach(each -> lines.add("Held: " + text(each, "detail")));
                lines.add(text(data.path("contribution"), "text"));
            }
            case CONTRIBUTION_DECIDED, CONTRIBUTION_REPORTED ->
                    lines.add(text(data.path("contribution"), "kind") + " " + text(data, "reason"));
            case CATALOGUE_REVISED ->
                    data.path("entries")
                            .forEach(
                                    each ->
                                            lines.add(
                                                    text(each, "path")
                                                            + " "
                                                            + text(each, "comment")));
            case FRAMEWORK_BEHIND ->
                    lines.add(
                            text(data, "name")
                                    + " "
                                    + text(data, "latest")
                                    + ", facts: "
                                    + data.path("facts").asInt());
        }
        return lines.toString().strip();
    }

    private static void contribution(JsonNode contribution, StringJoiner lines) {
        lines.add(text(contribution, "author") + ", " + text(contribution, "kind"));
        lines.add(text(contribution, "thread"));
    }

    private static String text(JsonNode of, String field) {
        return HarmlessText.of(of.path(field).asText());
    }
}
