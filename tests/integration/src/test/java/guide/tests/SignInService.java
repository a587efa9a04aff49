package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.identity.ReaderIds;
import guide.comments.languages.ReaderLanguage;
import guide.comments.signin.SignInLinks;
import guide.comments.sites.Sites;
import guide.comments.spam.SpamSettings;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.signin.DynamoSignIns;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.storage.subscriptions.DynamoSubscriptions;
import guide.comments.storage.traces.DynamoStatements;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.SubscriberIds;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.json.Digest;
import guide.lambda.json.Json;
import guide.local.gateway.Gateway;
import guide.notifications.delivery.Channel;
import guide.notifications.mail.LetterPart.MailLink;
import guide.notifications.mail.MailMessage;
import guide.notifications.mail.MailResult;
import guide.notifications.readers.ReaderChannels;
import guide.notifications.readers.ReaderPorts;
import guide.notifications.storage.DynamoDeliveries;
import guide.notifications.storage.DynamoDigests;
import guide.notifications.storage.DynamoMailBudget;
import guide.tests.issuers.IssuerServer;
import guide.tests.issuers.UsualIssuer;
import guide.tests.walks.Desk;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A service whose readers may sign in: on the sites `default` and `b` in every way, on `c` in
/// none. People have accounts at an issuer that signs with its own key.
final class SignInService {

    static final String PAGE = "https://www.example/hello/";
    static final String ON_B = "https://b.example/hello/";
    static final String ON_C = "https://c.example/hello/";

    static final String VERIFIER = "a-verifier-that-only-this-browser-knows-0123456789";
    static final String CHALLENGE =
            Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256(VERIFIER));

    static final SignInService RUNNING = new SignInService();

    private final Service service =
            Service.with(
                    new SpamSettings(
                            0,
                            0,
                            new SpamSettings.Layers(false, 0, false, false, false),
                            List.of()));
    final IssuerServer issuer = IssuerServer.start(UsualIssuer.KEYCLOAK);

    /// A lambda of this class would wait for it to be initialised, which waits for the gateway.
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    private final List<MailMessage> sent = new ArrayList<>();
    private final DynamoDbClient client = DynamoClients.from(service.environment());
    private final FollowedStream stream;
    final Desk desk;
    private final Map<String, String> keys = new HashMap<>();

    private SignInService() {
        Map<String, String> environment = new HashMap<>(service.environment());
        environment.put("OIDC_ISSUER", issuer.address());
        environment.put("OIDC_AUDIENCE", UsualIssuer.CLIENT);
        environment.put("GROUPS_CLAIM", "groups");
        environment.put("MODERATORS_GROUP", UsualIssuer.KEYCLOAK.moderators());
        environment.put("MAIL_FROM", "guide@blog.example");
        desk = Desk.at(Gateway.start(service.template(), environment, 0, log::add).address());
        stream = new FollowedStream(service, channels(environment));
        List<Object> sites =
                List.of(
                        site("default", "https://www.example"),
                        site("b", "https://b.example"),
                        Map.of("id", "c", "origins", List.of("https://c.example")));
        Desk.Answer set = setSites(0, sites);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        set.json()
                .path("siteKeys")
                .properties()
                .forEach(key -> keys.put(key.getKey(), key.getValue().asText()));
    }

    private static Map<String, Object> site(String id, String origin) {
        return Map.of(
                "id", id,
                "origins", List.of(origin),
                "signIn", Map.of("ways", List.of("email", "openid", "token")));
    }

    Desk.Answer setSites(long version, List<?> sites) {
        return desk.send(
                "PUT",
                "/v1/moderation/sites",
                Map.of("version", version, "sites", sites),
                "Authorization",
                "Bearer " + issuer.token("id_token", Map.of()));
    }

    private Channel[] channels(Map<String, String> from) {
        Map<String, String> environment = new HashMap<>(from);
        environment.put("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
        CommentsTable table = new CommentsTable(client, service.template().nameOf("CommentsTable"));
        AddressCipher cipher = AddressCipher.from(environment);
        ReaderPorts ports =
                new ReaderPorts(
                        new DynamoSubscriptions(table, cipher),
                        new DynamoMailboxes(table),
                        SubscriberIds.from(environment),
                        SubscriptionTokens.from(environment),
                        new AuthorStore(table),
                        new DynamoStatements(table),
                        _ -> List.of(),
                        new DynamoMailBudget(table),
                        new DynamoDigests(table),
                        new DynamoDeliveries(table),
                        new ReaderPorts.SignInPorts(
                                new DynamoSignIns(table, cipher),
                                SignInLinks.from(environment),
                                ReaderIds.from(environment)),
                        () -> Sites.STANDARD);
        return ReaderChannels.of(
                        ports,
                        ReaderLanguage.EN,
                        mail -> {
                            sent.add(mail);
                            return new MailResult.Accepted("1");
                        },
                        InstantSource.system())
                .toArray(Channel[]::new);
    }

    String key(String site) {
        return keys.getOrDefault(site, "");
    }

    Desk.Answer signIn(Map<String, ?> body) {
        return desk.send("POST", "/v1/sign-in", body);
    }

    Desk.Answer atIssuer(String token, String page) {
        return desk.send(
                "POST",
                "/v1/sign-in/openid",
                Map.of("page", page, "challenge", CHALLENGE),
                "Authorization",
                "Bearer " + token);
    }

    /// The links that were mailed to this address since the last time.
    synchronized List<String> mailed(String email) {
        stream.follow();
        return sent.stream()
                .filter(mail -> mail.to().text().equals(email))
                .flatMap(mail -> mail.letter().parts().stream())
                .filter(MailLink.class::isInstance)
                .map(part -> ((MailLink) part).address())
                .toList();
    }

    /// The mark of the author of what is posted with this secret, the same for one author.
    String author(String secret) {
        JsonNode posted =
                desk.send(
                                "POST",
                                "/v1/comments",
                                Map.of(
                                        "thread",
                                        "framework:django",
                                        "body",
                                        "Hello " + Instant.now(),
                                        "author",
                                        Map.of("name", "Ada")),
                                "Authorization",
                                "Bearer " + secret)
                        .json();
        assertThat(posted.path("id").asText()).as(Json.write(posted)).isNotEmpty();
        assertThat(posted.has("authorSecret") && !posted.path("authorSecret").isNull()).isFalse();
        return posted.path("mark").asText();
    }

    /// What a refusal says: the field and the rule.
    static String refusal(Desk.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        JsonNode error = answer.json().path("errors").path(0);
        return error.path("pointer").asText() + " " + error.path("detail").asText();
    }

    /// The link in the fragment of a page's address.
    static String link(String address) {
        return address.substring(address.indexOf("#guide-sign-in=") + 15);
    }
}
