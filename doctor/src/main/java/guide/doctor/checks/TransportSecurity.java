package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import javax.net.ssl.SSLSession;

/// What is not on this machine is reached by TLS, with a certificate that lasts. That it is a valid
/// one for this name, every request of the doctor has checked.
public record TransportSecurity() implements DoctorCheck {

    /// ACM renews 60 days before the end.
    private static final Duration LEAST = Duration.ofDays(14);

    @Override
    public String name() {
        return "TLS";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Optional<SSLSession> session = examined.get("/v1/traits").raw().sslSession();
        if (session.isPresent()) {
            return lasting(session.get(), examined.clock().instant());
        }
        return examined.isOnThisMachine()
                ? Finding.skipped("plain HTTP, on this machine")
                : Finding.fails(
                        "readers' texts and moderators' tokens cross the network in the clear",
                        "call it by https://");
    }

    private static Finding lasting(SSLSession session, Instant now) throws IOException {
        Certificate[] chain = session.getPeerCertificates();
        if (!(chain[0] instanceof X509Certificate certificate)) {
            return Finding.fails("the certificate is no X.509", "look at FrontCertificate");
        }
        Instant end = certificate.getNotAfter().toInstant();
        return Duration.between(now, end).compareTo(LEAST) < 0
                ? Finding.fails(
                        "the certificate ends " + end,
                        "look in ACM why it was not renewed: its DNS record must still be there")
                : Finding.holds(session.getProtocol() + ", certificate until " + end);
    }
}
