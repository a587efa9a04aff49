package guide.local.docs;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.Html;
import guide.lambda.markdown.Markdown;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What the sections of the page have in common. Everything out of the contract is escaped.
final class Pages {

    private Pages() {}

    static String description(JsonNode of) {
        return of.has("description") ? Markdown.toHtml(of.path("description").asText()) : "";
    }

    /// A description that is one paragraph, without its tags, for inside a line.
    static String line(JsonNode of) {
        String html = description(of);
        boolean single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return single ? html.substring(3, html.length() - 4) : html;
    }

    /// A block of JSON as people read it, indented, or of text as it is.
    static String example(JsonNode example) {
        String text = example.isTextual() ? example.asText() : example.toPrettyString();
        return "<pre><code>" + Html.text(text) + "</code></pre>\n";
    }

    static String code(String text) {
        return "<code>" + Html.text(text) + "</code>";
    }

    /// The place of a schema on the page.
    static String schemaId(String name) {
        return "schema-" + name.toLowerCase(Locale.ROOT);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining());
    }

    /// `a, b or c`.
    static String oneOf(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
