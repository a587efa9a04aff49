package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The workflows name what exists, run what is pinned, and may do no more than they need.
class WorkflowsTest {

    private static final Path ROOT = ProjectRoot.root();
    private static final Path FOLDER = ROOT.resolve(".github/workflows");
    private static final Pattern PINNED =
            Pattern.compile("(?m)uses: (?!\\./)(?![\\w./-]+@[0-9a-f]{40} # v[0-9.]+$).*$");
    private static final Pattern TARGET = Pattern.compile("\\bmake ([a-z-]+)");
    private static final Pattern PATH = Pattern.compile("(?<![\\w./])(?:bin|\\.github)/[\\w./-]+");
    private static final Pattern SENT =
            Pattern.compile("\\$\\{\\{\\s*(github\\.(event|head_ref|ref_name)|inputs)");

    /// Whatever else writes is a mistake; the jobs that sign in at AWS, and the release.
    private static final Set<String> WRITES = Set.of("id-token: write", "contents: write");

    static Stream<Path> workflows() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreSome() {
        assertThat(workflows()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void itParsesAndEachTargetAndPathThatItNamesExists(Path file) {
        List<String> texts = new ArrayList<>();
        walk(load(file), (key, value) -> texts.add(value));
        String makefile = read(ROOT.resolve("Makefile"));

        assertThat(texts).isNotEmpty();
        assertThat(found(TARGET, texts))
                .allSatisfy(
                        target ->
                                assertThat(makefile)
                                        .containsPattern("(?m)^" + target.substring(5) + ":"));
        assertThat(found(PATH, texts)).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void whatItRunsOfOthersIsPinnedByHash(Path file) {
        assertThat(PINNED.matcher(read(file)).results().map(each -> each.group())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void itMayReadAndWriteOnlyWhatALineGivesAReasonFor(Path file) {
        List<String> writes =
                read(file)
                        .lines()
                        .filter(line -> line.matches(".*:\\s*write(-all)?\\b.*"))
                        .toList();

        assertThat(load(file).get("permissions")).isEqualTo(Map.of("contents", "read"));
        assertThat(writes)
                .allSatisfy(line -> assertThat(WRITES).contains(line.strip().split(" #", 2)[0]))
                .allSatisfy(line -> assertThat(line).contains(" # "));
    }

    /// A script that has what somebody sent in its text would run it; there are no keys to steal.
    @ParameterizedTest
    @MethodSource("workflows")
    void noScriptHoldsWhatSomebodySentAndNoKeyIsStored(Path file) {
        List<String> scripts = new ArrayList<>();
        walk(
                load(file),
                (key, value) -> {
                    if (key.equals("run")) {
                        scripts.add(value);
                    }
                });

        assertThat(scripts).noneMatch(script -> SENT.matcher(script).find());
        assertThat(read(file)).doesNotContain("secrets.", "AWS_SECRET_ACCESS_KEY");
    }

    /// With what the role may not do, CloudFormation would stop halfway.
    @Test
    void theRoleForDeployingKnowsEachServiceOfTheTemplate() {
        Set<String> services =
                Pattern.compile("Type: AWS::(\\w+)::")
                        .matcher(read(ROOT.resolve("template.yaml")))
                        .results()
                        .map(each -> prefix(each.group(1)))
                        .collect(Collectors.toSet());
        String role = read(ROOT.resolve(".github/deploy-role.yaml"));

        assertThat(services).contains("lambda", "dynamodb").hasSizeGreaterThan(6);
        assertThat(services).allSatisfy(service -> assertThat(role).contains(service + ":"));
    }

    /// What actions of a service begin with.
    private static String prefix(String service) {
        return switch (service) {
            case "Serverless" -> "lambda";
            case "Cognito" -> "cognito-idp";
            case "ApiGatewayV2" -> "apigateway";
            default -> service.toLowerCase(Locale.ROOT);
        };
    }

    private static Set<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(each -> each.group())
                .collect(Collectors.toSet());
    }

    private static Map<?, ?> load(Path file) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(read(file));
        assertThat(loaded).isInstanceOf(Map.class);
        return (Map<?, ?>) loaded;
    }

    private static void walk(Object value, BiConsumer<String, String> each) {
        walk("", value, each);
    }

    private static void walk(String key, Object value, BiConsumer<String, String> each) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((name, inner) -> walk(String.valueOf(name), inner, each));
            case List<?> list -> list.forEach(inner -> walk(key, inner, each));
            case null -> {}
            default -> each.accept(key, String.valueOf(value));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
