package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.walks.Desk;
import guide.tests.walks.Steps;
import guide.tests.walks.WalkedGuide;
import guide.tests.walks.Walks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Every walk, over a whole `make run` in a process of its own; each step is printed as it is
/// taken.
///
/// `-Dwalk.readers=<address>` walks over the API at that address instead, with fresh tables. Where
/// that API has no authorizer, as SAM's local one, `-Dwalk.moderators=<address>` is a `make run`
/// with the same tables and secret, which moderators and owners go to.
@Tag("own-tables")
class WalkTest {

    private Process run;
    private WalkedGuide guide;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        String given = System.getProperty("walk.readers", "");
        Desk readers = Desk.at(given.isEmpty() ? makeRun() : URI.create(given));
        String others = System.getProperty("walk.moderators", "");
        Desk staff = others.isEmpty() ? readers : Desk.at(URI.create(others));
        guide =
                new WalkedGuide(
                        readers,
                        staff,
                        staff.token("grace", "moderators"),
                        staff.token("ada", "owners"),
                        new Steps(System.out));
    }

    private URI makeRun() throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "guide.local.gateway.LocalServer");
        builder.directory(ProjectRoot.root().toFile());
        builder.environment().putAll(Map.of("PORT", "" + port, "DATA_DIR", "memory"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProjectRoot.root().resolve("tests/integration/target/walk.log").toFile());
        run = builder.start();
        URI address = URI.create("http://localhost:" + port);
        awaitHealth(Desk.at(address));
        return address;
    }

    @AfterEach
    void end() throws InterruptedException {
        if (run == null) {
            return;
        }
        run.destroy();
        if (!run.waitFor(10, TimeUnit.SECONDS)) {
            run.destroyForcibly();
        }
    }

    @Test
    void whatReadersModeratorsAndOwnersDoHolds() {
        Walks.all(guide);

        assertThat(guide.steps().taken()).isGreaterThan(60);
    }

    /// Only where the walk has its own `make run`: its mailbox is what is looked into.
    @Test
    void peopleAreToldByMailUntilTheyHaveHadEnough() {
        assumeTrue(run != null, "a mailbox is only in a make run");

        Walks.mail(guide);

        assertThat(guide.steps().taken()).isGreaterThan(20);
    }

    private void awaitHealth(Desk started) throws InterruptedException {
        for (int tries = 0; tries < 1800; tries++) {
            try {
                if (started.get("/health").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                assertThat(run.isAlive()).as("see target/walk.log").isTrue();
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("make run is not up after three minutes");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
