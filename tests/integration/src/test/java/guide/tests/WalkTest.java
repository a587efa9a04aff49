package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.walks.Desk;
import guide.tests.walks.MakeRun;
import guide.tests.walks.Steps;
import guide.tests.walks.WalkedGuide;
import guide.tests.walks.Walks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// Every walk, over a whole `make run` in a process of its own; each step is printed as it is
/// taken.
///
/// `-Dwalk.readers=<address>` walks over the API at that address instead, with fresh tables. Where
/// that API has no authorizer, as SAM's local one, `-Dwalk.moderators=<address>` is a `make run`
/// with the same tables and secret, which moderators and owners go to.
@Tag("own-tables")
class WalkTest {

    private MakeRun run;
    private WalkedGuide guide;

    @BeforeEach
    void start() throws IOException {
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

    private URI makeRun() throws IOException {
        Path root = ProjectRoot.root();
        run = MakeRun.start(root, root.resolve("tests/integration/target/walk.log"));
        return run.address();
    }

    @AfterEach
    void end() {
        if (run != null) {
            run.close();
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
}
