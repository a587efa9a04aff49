package guide.comments.subscriptions;

import static java.nio.charset.StandardCharsets.UTF_8;

import guide.lambda.dynamodb.Signer;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts addresses where they are stored: AES-256-GCM (NIST SP 800-38D) under a key that is
/// derived from the signing secret, bound to the item that they are in, so that nobody can move one
/// into another subscription (docs/adr/0053-subscriptions.md).
public final class AddressCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// The text whose signature is the key.
    private static final String KEY = "key";

    private final Signer keys;
    private final Supplier<SecureRandom> random;

    /// @param random is asked at each use: a snapshot of this process (SnapStart) may keep no
    ///   chance
    AddressCipher(Signer keys, Supplier<SecureRandom> random) {
        this.keys = keys;
        this.random = random;
    }

    public static AddressCipher from(Map<String, String> environment) {
        return new AddressCipher(Signer.from(environment, "address-encryption"), SecureRandom::new);
    }

    /// Encrypts with the secret that came last.
    ///
    /// @param place where it is stored
    /// @return base64url of a nonce of 12 bytes and what it hides
    public String encrypt(ReaderAddress address, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.get().nextBytes(nonce);
        byte[] hidden;
        try {
            hidden =
                    cipher(Cipher.ENCRYPT_MODE, keys.sign(KEY), nonce, place)
                            .doFinal(address.text().getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
        byte[] stored =
                ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(stored);
    }

    /// Empty where none of the listed secrets opens it: it was encrypted with one that was removed,
    /// or for another place.
    public Optional<ReaderAddress> decrypt(String text, String place) {
        byte[] stored = Base64.getUrlDecoder().decode(text);
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return keys.every(KEY)
                .flatMap(key -> opened(key, nonce, hidden, place).stream())
                .findFirst();
    }

    private static Optional<ReaderAddress> opened(
            byte[] key, byte[] nonce, byte[] hidden, String place) {
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(hidden);
            return Optional.of(new ReaderAddress(new String(text, UTF_8)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
