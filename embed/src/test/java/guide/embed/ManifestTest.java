package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// `custom-elements.json`, the code and the README say the same.
class ManifestTest {

    private static final Pattern DEFINED = Pattern.compile("define\\('([a-z-]+)', \\w+\\)");
    private static final Pattern OBSERVED = Pattern.compile("observedAttributes = \\[([^\\]]*)\\]");
    private static final Pattern READ = Pattern.compile("(?:get|has)Attribute\\('([a-z-]+)'\\)");
    private static final Pattern NAME = Pattern.compile("'([a-z-]+)'");
    private static final Pattern EMITTED =
            Pattern.compile("emit\\([\\w.\\[\\]]+, '(guide-[a-z]+)'");
    private static final Pattern PROPERTY = Pattern.compile("var\\((--guide-[a-z-]+)");
    private static final Pattern CLASS = Pattern.compile("\\.(guide-[a-z-]+)");

    /// Attributes that style sheets alone read, and the one that every element of a page has.
    private static final List<String> WITHOUT_CODE = List.of("theme", "id");

    static List<JsonNode> elements() throws IOException {
        JsonNode manifest =
                new ObjectMapper()
                        .readTree(Sources.read(Sources.MODULE.resolve("custom-elements.json")));
        return StreamSupport.stream(manifest.get("modules").spliterator(), false)
                .map(module -> module.get("declarations").get(0))
                .toList();
    }

    @Test
    void itNamesTheElementsThatAreDefined() throws IOException {
        Stream<String> defined =
                Sources.below(Sources.WEB.resolve("elements"), ".js").stream()
                        .flatMap(file -> Sources.found(DEFINED, Sources.read(file)));

        assertThat(elements())
                .extracting(element -> element.get("tagName").asText())
                .containsExactlyInAnyOrderElementsOf(defined.toList());
    }

    @ParameterizedTest
    @MethodSource("elements")
    void itNamesTheAttributesThatAreRead(JsonNode element) {
        String code = code(element);
        Set<String> read = Sources.found(READ, code).collect(Collectors.toCollection(TreeSet::new));
        Sources.found(OBSERVED, code).flatMap(list -> Sources.found(NAME, list)).forEach(read::add);
        // Of the page's links and texts, not of the element.
        read.removeAll(List.of("href"));

        assertThat(names(element, "attributes").filter(name -> !WITHOUT_CODE.contains(name)))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @MethodSource("elements")
    void itNamesTheEventsThatAreEmitted(JsonNode element) {
        Set<String> emitted =
                Sources.found(EMITTED, code(element))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names(element, "events").toList()).containsAll(emitted);
        assertThat(code(element)).contains(names(element, "events").toList());
    }

    @Test
    void itNamesThePropertiesThatTheStyleSheetReads() throws IOException {
        Set<String> read =
                Sources.found(PROPERTY, Sources.read(Sources.WEB.resolve("guide.css")))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(elements())
                .filteredOn(element -> element.has("cssProperties"))
                .hasSize(6)
                .allSatisfy(
                        element ->
                                assertThat(names(element, "cssProperties"))
                                        .containsExactlyInAnyOrderElementsOf(read));
    }

    @ParameterizedTest
    @MethodSource("elements")
    void theReadmeSaysWhatItSays(JsonNode element) {
        String readme = Sources.read(Sources.MODULE.resolve("README.md"));

        assertThat(readme).contains("### `<" + element.get("tagName").asText() + ">`");
        Stream.of("attributes", "events", "cssProperties")
                .flatMap(kind -> names(element, kind))
                .forEach(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void theReadmeNamesEveryClassThatIsStyled() {
        String readme = Sources.read(Sources.MODULE.resolve("README.md"));

        assertThat(Sources.found(CLASS, Sources.read(Sources.WEB.resolve("guide.css"))))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    private static String code(JsonNode element) {
        Path file = Sources.WEB.resolve("elements/" + element.get("tagName").asText() + ".js");
        return Sources.withImports(file)
                + (file.endsWith("comment-thread.js")
                        ? Sources.read(Sources.WEB.resolve("parts/quote.js"))
                                + Sources.withImports(Sources.WEB.resolve("writing/write.js"))
                        : "");
    }

    private static Stream<String> names(JsonNode element, String kind) {
        return StreamSupport.stream(element.path(kind).spliterator(), false)
                .map(each -> each.get("name").asText());
    }
}
