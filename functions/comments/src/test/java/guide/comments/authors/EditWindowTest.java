package guide.comments.authors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Contributions;
import guide.comments.ports.Ports;
import guide.comments.storage.DynamoPorts;
import guide.comments.storage.LocalTables;
import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long an edit token is good, to the millisecond, and what the author's secret opens after it.
@Tag("tables")
class EditWindowTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

    private final Ports ports = DynamoPorts.of(LocalTables.CLIENT);
    private final AuthorContributions contributions = ports.authors();
    private final AuthorTokens authorTokens = AuthorTokens.from(ENVIRONMENT);
    private final Contributions some = new Contributions();
    private final String secret = authorTokens.authorSecret(Optional.empty());
    private final Contribution.Published root =
            Contributions.by(Identifiers.author(secret), some.root(1));
    private final String token = authorTokens.editToken(root.id());
    private final Instant lastMoment = root.createdAt().plus(Contribution.EDIT_WINDOW);

    @BeforeEach
    void publish() {
        AuthorCopy copy = some.copy(root, "Hello");
        ports.posts()
                .publish(
                        some.thread,
                        root,
                        new AuthorCopy(
                                copy.author(),
                                copy.id(),
                                copy.thread(),
                                copy.signed(),
                                copy.content(),
                                copy.markdown(),
                                copy.fingerprint(),
                                AuthorTokens.digest(token),
                                copy.state()));
    }

    @Test
    void aTextMayBeChangedForFifteenMinutesWithEitherSecret() {
        assertThat(edit(token, lastMoment)).isEqualTo(200);
        assertThat(edit(secret, lastMoment)).isEqualTo(200);
        assertForbidden(() -> edit(token, lastMoment.plusMillis(1)));
        assertForbidden(() -> edit(secret, lastMoment.plusMillis(1)));
    }

    @Test
    void theTokenRemovesForFifteenMinutesAndTheSecretLaterToo() {
        assertForbidden(() -> remove(token, lastMoment.plusMillis(1)));
        assertThat(contributions.published(root.id())).isPresent();
        assertThat(remove(secret, lastMoment.plusSeconds(86_400))).isEqualTo(204);
        assertThat(contributions.published(root.id())).isEmpty();
    }

    @Test
    void theTokenOfTheLastMomentRemoves() {
        assertThat(remove(token, lastMoment)).isEqualTo(204);
    }

    private int edit(String bearer, Instant now) {
        return new EditComment(
                        contributions, authorTokens, _ -> List.of(), InstantSource.fixed(now))
                .answer(request("PATCH", bearer, "{\"body\":\"New\"}"))
                .status();
    }

    private int remove(String bearer, Instant now) {
        return new RemoveComment(
                        contributions,
                        new Removal(contributions, ports.traces()),
                        authorTokens,
                        InstantSource.fixed(now))
                .answer(request("DELETE", bearer, ""))
                .status();
    }

    private Request request(String method, String bearer, String body) {
        return new Request(
                method,
                "/",
                Query.parse(""),
                Map.of("content-type", "application/json", "authorization", "Bearer " + bearer),
                new Body(body, false),
                Map.of("id", root.id().text()),
                Caller.UNKNOWN,
                "id");
    }

    private static void assertForbidden(Runnable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.Forbidden.class));
    }
}
