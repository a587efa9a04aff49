package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Holds JSON-LD against schema.org's vocabulary: types, their properties, and what these take.
///
/// It is stricter than the vocabulary: a number is no text, an address is absolute, and what is
/// outdated is not used.
record SchemaOrgCheck(SchemaOrgVocabulary vocabulary, List<String> faults) {

    private static final Set<String> KEYWORDS = Set.of("@context", "@type", "@id");

    SchemaOrgCheck(SchemaOrgVocabulary vocabulary) {
        this(vocabulary, new ArrayList<>());
    }

    /// Returns what is wrong with a document.
    static List<String> faults(SchemaOrgVocabulary vocabulary, JsonNode document) {
        SchemaOrgCheck check = new SchemaOrgCheck(vocabulary);
        if (!document.path("@context").asText().equals("https://schema.org")) {
            check.faults.add("says no context");
        }
        check.object(document);
        return check.faults;
    }

    private void object(JsonNode node) {
        String type = node.path("@type").asText();
        if (!vocabulary.types().contains(type)) {
            faults.add("'" + type + "' is no type");
            return;
        }
        node.properties().stream()
                .filter(each -> !KEYWORDS.contains(each.getKey()))
                .forEach(each -> property(type, each.getKey(), each.getValue()));
    }

    private void property(String type, String name, JsonNode value) {
        Optional<Set<String>> expected = vocabulary.expected(type, name);
        String place = type + "." + name;
        if (expected.isEmpty()) {
            faults.add(place + " does not exist");
        } else if (vocabulary.isOutdated(type, name)) {
            faults.add(place + " is outdated");
        } else if (value.isArray()) {
            value.forEach(each -> value(place, expected.get(), each));
        } else {
            value(place, expected.get(), value);
        }
    }

    private void value(String place, Set<String> expected, JsonNode value) {
        boolean fits;
        if (value.isObject()) {
            String type = value.path("@type").asText();
            fits = expected.stream().anyMatch(each -> vocabulary.isA(type, each));
            object(value);
        } else if (value.isNumber()) {
            boolean isWhole = value.isIntegralNumber();
            fits =
                    expected.contains("Number")
                            || expected.contains("Float")
                            || (expected.contains("Integer") && isWhole);
        } else if (value.isTextual()) {
            fits = expected.stream().anyMatch(each -> isText(each, value.asText()));
        } else {
            fits = value.isBoolean() && expected.contains("Boolean");
        }
        if (!fits) {
            faults.add(place + " is " + value.getNodeType() + " '" + value.asText() + "'");
        }
    }

    private boolean isText(String type, String text) {
        return switch (type) {
            case "Text" -> !text.isBlank();
            case "URL" -> parses(text, SchemaOrgCheck::address);
            case "Date" -> parses(text, LocalDate::parse);
            case "DateTime" -> parses(text, OffsetDateTime::parse);
            default -> vocabulary.words().getOrDefault(type, Set.of()).contains(text);
        };
    }

    private static void address(String text) {
        URI uri = URI.create(text);
        if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
    }

    private static boolean parses(String text, Consumer<String> parser) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException | IllegalArgumentException _) {
            return false;
        }
    }
}
