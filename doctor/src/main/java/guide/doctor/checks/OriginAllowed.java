package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A page of this site may read, and sees the headers that the elements use.
///
/// @param origin such as `https://blog.example.org`
public record OriginAllowed(String origin) implements DoctorCheck {

    private static final List<String> EXPOSED = List.of("age", "date", "etag", "retry-after");

    @Override
    public String name() {
        return "CORS from " + origin;
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Reply reply = examined.get("/v1/frameworks?limit=1", "Origin", origin);
        String allowed = reply.header("access-control-allow-origin");
        if (!allowed.equals(origin) && !allowed.equals("*")) {
            return Finding.fails(
                    "its pages may not read what is answered",
                    "add it to AllowedOrigins (ALLOWED_ORIGINS in a local run)");
        }
        List<String> exposed =
                Arrays.asList(
                        reply.list("access-control-expose-headers")
                                .toLowerCase(Locale.ROOT)
                                .split("\\s*,\\s*"));
        return exposed.containsAll(EXPOSED)
                ? Finding.holds("allowed")
                : Finding.fails(
                        "its scripts see " + exposed + " alone, not all of " + EXPOSED,
                        "ExposeHeaders in template.yaml must list them; deploy again");
    }
}
