package guide.comments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.catalogue.store.CatalogueTable;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.edits.CatalogueEdits;
import guide.comments.moderation.DecideAuthor;
import guide.comments.moderation.DecideContribution;
import guide.comments.moderation.DecisionRequest;
import guide.comments.moderation.DecisionRequest.Action;
import guide.comments.moderation.PublishEffects;
import guide.comments.ports.Contributions;
import guide.comments.ports.Ports;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A decision on all of an author that breaks off at any of its writes goes on when it is asked for
/// again: each contribution is decided once.
@Tag("tables")
class AuthorDecisionCrashTest {

    private final Ports sound = DynamoPorts.of(LocalTables.CLIENT);
    private final Contributions some = new Contributions();
    private final List<Contribution.Published> roots =
            IntStream.rangeClosed(1, 4).mapToObj(some::root).toList();

    @ParameterizedTest
    @CsvSource({"1, BEFORE", "1, AFTER", "2, BEFORE", "2, AFTER", "4, BEFORE", "4, AFTER"})
    void whatBrokeOffGoesOn(int write, Faults.When when) {
        for (int n = 0; n < roots.size(); n++) {
            Contribution.Published root = roots.get(n);
            AuthorCopy copy = some.copy(root, "Casino");
            if (n % 2 == 0) {
                sound.posts().publish(some.thread, root, copy);
            } else {
                sound.posts().hold(some.held(root), copy.in(State.HELD));
            }
        }

        DynamoDbClient breaking = LocalTables.through(new Faults(write, when));
        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> decide(breaking));
        decide(LocalTables.CLIENT);

        assertThat(sound.authors().copies(some.author))
                .extracting(AuthorCopy::state)
                .containsExactly(State.SPAM, State.SPAM, State.SPAM, State.SPAM);
        assertThat(sound.threads().state(some.thread).count()).isZero();
        for (Contribution.Published root : roots) {
            assertThat(sound.records().log("", 200).items().stream().map(LogEntry::subject))
                    .containsOnlyOnce(root.id().text());
        }
    }

    private void decide(DynamoDbClient client) {
        Ports ports = DynamoPorts.of(client);
        CatalogueEdits edits =
                new CatalogueEdits(new CatalogueTable(client, LocalTables.CATALOGUE));
        DecideContribution one =
                new DecideContribution(
                        ports.moderation(),
                        new PublishEffects(edits, ports.libraries()),
                        InstantSource.system());
        new DecideAuthor(ports.authors(), one)
                .decide(
                        some.author,
                        new DecisionRequest("grace", Action.SPAM, "Casino", OptionalInt.empty()),
                        "");
    }
}
