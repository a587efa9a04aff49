package guide.comments.authors;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.State;
import guide.comments.domain.Votes;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Contributions;
import guide.comments.ports.Ports;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportReason;
import guide.comments.reports.Reports;
import guide.comments.storage.DynamoPorts;
import guide.comments.storage.LocalTables;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.storage.traces.DynamoReports;
import guide.comments.storage.traces.DynamoStatements;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.SomeSubscriptions;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.Topic;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How much one call erases, and that asking again goes on.
@Tag("tables")
class ErasureTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

    private final Ports ports = DynamoPorts.of(LocalTables.CLIENT);
    private final SubscriptionBook subscriptions =
            new DynamoSubscriptions(
                    LocalTables.comments(LocalTables.CLIENT), AddressCipher.from(ENVIRONMENT));
    private final Reports reports = new DynamoReports(LocalTables.comments(LocalTables.CLIENT));
    private final AuthorTokens authorTokens = AuthorTokens.from(ENVIRONMENT);
    private final String secret = authorTokens.authorSecret(Optional.empty());
    private final AuthorId author = Identifiers.author(secret);
    private final Contributions some = new Contributions();

    @Test
    void oneLessThanACallDoesIsErasedByOne() {
        publish(Erasure.MOST_AT_ONCE - 1);

        assertThat(remove().status()).isEqualTo(204);
        assertThat(left()).isZero();
    }

    @Test
    void asManyAsACallDoesTakeAnotherOneThatFindsNothing() {
        publish(Erasure.MOST_AT_ONCE);

        Response first = remove();
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("{\"done\":false}");
        assertThat(first.headers()).containsEntry("retry-after", "1");
        assertThat(left()).isZero();
        assertThat(remove().status()).isEqualTo(204);
    }

    @Test
    void contributionsAndVotesCountTogether() {
        List<Contribution.Published> own = publish(Erasure.MOST_AT_ONCE - 1);
        AuthorId another = Identifiers.author("another of " + secret);
        List<Contribution.Published> others =
                IntStream.range(0, 3).mapToObj(n -> publish(another, 200 + n)).toList();
        others.forEach(each -> ports.votes().vote(each, author, 1));

        assertThat(remove().status()).isEqualTo(202);
        assertThat(ports.votes().votes(author, "", 10).items()).hasSize(2);
        assertThat(remove().status()).isEqualTo(204);

        assertThat(own).allSatisfy(each -> assertThat(ports.authors().find(each.id())).isEmpty());
        assertThat(others)
                .allSatisfy(
                        each ->
                                assertThat(
                                                ports.authors()
                                                        .published(each.id())
                                                        .orElseThrow()
                                                        .votes())
                                        .isEqualTo(Votes.NONE));
    }

    @Test
    void subscriptionsAreTakenAlongAndEnded() {
        Subscription asked =
                SomeSubscriptions.waiting(
                        SomeSubscriptions.subscriber(), new Topic.RepliesTopic(author), author);
        subscriptions.ask(asked);
        String address = asked.subscriber().address().text();
        assertThat(ask("GET").body()).contains("\"scope\":\"replies\"", address);
        publish(Erasure.MOST_AT_ONCE - 1);

        assertThat(remove().status()).isEqualTo(202);
        assertThat(remove().status()).isEqualTo(204);

        assertThat(subscriptions.of(asked.subscriber().id())).isEmpty();
        assertThat(subscriptions.askedBy(author, "", 10).items()).isEmpty();
    }

    @Test
    void reportsAreTakenAlongAndForgotten() {
        Contribution.Published other = publish(Identifiers.author("another of " + secret), 200);
        reports.report(
                new ReaderReport(
                        other.id(), author, ReportReason.ABUSE, "Rude", Contributions.NOON),
                other,
                true);
        assertThat(ask("GET").body())
                .contains("\"reason\":\"abuse\",\"text\":\"Rude\"", "\"outcome\":\"open\"");

        assertThat(remove().status()).isEqualTo(204);

        assertThat(reports.givenBy(author, "", 10).items()).isEmpty();
        assertThat(reports.on(other.id())).isEmpty();
        assertThat(reports.open(other.id())).isEmpty();
    }

    @Test
    void whatIsErasedAlreadyIsNoWorkForTheNextCall() {
        publish(Erasure.MOST_AT_ONCE);
        remove();
        publish(author, 300);

        assertThat(remove().status()).isEqualTo(204);
        assertThat(left()).isZero();
    }

    private List<Contribution.Published> publish(int many) {
        return IntStream.range(0, many).mapToObj(n -> publish(author, n)).toList();
    }

    private Contribution.Published publish(AuthorId by, int minute) {
        Contribution.Published root = Contributions.by(by, some.root(minute));
        ports.posts().publish(some.thread, root, some.copy(root, "Hello"));
        return root;
    }

    private long left() {
        return ports.authors().copies(author).stream()
                .map(AuthorCopy::state)
                .filter(state -> state != State.REMOVED)
                .count();
    }

    private Response remove() {
        return ask("DELETE");
    }

    private Response ask(String method) {
        AuthorExport export =
                new AuthorExport(
                        ports.authors(),
                        ports.votes(),
                        ports.traces(),
                        subscriptions,
                        reports,
                        new DynamoStatements(LocalTables.comments(LocalTables.CLIENT)),
                        Cursors.from(ENVIRONMENT),
                        InstantSource.system());
        Erasure erasure =
                new Erasure(ports.authors(), ports.votes(), ports.traces(), subscriptions, reports);
        AuthorData data = new AuthorData(authorTokens, export, erasure);
        Request request =
                new Request(
                        method,
                        "/v1/authors/me",
                        Query.parse(""),
                        Map.of("authorization", "Bearer " + secret),
                        Body.NONE,
                        Map.of(),
                        Caller.UNKNOWN,
                        "id");
        return method.equals("GET") ? data.export(request) : data.remove(request);
    }
}
