package guide.comments.subscriptions;

import guide.lambda.dynamodb.Signer;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What stands for addresses and mailboxes, under the signing secret.
public final class SubscriberIds {

    private static final int BYTES = 16;

    private final Signer signer;

    public SubscriberIds(Signer signer) {
        this.signer = signer;
    }

    public static SubscriberIds from(Map<String, String> environment) {
        return new SubscriberIds(Signer.from(environment, "subscriber"));
    }

    /// What the address may be stored under: by the secret that came last, then by earlier ones.
    public List<SubscriberId> of(ReaderAddress address) {
        return signer.every("address:" + address.folded())
                .map(SubscriberIds::encoded)
                .map(SubscriberId::new)
                .toList();
    }

    /// The same for the mailbox behind an address.
    public List<String> mailbox(ReaderAddress address) {
        return signer.every("mailbox:" + address.mailbox()).map(SubscriberIds::encoded).toList();
    }

    private static String encoded(byte[] signature) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(signature, BYTES));
    }
}
