package guide.notifications.webhooks;

import guide.comments.text.InputChecks;
import guide.lambda.text.WebAddress;
import guide.notifications.outbound.Reach;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks where webhooks lead, and what they need to be let in there.
final class WebhookAddresses {

    private static final int LONGEST_URL = 500;
    private static final int LONGEST_ROOM = 255;
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,500}");
    private static final Pattern TOPIC = Pattern.compile("/[A-Za-z0-9_-]{1,64}");

    private final Reach reach;
    private final InputChecks inputChecks;

    WebhookAddresses(Reach reach, InputChecks inputChecks) {
        this.reach = reach;
        this.inputChecks = inputChecks;
    }

    /// Returns the address in its form. What moderators are shown in place of a secret address
    /// means that one.
    String url(@Nullable String sent, WebhookShape shape, Optional<Webhook> known, String at) {
        Optional<Webhook> same =
                known.filter(webhook -> webhook.shape() == shape)
                        .filter(webhook -> webhook.shownUrl().equals(sent));
        if (same.isPresent()) {
            return same.get().url();
        }
        Optional<URI> uri = Optional.ofNullable(sent).flatMap(this::reachable);
        if (uri.isEmpty()) {
            inputChecks.refuse(
                    at,
                    "must be an https address of the public internet, of at most "
                            + LONGEST_URL
                            + " characters");
            return "";
        }
        if (!fits(uri.get(), shape)) {
            inputChecks.refuse(at, rule(shape));
        }
        return uri.get().toString();
    }

    private Optional<URI> reachable(String sent) {
        return Optional.of(sent)
                .filter(text -> text.length() <= LONGEST_URL)
                .flatMap(WebAddress::parse)
                .filter(form -> form.length() <= LONGEST_URL)
                .map(URI::create)
                .filter(reach::mayLeadTo);
    }

    private static boolean fits(URI uri, WebhookShape shape) {
        String path = uri.getRawPath();
        return switch (shape) {
            case STANDARD, SLACK, DISCORD -> true;
            case TELEGRAM -> path.startsWith("/bot") && path.endsWith("/sendMessage");
            case MATRIX -> path.equals("/") && uri.getRawQuery() == null;
            case NTFY -> TOPIC.matcher(path).matches() && uri.getRawQuery() == null;
        };
    }

    private static String rule(WebhookShape shape) {
        return switch (shape) {
            case STANDARD, SLACK, DISCORD -> "must be the address that the service shows";
            case TELEGRAM -> "must be like https://api.telegram.org/bot123:token/sendMessage";
            case MATRIX -> "must be a homeserver's address without a path";
            case NTFY -> "must be a server's address and a topic, like https://ntfy.sh/topic";
        };
    }

    @Nullable String room(@Nullable String sent, WebhookShape shape, String at) {
        if (shape.needsRoom()) {
            return inputChecks.line(sent, at, LONGEST_ROOM);
        }
        if (sent != null) {
            inputChecks.refuse(at, "must be left out for this shape");
        }
        return null;
    }

    /// A token is kept only for the address that it was given for: another server must not get it.
    @Nullable String token(
            @Nullable String sent,
            WebhookShape shape,
            String url,
            Optional<Webhook> known,
            String at) {
        String token =
                sent == null
                        ? known.filter(webhook -> webhook.url().equals(url))
                                .map(Webhook::token)
                                .orElse("")
                        : sent;
        if (token.isEmpty()) {
            if (shape == WebhookShape.MATRIX) {
                inputChecks.refuse(at, "must be a token of the homeserver");
            }
            return null;
        }
        if (shape.hasSecretAddress()) {
            inputChecks.refuse(at, "must be left out for this shape");
        } else if (!TOKEN.matcher(token).matches()) {
            inputChecks.refuse(at, "must have 1 to 500 visible ASCII characters");
        }
        return token;
    }
}
