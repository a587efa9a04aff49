package guide.comments.subscriptions;

import static guide.comments.subscriptions.SomeSubscriptions.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionToken.ToManage;
import guide.comments.subscriptions.SubscriptionToken.ToStop;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/// How addresses are stored, and what links in mails let their readers do; also after the signing
/// secret was replaced.
class AddressSecretsTest {

    private static final String OLD = "the-first-secret-of-this-test-0123456789";
    private static final String NEW = "the-second-secret-of-this-test-012345678";
    private static final Map<String, String> BEFORE = Map.of("SIGNING_SECRET", OLD);
    private static final Map<String, String> ROTATED =
            Map.of("SIGNING_SECRET", OLD + " " + NEW + "@2020-01-01T00:00:00Z");
    private static final Map<String, String> REMOVED = Map.of("SIGNING_SECRET", NEW);
    private static final ReaderAddress ADA = new ReaderAddress("ada@example.org");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SubscriberId subscriber = SomeSubscriptions.subscriber().id();

    @Test
    void aStoredAddressIsNotReadableAndNeverTheSameTwice() {
        AddressCipher cipher = AddressCipher.from(BEFORE);
        String stored = cipher.encrypt(ADA, "here");

        assertThat(new String(Base64.getUrlDecoder().decode(stored), ISO_8859_1))
                .doesNotContain("ada", "example");
        assertThat(cipher.encrypt(ADA, "here")).isNotEqualTo(stored);
        assertThat(cipher.decrypt(stored, "here")).contains(ADA);
    }

    @Test
    void anAddressOpensInItsOwnPlaceOnlyAndUnchanged() {
        AddressCipher cipher = AddressCipher.from(BEFORE);
        String stored = cipher.encrypt(ADA, "here");

        assertThat(cipher.decrypt(stored, "there")).isEmpty();
        byte[] bytes = Base64.getUrlDecoder().decode(stored);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(cipher.decrypt(text, "here")).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void aReplacedSecretOpensWhatIsThereAndARemovedOneDoesNot() {
        String stored = AddressCipher.from(BEFORE).encrypt(ADA, "here");

        assertThat(AddressCipher.from(ROTATED).decrypt(stored, "here")).contains(ADA);
        assertThat(AddressCipher.from(REMOVED).decrypt(stored, "here")).isEmpty();
        assertThat(SubscriberIds.from(ROTATED).of(ADA))
                .containsAll(SubscriberIds.from(BEFORE).of(ADA))
                .hasSize(2);
    }

    @Test
    void aTokenSaysWhatItLetsDoUntilItsEnd() {
        SubscriptionTokens tokens = SubscriptionTokens.from(BEFORE);
        ToConfirm confirm = new ToConfirm(subscriber, NOON);
        ToManage manage = new ToManage(subscriber, NOON);
        ToStop stop = new ToStop(subscriber, "t".repeat(22));

        assertThat(tokens.read(tokens.text(confirm), NOON.minus(SECOND))).contains(confirm);
        assertThat(tokens.read(tokens.text(confirm), NOON)).isEmpty();
        assertThat(tokens.read(tokens.text(manage), NOON.minus(SECOND))).contains(manage);
        assertThat(tokens.read(tokens.text(manage), NOON)).isEmpty();
        assertThat(tokens.read(tokens.text(stop), NOON.plus(Duration.ofDays(4000)))).contains(stop);
    }

    @Test
    void aTokenThatIsChangedAnywhereIsNone() {
        SubscriptionTokens tokens = SubscriptionTokens.from(BEFORE);
        String text = tokens.text(new ToStop(subscriber, "t".repeat(22)));

        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(tokens.read(changed, NOON)).as("character %d", at).isEmpty();
        }
        assertThat(tokens.read("", NOON)).isEmpty();
        assertThat(tokens.read(text + "=", NOON)).isEmpty();
        assertThat(SubscriptionTokens.from(ROTATED).read(text, NOON)).isPresent();
        assertThat(SubscriptionTokens.from(REMOVED).read(text, NOON)).isEmpty();
    }
}
