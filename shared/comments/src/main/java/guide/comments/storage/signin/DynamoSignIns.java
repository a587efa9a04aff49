package guide.comments.storage.signin;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.signin.SignInBook;
import guide.comments.signin.SignInLink;
import guide.comments.signin.SignInRequest;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.ReaderAddress;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Digest;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sign-ins by mail that are under way, in the comments table; all of it expires by itself.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `sign-in#<22 characters>` | `#` | who is sent a link, encrypted, and where it leads; what sends mail reads it from the table's stream |
/// | `signed-in#<22 characters of the link>` | `#` | that the link was followed |
public record DynamoSignIns(CommentsTable table, AddressCipher cipher) implements SignInBook {

    private static final String REQUESTED = "sign-in#";
    private static final String ONE = "#";
    private static final String EXPIRES_AT = "expiresAt";

    /// Whether [#ask] has written it.
    public static boolean isRequest(Map<String, AttributeValue> item) {
        return item.containsKey(Attributes.PK) && text(item, Attributes.PK).startsWith(REQUESTED);
    }

    public static String idOf(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).substring(REQUESTED.length());
    }

    public static Instant timeOf(Map<String, AttributeValue> item) {
        return Instant.parse(text(item, "at"));
    }

    /// One PutItem.
    @Override
    public void ask(SignInRequest request) {
        String pk = REQUESTED + request.id();
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, ONE));
        item.put("address", text(cipher.encrypt(request.address(), pk)));
        item.put("site", text(request.site().value()));
        item.put("page", text(request.page()));
        item.put("challenge", text(request.challenge()));
        item.put("language", text(request.language()));
        item.put("at", text(request.at().toString()));
        item.put(EXPIRES_AT, end(request.at().plus(SignInLink.BY_MAIL)));
        table.commit(List.of(table.putNew(item)));
    }

    /// One GetItem.
    @Override
    public Optional<SignInRequest> find(String id) {
        String pk = REQUESTED + id;
        return table.item(Attributes.key(pk, ONE))
                .flatMap(
                        item ->
                                cipher.decrypt(text(item, "address"), pk)
                                        .map(address -> request(id, address, item)));
    }

    private static SignInRequest request(
            String id, ReaderAddress address, Map<String, AttributeValue> item) {
        return new SignInRequest(
                id,
                address,
                new SiteId(text(item, "site")),
                text(item, "page"),
                text(item, "challenge"),
                text(item, "language"),
                timeOf(item));
    }

    /// One PutItem.
    @Override
    public boolean follow(String link, Instant end) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key("signed-in#" + Digest.short128(link), ONE));
        item.put(EXPIRES_AT, end(end));
        return table.commit(List.of(table.putNew(item))).isEmpty();
    }

    private static AttributeValue end(Instant at) {
        return number(at.getEpochSecond());
    }
}
