package guide.lambda.priming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// An RSA key, and a chain of three certificates for `localhost` that are valid for an hour, in the
/// shape of those that AWS's endpoints have. The same key signs all three, because it protects
/// nothing: whoever made it drops it a moment later.
final class ThrowawayChain {

    private static final String COMMON_NAME = "550403";
    private static final String BASIC_CONSTRAINTS = "551d13";
    private static final String ALTERNATIVE_NAMES = "551d11";
    private static final String SHA256_WITH_RSA = "2a864886f70d01010b";
    private static final Duration VALID = Duration.ofHours(1);

    private static final String ALIAS = "server";
    private static final char[] PASSWORD = "throw-away".toCharArray();

    private final KeyPair key;
    private final Certificate root;
    private final Certificate[] chain;

    private ThrowawayChain(KeyPair key) throws GeneralSecurityException {
        this.key = key;
        root = certificate("root", "root", authority());
        chain =
                new Certificate[] {
                    certificate("server", "intermediate", localhost()),
                    certificate("intermediate", "root", authority())
                };
    }

    static ThrowawayChain create() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return new ThrowawayChain(keys.generateKeyPair());
    }

    /// Returns what a server proves itself by.
    KeyManager[] ofServer() throws GeneralSecurityException, IOException {
        KeyStore store = store();
        store.setKeyEntry(ALIAS, key.getPrivate(), PASSWORD, chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(store, PASSWORD);
        return managers.getKeyManagers();
    }

    /// Returns what a client trusts the root by.
    TrustManager[] ofClient() throws GeneralSecurityException, IOException {
        KeyStore store = store();
        store.setCertificateEntry("root", root);
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(store);
        return managers.getTrustManagers();
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    /// RFC 5280, section 4.1.
    private Certificate certificate(String subject, String issuer, byte[] extension)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        byte[] algorithm = Der.sequence(Der.identifier(SHA256_WITH_RSA), Der.none());
        byte[] content =
                Der.sequence(
                        Der.tagged(0xa0, Der.integer(2)),
                        Der.integer(subject.hashCode() & Integer.MAX_VALUE),
                        algorithm,
                        name(issuer),
                        Der.sequence(Der.time(now.minus(VALID)), Der.time(now.plus(VALID))),
                        name(subject),
                        key.getPublic().getEncoded(),
                        Der.tagged(0xa3, Der.sequence(extension)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(content);
        byte[] whole = Der.sequence(content, algorithm, Der.bits(signature.sign()));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] name(String text) {
        byte[] common =
                Der.sequence(Der.identifier(COMMON_NAME), Der.tagged(0x0c, Der.ascii(text)));
        return Der.sequence(Der.tagged(0x31, common));
    }

    private static byte[] authority() {
        return Der.sequence(
                Der.identifier(BASIC_CONSTRAINTS),
                Der.isTrue(),
                Der.octets(Der.sequence(Der.isTrue())));
    }

    private static byte[] localhost() {
        return Der.sequence(
                Der.identifier(ALTERNATIVE_NAMES),
                Der.octets(Der.sequence(Der.tagged(0x82, Der.ascii("localhost")))));
    }
}
