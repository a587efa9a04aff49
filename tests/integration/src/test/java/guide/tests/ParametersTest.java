package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the console shows whoever deploys: each parameter once, in its group, with a label.
class ParametersTest {

    private static final Pattern GROUP = Pattern.compile("(?m)^        Parameters: \\[(.*)]$");
    private static final Pattern LABEL = Pattern.compile("(?m)^      (\\w+): \\{ default: .+ }$");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^  (\\w+):\\n    Type: ");

    @Test
    void everyParameterIsInOneGroup() throws IOException {
        List<String> grouped =
                found(GROUP, metadata()).stream()
                        .flatMap(group -> Stream.of(group.split(", ", -1)))
                        .toList();

        assertThat(grouped)
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(parameters());
    }

    @Test
    void everyParameterHasALabel() throws IOException {
        assertThat(found(LABEL, metadata())).containsExactlyInAnyOrderElementsOf(parameters());
    }

    @Test
    void everyParameterSaysWhatItIs() throws IOException {
        String template = template();
        for (String parameter : parameters()) {
            String own = template.substring(template.indexOf("\n  " + parameter + ":\n"));
            assertThat(own.split("\n  (?=\\w)", -1)[1]).contains("    Description: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://blog.example.org, true",
        "http://localhost:8080, true",
        "https://*, true",
        "https://*.example.org, false",
        "https://blog.example.org/, false",
        "*, false"
    })
    void aSiteIsAnOriginOrAllOfThem(String site, boolean isTaken) throws IOException {
        String own = template().split("\n  AllowedOrigins:\n", -1)[1];
        String pattern = found(Pattern.compile("AllowedPattern: (.+)"), own).getFirst();

        assertThat(site.matches(pattern)).isEqualTo(isTaken);
    }

    private static List<String> parameters() throws IOException {
        String template = template();
        return found(
                PARAMETER,
                template.substring(
                        template.indexOf("\nParameters:\n"), template.indexOf("\nRules:\n")));
    }

    private static String metadata() throws IOException {
        String template = template();
        return template.substring(
                template.indexOf("\nMetadata:\n"), template.indexOf("\nParameters:\n"));
    }

    private static String template() throws IOException {
        return Files.readString(ProjectRoot.root().resolve("template.yaml"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult each) -> each.group(1)).toList();
    }
}
