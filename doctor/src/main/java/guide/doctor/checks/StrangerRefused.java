package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;

/// No other site may call from its pages.
public record StrangerRefused() implements DoctorCheck {

    /// A name that nobody can have (RFC 6761).
    private static final String STRANGER = "https://stranger.invalid";

    @Override
    public String name() {
        return "CORS from a stranger";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        String allowed =
                examined.get("/v1/frameworks?limit=1", "Origin", STRANGER)
                        .header("access-control-allow-origin");
        return allowed.isEmpty()
                ? Finding.holds("refused")
                : Finding.fails(
                        "any page may call, because the answer allows \"" + allowed + "\"",
                        "list the sites in AllowedOrigins by name");
    }
}
