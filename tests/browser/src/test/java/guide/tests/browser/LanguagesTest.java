package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The elements in each language that they have words for.
class LanguagesTest {

    private static final String POST = "/blog/2026/six-frameworks/";
    private static final int PHONE = 390;

    static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(language -> !language.equals("en"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyElementSpeaksTheLanguageOfThePageOnAPhoneToo(String language) throws IOException {
        JsonNode words = words(language);
        try (Visit visit = Visit.begin(PHONE, ColorScheme.LIGHT)) {
            Page page = visit.open(POST, stage -> inLanguage(stage, language));

            assertThat(page.getByLabel(word(words, "thread", "text-comment")).first()).isVisible();
            assertThat(page.locator("framework-pick")).containsText(word(words, "pick", "title"));
            assertThat(page.locator("framework-comparison"))
                    .containsText(word(words, "comparison", "onlyDifferences"));
            assertThat(page.locator("review-requests"))
                    .containsText(word(words, "requests", "requests"));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            Axe.assertNoViolation(page);
        }
    }

    @Test
    void whoReadsEnglishLoadsNoWordsOfOthers() {
        try (Visit visit = Visit.begin()) {
            visit.context()
                    .onRequest(request -> assertThat(request.url()).doesNotContain("languages-"));

            Page page = visit.open(POST);

            assertThat(page.getByLabel("Your comment").first()).isVisible();
        }
    }

    private static void inLanguage(Staged stage, String language) {
        if (language.equals("ar")) {
            stage.fromRightToLeft();
        } else {
            stage.inLanguage(language);
        }
    }

    private static String word(JsonNode words, String section, String name) {
        return words.path(section).path(name).asText();
    }

    private static JsonNode words(String language) throws IOException {
        return Json.readOwn(Files.readString(folder().resolve(language + ".json")), JsonNode.class);
    }

    private static Path folder() {
        return ProjectRoot.root().resolve("embed/src/main/web/strings");
    }
}
