package guide.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;
import guide.doctor.examined.StackSettings;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// The issuer at which moderators sign in, as the desk's `config.json` names it, says of itself
/// that it is that one, and has the keys with which API Gateway verifies its tokens (OpenID Connect
/// Discovery 1.0, sections 3 and 4).
public record IssuerDiscovery() implements DoctorCheck {

    private static final String CONFIG = "/desk/config.json";
    private static final String REMEDY =
            "put the issuer exactly as its tokens spell it into OidcIssuer and the desk's"
                    + " config.json (docs/sign-in.md)";

    @Override
    public String name() {
        return "the issuer's discovery and keys";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Optional<String> ofStack = examined.stack().flatMap(StackSettings::issuer);
        Optional<String> ofDesk = ofDesk(examined);
        Optional<String> issuer = ofDesk.or(() -> ofStack);
        if (issuer.isEmpty()) {
            return Finding.skipped(
                    "no desk is served at this address, and no STACK tells its issuer");
        }
        if (ofDesk.isPresent() && ofStack.isPresent() && differ(ofDesk.get(), ofStack.get())) {
            return Finding.fails(
                    "the desk signs in at " + ofDesk.get() + ", the API trusts " + ofStack.get(),
                    REMEDY);
        }
        return discovered(examined, issuer.get());
    }

    private static Optional<String> ofDesk(Examined examined) throws IOException {
        Reply config = examined.get(CONFIG);
        String issuer = config.json().path("issuer").asText();
        return config.status() == 200 && !issuer.isEmpty()
                ? Optional.of(examined.at("/desk/").resolve(issuer).toString())
                : Optional.empty();
    }

    private static boolean differ(String desk, String stack) {
        return !bare(desk).equals(bare(stack));
    }

    private static String bare(String issuer) {
        return issuer.replaceFirst("/$", "");
    }

    private static Finding discovered(Examined examined, String issuer) throws IOException {
        URI uri = URI.create(bare(issuer) + "/.well-known/openid-configuration");
        Reply reply = examined.getAt(uri);
        if (reply.status() != 200) {
            return Finding.fails(uri + " is answered " + reply.status(), REMEDY);
        }
        String named = reply.json().path("issuer").asText();
        if (!bare(named).equals(bare(issuer))) {
            return Finding.fails(issuer + " says that it is \"" + named + "\"", REMEDY);
        }
        return keys(examined, issuer, reply.json().path("jwks_uri").asText());
    }

    /// API Gateway verifies signatures by RSA alone.
    private static Finding keys(Examined examined, String issuer, String uri) throws IOException {
        JsonNode keys = examined.getAt(URI.create(uri)).json().path("keys");
        long usable =
                keys.valueStream().filter(key -> key.path("kty").asText().equals("RSA")).count();
        return usable == 0
                ? Finding.fails(
                        "no RSA key at " + uri,
                        "let the issuer sign with RS256: API Gateway takes nothing else")
                : Finding.holds(issuer + ", " + usable + (usable == 1 ? " key" : " keys"));
    }
}
