package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;

/// No other site may call from its pages, unless `AllowedOrigins` lets all in by `https://*`.
public record StrangerRefused() implements DoctorCheck {

    /// A name that nobody can have (RFC 6761).
    private static final String STRANGER = "stranger.invalid";

    @Override
    public String name() {
        return "CORS from a stranger";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        String allowed = allowed(examined, "https://" + STRANGER);
        if (allowed.isEmpty()) {
            return Finding.holds("refused");
        }
        return isForHttpsAlone(examined, allowed)
                ? Finding.skipped("AllowedOrigins lets in every site that has HTTPS")
                : Finding.fails(
                        "any page may call, because the answer allows \"" + allowed + "\"",
                        "list the sites in AllowedOrigins by name");
    }

    /// As `https://*` does, which somebody has set on purpose: it is no value that comes by itself.
    private static boolean isForHttpsAlone(Examined examined, String allowed) throws IOException {
        return allowed.equals("https://" + STRANGER)
                && allowed(examined, "http://" + STRANGER).isEmpty();
    }

    private static String allowed(Examined examined, String origin) throws IOException {
        return examined.get("/v1/frameworks?limit=1", "Origin", origin)
                .header("access-control-allow-origin");
    }
}
