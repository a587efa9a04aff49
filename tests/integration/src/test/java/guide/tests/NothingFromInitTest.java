package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.gateway.LocalFunctions;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Lambda restores many processes from one snapshot (SnapStart): an id, seed or time created at
/// init would be the same in all of them.
@Tag("tables")
class NothingFromInitTest {

    private static final List<String> DEPLOYED =
            List.of(
                    "shared/lambda",
                    "shared/catalogue",
                    "shared/comments",
                    "functions/summaries",
                    "functions/entries",
                    "functions/comparisons",
                    "functions/comments",
                    "functions/pages",
                    "functions/notifications",
                    "functions/watch");
    private static final List<Temporal> CONSTANTS =
            List.of(Instant.MIN, Instant.MAX, Instant.EPOCH);
    private static final long DAY_SECONDS = 86_400;

    private final List<String> found = new ArrayList<>();
    private final Reachable reachable =
            new Reachable(
                    (path, value) -> {
                        if (isOfThisProcess(value)) {
                            found.add(path + " = " + value);
                        }
                    });

    @Test
    void noStaticFieldHoldsAnIdASeedOrATime() throws Exception {
        int classes = 0;
        for (String module : DEPLOYED) {
            for (String name : classNames(ProjectRoot.root().resolve(module))) {
                reachable.fromStatics(Class.forName(name));
                classes++;
            }
        }

        assertThat(classes).isGreaterThan(200);
        assertThat(found).isEmpty();
    }

    @Test
    void noHandlerHoldsAnIdASeedOrATime() {
        for (FunctionSpec function : Service.RUNNING.template().functions()) {
            reachable.from(
                    function.logicalId(),
                    LocalFunctions.start(function, Service.asDeployed().environment()));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void whatIsForbiddenWouldBeFound() {
        record Holder(Object value) {}

        reachable.from("a", new Holder(List.of(new SecureRandom())));
        reachable.from("b", new Holder(Map.of("id", UUID.randomUUID())));
        reachable.from("c", new Holder(new Object[] {Instant.now()}));
        reachable.from("d", new Holder(System.currentTimeMillis()));
        reachable.from("e", new Holder(Instant.EPOCH));

        assertThat(found)
                .extracting(each -> each.substring(0, 1))
                .containsExactly("a", "b", "c", "d");
    }

    private static boolean isOfThisProcess(Object value) {
        return switch (value) {
            case UUID _, Random _, RandomGenerator _, Date _ -> true;
            // Packed files have days, today's among them.
            case LocalDate _ -> false;
            case Temporal time -> !CONSTANTS.contains(time);
            case Long number -> isNow(number / 1000) || isNow(number);
            default -> false;
        };
    }

    private static boolean isNow(long epochSeconds) {
        return Math.abs(epochSeconds - Instant.now().getEpochSecond()) < DAY_SECONDS;
    }

    private static List<String> classNames(Path module) throws IOException {
        Path classes = module.resolve("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.startsWith("guide/") && file.endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
        }
    }
}
