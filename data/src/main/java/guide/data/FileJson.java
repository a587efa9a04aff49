package guide.data;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Formats the JSON of the catalogue's files, so that a diff in git shows exactly what changed.
///
/// Two spaces for each level; arrays of texts and numbers on one line; each item of evidence on one
/// line; no absent values or empty lists; a line feed at the end.
final class FileJson {

    private static final String STEP = "  ";
    private static final String ONE_LINE_EACH = "evidence";

    private FileJson() {}

    static String text(JsonNode node) {
        return value(node, "", "") + "\n";
    }

    private static String value(JsonNode node, String name, String indent) {
        if (node.isObject()) {
            return braced('{', fields(node, indent + STEP), '}', indent);
        }
        if (!node.isArray()) {
            return node.toString();
        }
        return node.valueStream().anyMatch(JsonNode::isObject)
                ? braced('[', items(node, name, indent + STEP), ']', indent)
                : oneLine("[", node.valueStream().map(JsonNode::toString).toList(), "]");
    }

    private static List<String> fields(JsonNode object, String indent) {
        List<String> fields = new ArrayList<>();
        object.properties().stream()
                .filter(field -> isPresent(field.getValue()))
                .forEach(
                        field ->
                                fields.add(
                                        quoted(field.getKey())
                                                + ": "
                                                + value(field.getValue(), field.getKey(), indent)));
        return fields;
    }

    private static List<String> items(JsonNode array, String name, String indent) {
        return array.valueStream()
                .map(
                        item ->
                                name.equals(ONE_LINE_EACH)
                                        ? oneLine("{ ", fields(item, indent), " }")
                                        : value(item, "", indent))
                .toList();
    }

    private static boolean isPresent(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private static String braced(char open, List<String> parts, char close, String indent) {
        String line = "\n" + indent + STEP;
        return parts.isEmpty()
                ? "" + open + close
                : open + line + String.join("," + line, parts) + "\n" + indent + close;
    }

    private static String oneLine(String open, List<String> parts, String close) {
        return open + String.join(", ", parts) + close;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
