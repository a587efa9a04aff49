package guide.comments.subscriptions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionToken.ToManage;
import guide.comments.subscriptions.SubscriptionToken.ToStop;
import guide.lambda.dynamodb.Signer;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Makes and reads the tokens of links in mails. As text a token is what it says and 16 bytes of an
/// HMAC: `c.<subscriber>.<seconds>.<hmac>`, `u.<subscriber>.<topic>.<hmac>`, or
/// `m.<subscriber>.<seconds>.<hmac>`, all of them safe in an address.
public final class SubscriptionTokens {

    /// How long what waits can be confirmed: a weekend and a day.
    public static final Duration CONFIRMATION = Duration.ofDays(3);

    /// How long the link to one's own subscriptions leads there; each mail has a new one.
    public static final Duration MANAGEMENT = Duration.ofDays(30);

    private static final String ID = "[A-Za-z0-9_-]{22}";
    private static final String SHAPE =
            "[cm]\\." + ID + "\\.[0-9]{1,12}\\." + ID + "|u\\." + ID + "\\." + ID + "\\." + ID;
    private static final int MAC_BYTES = 16;

    private final Signer signer;

    public SubscriptionTokens(Signer signer) {
        this.signer = signer;
    }

    public static SubscriptionTokens from(Map<String, String> environment) {
        return new SubscriptionTokens(Signer.from(environment, "subscription-token"));
    }

    public String text(SubscriptionToken token) {
        String said = said(token);
        return said + "." + encoded(signer.sign(said));
    }

    /// Reads a token; empty for one that was not made here or has ended.
    public Optional<SubscriptionToken> read(String text, Instant now) {
        if (!text.matches(SHAPE)) {
            return Optional.empty();
        }
        int mac = text.lastIndexOf('.');
        String said = text.substring(0, mac);
        boolean genuine =
                signer.every(said)
                        .map(SubscriptionTokens::encoded)
                        .anyMatch(each -> isSame(each, text.substring(mac + 1)));
        return genuine ? Optional.of(parsed(said)).filter(it -> lasts(it, now)) : Optional.empty();
    }

    private static boolean lasts(SubscriptionToken token, Instant now) {
        return switch (token) {
            case ToConfirm it -> now.isBefore(it.end());
            case ToManage it -> now.isBefore(it.end());
            case ToStop _ -> true;
        };
    }

    private static SubscriptionToken parsed(String said) {
        String[] parts = said.split("\\.", -1);
        SubscriberId subscriber = new SubscriberId(parts[1]);
        return switch (parts[0]) {
            case "u" -> new ToStop(subscriber, parts[2]);
            case "c" -> new ToConfirm(subscriber, end(parts[2]));
            default -> new ToManage(subscriber, end(parts[2]));
        };
    }

    private static Instant end(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private static String said(SubscriptionToken token) {
        return switch (token) {
            case ToConfirm it -> said("c", it, Long.toString(it.end().getEpochSecond()));
            case ToStop it -> said("u", it, it.topic());
            case ToManage it -> said("m", it, Long.toString(it.end().getEpochSecond()));
        };
    }

    private static String said(String kind, SubscriptionToken token, String what) {
        return kind + "." + token.subscriber().value() + "." + what;
    }

    private static String encoded(byte[] signature) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(signature, MAC_BYTES));
    }

    private static boolean isSame(String made, String sent) {
        return MessageDigest.isEqual(made.getBytes(US_ASCII), sent.getBytes(US_ASCII));
    }
}
