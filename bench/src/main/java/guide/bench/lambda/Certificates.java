package guide.bench.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A throw-away server certificate for `localhost` with a chain of three RSA certificates, as AWS's
/// own endpoints have.
///
/// The JDK's keytool makes it. It is run from the JDK's modules, because a Lambda base image has no
/// program of that name.
public final class Certificates {

    private static final char[] PASSWORD = "throw-away".toCharArray();
    private static final List<String> KEYTOOL =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-m",
                    "java.base/sun.security.tools.keytool.Main");

    private final Path keys;
    private final Path trusted;

    private Certificates(Path folder) {
        keys = folder.resolve("keys.p12");
        trusted = folder.resolve("trusted");
    }

    /// Makes the certificates in a new temporary folder.
    public static Certificates create() {
        try {
            Certificates made = new Certificates(Files.createTempDirectory("certificates"));
            made.add("root", "bc:critical=ca:true", List.of());
            made.add("intermediate", "bc:critical=ca:true,pathlen:0", List.of("-signer", "root"));
            made.add("server", "san=dns:localhost", List.of("-signer", "intermediate"));
            made.writeTrusted();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns a new server context, which knows no session of any other.
    SSLContext server() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(onlyServer(), PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns a context of clients that trust the certificate.
    SSLContext client() {
        try {
            KeyStore store = KeyStore.getInstance(trusted.toFile(), PASSWORD);
            TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns the options of a JVM that trusts the certificate besides all that it trusts anyway.
    List<String> options() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + trusted,
                "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD));
    }

    private void add(String name, String extension, List<String> signer) throws IOException {
        List<String> command = new ArrayList<>(KEYTOOL);
        command.addAll(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", "30"));
        command.addAll(List.of("-ext", extension, "-keystore", keys.toString()));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        command.addAll(signer);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool: " + output);
        }
    }

    /// As many certificates as a function in Lambda has to read, in the same form, and our root;
    /// only our root where the JDK has none.
    private void writeTrusted() throws IOException, GeneralSecurityException {
        Path standard = Path.of(System.getProperty("java.home"), "lib/security/cacerts");
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (Files.isRegularFile(standard)) {
            store = KeyStore.getInstance(standard.toFile(), "changeit".toCharArray());
        } else {
            store.load(null, PASSWORD);
        }
        store.setCertificateEntry("bench", load().getCertificate("root"));
        try (OutputStream out = Files.newOutputStream(trusted)) {
            store.store(out, PASSWORD);
        }
    }

    private KeyStore onlyServer() throws IOException, GeneralSecurityException {
        KeyStore all = load();
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, PASSWORD);
        one.setKeyEntry(
                "server",
                all.getKey("server", PASSWORD),
                PASSWORD,
                all.getCertificateChain("server"));
        return one;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
