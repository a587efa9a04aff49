package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the elements, in each language.
class StringsTest {

    private static final Path FOLDER = Sources.WEB.resolve("strings");
    private static final Set<String> ROMANCE = Set.of("one", "many", "other");
    private static final Set<String> SLAVIC = Set.of("one", "few", "many", "other");
    private static final Map<String, Set<String>> FORMS =
            Map.ofEntries(
                    Map.entry("ar", Set.of("zero", "one", "two", "few", "many", "other")),
                    Map.entry("de", Set.of("one", "other")),
                    Map.entry("es", ROMANCE),
                    Map.entry("fr", ROMANCE),
                    Map.entry("it", ROMANCE),
                    Map.entry("ja", Set.of("other")),
                    Map.entry("nl", Set.of("one", "other")),
                    Map.entry("pl", SLAVIC),
                    Map.entry("pt", ROMANCE),
                    Map.entry("ru", SLAVIC),
                    Map.entry("tr", Set.of("one", "other")),
                    Map.entry("uk", SLAVIC),
                    Map.entry("zh", Set.of("other")));
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern USE = Pattern.compile("\\bt\\('([^']*[^'-])'");

    /// Beginnings of words whose ends are found while the page runs.
    private static final Pattern FAMILY =
            Pattern.compile(
                    "(?:'|`)((?:kind|text|state|field|removed|mail|reason|outcome|edited)-)'? ?\\+");

    static List<Path> languages() {
        return Sources.below(FOLDER, ".json").stream().filter(f -> !f.endsWith("en.json")).toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasEveryWord(Path file) {
        assertThat(words(file)).containsKeys(english().keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aWordHasTheSamePlaces(Path file) {
        Map<String, JsonNode> words = words(file);

        english()
                .forEach(
                        (name, word) ->
                                assertThat(places(Objects.requireNonNull(words.get(name), name)))
                                        .as(name)
                                        .isEqualTo(places(word)));
    }

    /// German words for what the guide answers with, which in English are its own, too.
    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasTheWordsOfEveryOther(Path file) {
        Set<String> german = words(FOLDER.resolve("de.json")).keySet();

        assertThat(words(file).keySet()).filteredOn(isNote()).hasSize(2);
        assertThat(words(file).keySet())
                .filteredOn(isNote().negate())
                .containsExactlyInAnyOrderElementsOf(
                        german.stream().filter(isNote().negate()).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageSaysWhoHasReviewedIt(Path file) {
        Map<String, JsonNode> words = words(file);

        assertThat(note(words, "language") + ".json").isEqualTo(file.getFileName().toString());
        assertThat(note(words, "review")).isNotBlank();
    }

    /// The categories of whole numbers (Unicode CLDR, plural rules), by language. What English has
    /// is not enough for most.
    @ParameterizedTest
    @MethodSource("languages")
    void aCountedWordHasTheFormsThatItsLanguageHas(Path file) {
        Map<String, JsonNode> words = words(file);
        Set<String> forms = FORMS.get(note(words, "language"));

        assertThat(words.values())
                .filteredOn(word -> word.has("other"))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        word ->
                                assertThat(word.propertyStream().map(Map.Entry::getKey))
                                        .containsExactlyInAnyOrderElementsOf(forms));
    }

    private static String note(Map<String, JsonNode> words, String name) {
        return Objects.requireNonNull(words.get("about." + name), name).asText();
    }

    private static Predicate<String> isNote() {
        return name -> name.startsWith("about.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsCountedIsCountedInEveryLanguage(Path file) {
        Map<String, JsonNode> words = words(file);

        english()
                .forEach(
                        (name, word) ->
                                assertThat(
                                                Objects.requireNonNull(words.get(name), name)
                                                        .has("other"))
                                        .as(name)
                                        .isEqualTo(word.has("other")));
    }

    @Test
    void everyWordThatIsUsedIsThere() {
        Set<String> known =
                english().keySet().stream()
                        .map(name -> name.substring(name.indexOf('.') + 1))
                        .collect(Collectors.toSet());

        assertThat(code().flatMap(text -> Sources.found(USE, text)))
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void everyWordThatIsThereIsUsed() {
        String all = code().collect(Collectors.joining("\n"));
        Set<String> families = Sources.found(FAMILY, all).collect(Collectors.toSet());

        assertThat(families).isNotEmpty();
        assertThat(english().keySet())
                .map(name -> name.substring(name.indexOf('.') + 1))
                .filteredOn(name -> families.stream().noneMatch(name::startsWith))
                .filteredOn(name -> !catalogueWords().contains(name))
                .allSatisfy(name -> assertThat(all).contains("'" + name + "'"));
    }

    /// What the guide itself answers with is shown through the same words.
    private static Set<String> catalogueWords() {
        return Set.of(
                "partial",
                "mostly-holds",
                "package-file",
                "same-project",
                "post",
                "common-opinion",
                "docs",
                "run",
                "ruled-out",
                "met",
                "missed",
                "fits-if",
                "fork-of",
                "built-on",
                "implements-api-of",
                "successor-of",
                "alternative-to",
                "runs-on");
    }

    private static Stream<String> code() {
        return Sources.below(Sources.WEB, ".js").stream().map(Sources::read);
    }

    private static Map<String, JsonNode> english() {
        return words(FOLDER.resolve("en.json"));
    }

    /// By section and name.
    private static Map<String, JsonNode> words(Path file) {
        Map<String, JsonNode> words = new TreeMap<>();
        json(file)
                .propertyStream()
                .forEach(
                        section ->
                                section.getValue()
                                        .propertyStream()
                                        .forEach(
                                                word ->
                                                        words.put(
                                                                section.getKey()
                                                                        + "."
                                                                        + word.getKey(),
                                                                word.getValue())));
        return words;
    }

    private static Set<String> places(JsonNode word) {
        return Sources.found(PLACE, word.toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Sources.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
