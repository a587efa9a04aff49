package guide.comments.authors;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Contributions;
import guide.comments.ports.Ports;
import guide.comments.ports.PublishEffect;
import guide.comments.storage.DynamoPorts;
import guide.comments.storage.LocalTables;
import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Query;
import guide.lambda.http.Request;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A moderator publishes a contribution between the two looks of its author's change: it is no
/// longer held, and was not yet published. It is looked up once more.
@Tag("tables")
class ChangeWhilePublishingTest {

    private final Ports ports = DynamoPorts.of(LocalTables.CLIENT);
    private final AuthorTokens authorTokens =
            AuthorTokens.from(Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef"));
    private final Contributions some = new Contributions();
    private final String secret = authorTokens.authorSecret(Optional.empty());
    private final Contribution.Published root =
            Contributions.by(Identifiers.author(secret), some.root(1));
    private final Held held = some.held(root);

    @BeforeEach
    void hold() {
        AuthorCopy copy = some.copy(root, "Hello").in(State.HELD);
        ports.posts().hold(held, copy);
    }

    @Test
    void theChangeIsOfWhatWasPublished() {
        int status =
                new EditComment(
                                publishedAfterTheFirstLook(),
                                authorTokens,
                                _ -> List.of(),
                                InstantSource.fixed(root.createdAt()))
                        .answer(request("PATCH", "{\"body\":\"New\"}"))
                        .status();

        assertThat(status).isEqualTo(200);
        assertThat(ports.authors().published(root.id()).orElseThrow().html()).contains("New");
    }

    @Test
    void theRemovalIsOfWhatWasPublished() {
        AuthorContributions looks = publishedAfterTheFirstLook();
        int status =
                new RemoveComment(
                                looks,
                                new Removal(looks, ports.traces()),
                                authorTokens,
                                InstantSource.fixed(root.createdAt()))
                        .answer(request("DELETE", ""))
                        .status();

        assertThat(status).isEqualTo(204);
        assertThat(ports.authors().published(root.id())).isEmpty();
        assertThat(ports.authors().held(root.id())).isEmpty();
    }

    private AuthorContributions publishedAfterTheFirstLook() {
        AuthorContributions real = ports.authors();
        AtomicBoolean first = new AtomicBoolean(true);
        return (AuthorContributions)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {AuthorContributions.class},
                        (_, method, arguments) -> {
                            try {
                                Object found = method.invoke(real, arguments);
                                if (method.getName().equals("published")
                                        && first.getAndSet(false)) {
                                    publish();
                                }
                                return found;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void publish() {
        LogEntry entry =
                new LogEntry(
                        Contributions.NOON,
                        "grace",
                        "publish",
                        root.id().text(),
                        "",
                        State.PUBLISHED.apiName());
        assertThat(ports.moderation().decide(held.publish(), entry, new PublishEffect.None()))
                .isTrue();
    }

    private Request request(String method, String body) {
        return new Request(
                method,
                "/",
                Query.parse(""),
                Map.of("content-type", "application/json", "authorization", "Bearer " + secret),
                new Body(body, false),
                Map.of("id", root.id().text()),
                Caller.UNKNOWN,
                "id");
    }
}
