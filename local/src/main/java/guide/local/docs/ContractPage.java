package guide.local.docs;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.Html;
import guide.lambda.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The contract as one page of HTML: every call by its tag, then every shape. It loads its style
/// sheet and icon from this site, and needs no JavaScript.
public final class ContractPage {

    private ContractPage() {}

    /// The page of the contract that is packed with the functions.
    public static String html() {
        return html(Json.readOwn(resource("/contract/openapi.json"), JsonNode.class));
    }

    static String html(JsonNode contract) {
        List<OperationSection> operations =
                contract.path("paths").properties().stream()
                        .flatMap(
                                path ->
                                        path.getValue().properties().stream()
                                                .filter(each -> !each.getKey().equals("parameters"))
                                                .map(
                                                        each ->
                                                                new OperationSection(
                                                                        contract,
                                                                        path.getKey(),
                                                                        each.getKey())))
                        .toList();
        return resource("/docs.html")
                .replace("{{title}}", Html.text(contract.at("/info/title").asText()))
                .replace("{{version}}", Html.text(contract.at("/info/version").asText()))
                .replace("{{description}}", Pages.description(contract.path("info")))
                .replace("{{contents}}", perTag(contract, operations, ContractPage::contents))
                .replace("{{calls}}", perTag(contract, operations, ContractPage::calls))
                .replace("{{shapes}}", shapes(contract.at("/components/schemas")));
    }

    private interface OfTag {
        String html(JsonNode tag, List<OperationSection> operations);
    }

    private static String perTag(JsonNode contract, List<OperationSection> all, OfTag show) {
        return Pages.joined(
                Pages.each(contract.path("tags"))
                        .map(
                                tag ->
                                        show.html(
                                                tag,
                                                all.stream()
                                                        .filter(
                                                                each ->
                                                                        each.tag()
                                                                                .equals(name(tag)))
                                                        .toList())));
    }

    private static String contents(JsonNode tag, List<OperationSection> operations) {
        return "<h3>%s</h3>\n<ul>\n%s</ul>\n"
                .formatted(
                        Html.text(name(tag)),
                        Pages.joined(
                                operations.stream()
                                        .map(
                                                each ->
                                                        "<li><a href=\"#%s\">%s</a><br>%s</li>\n"
                                                                .formatted(
                                                                        Html.text(each.id()),
                                                                        each.name(),
                                                                        each.summary()))));
    }

    private static String calls(JsonNode tag, List<OperationSection> operations) {
        return """
        <section aria-labelledby="tag-%1$s">
        <h2 id="tag-%1$s">%1$s</h2>
        %2$s
        %3$s</section>
        """
                .formatted(
                        Html.text(name(tag)),
                        Pages.description(tag),
                        Pages.joined(operations.stream().map(OperationSection::html)));
    }

    private static String shapes(JsonNode schemas) {
        return Pages.joined(schemas.properties().stream().map(ContractPage::shape));
    }

    private static String shape(Map.Entry<String, JsonNode> schema) {
        return """
        <article aria-labelledby="%1$s">
        <h3 id="%1$s">%2$s</h3>
        <p>%3$s</p>
        %4$s%5$s</article>
        """
                .formatted(
                        Html.text(Pages.schemaId(schema.getKey())),
                        Html.text(schema.getKey()),
                        SchemaText.line(schema.getValue()),
                        Pages.description(schema.getValue()),
                        SchemaText.fields(schema.getValue()));
    }

    private static String name(JsonNode tag) {
        return tag.path("name").asText();
    }

    private static String resource(String name) {
        try (InputStream in = ContractPage.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
