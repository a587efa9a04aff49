package guide.local.docs;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.Html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One call of the contract: what it is for, what it takes, what it answers.
///
/// @param method as the contract has it, in lower case
record OperationSection(JsonNode contract, String path, String method) {

    String id() {
        return definition().path("operationId").asText();
    }

    String tag() {
        return definition().at("/tags/0").asText();
    }

    String name() {
        return Pages.code(method.toUpperCase(Locale.ROOT) + " " + path);
    }

    String summary() {
        return Html.text(definition().path("summary").asText());
    }

    String html() {
        return """
        <article aria-labelledby="%1$s">
        <h3 id="%1$s">%2$s</h3>
        <p>%3$s</p>
        %4$s%5$s%6$s%7$s<h4>Answers</h4>
        %8$s</article>
        """
                .formatted(
                        Html.text(id()),
                        name(),
                        summary(),
                        Pages.description(definition()),
                        tryIt(),
                        takes(),
                        body(),
                        Pages.joined(
                                definition().path("responses").properties().stream()
                                        .map(this::answer)));
    }

    private String takes() {
        String all =
                Pages.joined(
                        Stream.concat(
                                secrets(), parameters().stream().map(OperationSection::parameter)));
        return all.isEmpty() ? "" : "<h4>Takes</h4>\n<dl>\n" + all + "</dl>\n";
    }

    /// The secrets and tokens of which the call takes one.
    private Stream<String> secrets() {
        JsonNode security = definition().path("security");
        boolean optional = Pages.each(security).anyMatch(JsonNode::isEmpty);
        return Pages.each(security)
                .flatMap(each -> each.properties().stream().map(Map.Entry::getKey))
                .map(name -> contract.at("/components/securitySchemes/" + name))
                .map(
                        scheme ->
                                "<dt>%s <span>in the header%s</span></dt>\n<dd>%s</dd>\n"
                                        .formatted(
                                                Pages.code("Authorization: Bearer"),
                                                optional ? ", may be left out" : "",
                                                Pages.description(scheme)));
    }

    private static String parameter(JsonNode parameter) {
        return "<dt>%s <span>%s, in the %s%s</span></dt>\n<dd>%s</dd>\n"
                .formatted(
                        Pages.code(parameter.path("name").asText()),
                        SchemaText.line(parameter.path("schema")),
                        Html.text(parameter.path("in").asText()),
                        parameter.path("required").asBoolean() ? "" : ", may be left out",
                        Pages.description(parameter));
    }

    private String body() {
        JsonNode content = definition().at("/requestBody/content");
        return content.isEmpty() ? "" : "<h4>Body</h4>\n" + contents(content);
    }

    private String answer(Map.Entry<String, JsonNode> answer) {
        JsonNode definition = resolved(answer.getValue());
        return "<details>\n<summary>%s %s</summary>\n%s%s</details>\n"
                .formatted(
                        Pages.code(answer.getKey()),
                        Pages.line(definition),
                        headers(definition.path("headers")),
                        contents(definition.path("content")));
    }

    private static String headers(JsonNode headers) {
        List<String> names =
                headers.properties().stream().map(Map.Entry::getKey).map(Pages::code).toList();
        return names.isEmpty() ? "" : "<p>With %s.</p>\n".formatted(String.join(", ", names));
    }

    private static String contents(JsonNode content) {
        return Pages.joined(
                content.properties().stream()
                        .map(
                                each ->
                                        "<p>%s: %s</p>\n%s%s"
                                                .formatted(
                                                        Pages.code(each.getKey()),
                                                        SchemaText.line(
                                                                each.getValue().path("schema")),
                                                        SchemaText.fields(
                                                                each.getValue().path("schema")),
                                                        Pages.example(
                                                                each.getValue().path("example")))));
    }

    /// A link to an answer, where a browser can get one without being anybody.
    private String tryIt() {
        return address()
                .map(a -> "<p>Try it: <a href=\"%1$s\">%1$s</a></p>\n".formatted(Html.text(a)))
                .orElse("");
    }

    /// The path with the examples of its parameters; empty for what is no plain read, and where a
    /// parameter that must be there has no example.
    private Optional<String> address() {
        if (!method.equals("get") || definition().path("responses").has("401")) {
            return Optional.empty();
        }
        String address = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters()) {
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText();
            boolean inPath = parameter.path("in").asText().equals("path");
            if (example.isEmpty() && parameter.path("required").asBoolean()) {
                return Optional.empty();
            }
            if (inPath) {
                address = address.replace("{" + name + "}", example);
            } else if (!example.isEmpty()) {
                query.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
            }
        }
        return Optional.of(address + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    /// Those of the path and those of the method.
    private List<JsonNode> parameters() {
        JsonNode ofPath = contract.path("paths").path(path).path("parameters");
        return Stream.concat(Pages.each(ofPath), Pages.each(definition().path("parameters")))
                .map(this::resolved)
                .toList();
    }

    private JsonNode definition() {
        return contract.path("paths").path(path).path(method);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
