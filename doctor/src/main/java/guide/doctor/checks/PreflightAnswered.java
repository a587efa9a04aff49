package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// A browser that asks beforehand whether a page may send this is told so (Fetch Standard, CORS
/// preflight).
///
/// @param method of the request that would follow
/// @param path of a route that has it
public record PreflightAnswered(String method, String path) implements DoctorCheck {

    private static final List<String> HEADERS =
            List.of(
                    "authorization",
                    "content-type",
                    "idempotency-key",
                    "if-match",
                    "if-none-match");

    @Override
    public String name() {
        return "preflight for " + method;
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        if (examined.origins().isEmpty()) {
            return Finding.skipped("no ORIGINS were given");
        }
        Reply reply =
                examined.send(
                        "OPTIONS",
                        path,
                        "Origin",
                        examined.origins().getFirst(),
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        String.join(",", HEADERS));
        boolean isMethodAllowed =
                reply.status() / 100 == 2
                        && words(reply, "access-control-allow-methods")
                                .contains(method.toLowerCase(Locale.ROOT));
        List<String> missing =
                HEADERS.stream()
                        .filter(
                                each ->
                                        !words(reply, "access-control-allow-headers")
                                                .contains(each))
                        .toList();
        if (!isMethodAllowed) {
            return failed("is not allowed on " + path + " (" + reply.status() + ")");
        }
        return missing.isEmpty() ? Finding.holds(path) : failed("is allowed without " + missing);
    }

    private Finding failed(String how) {
        return Finding.fails(
                method + " " + how,
                "the first of ORIGINS must be in AllowedOrigins, and CorsConfiguration in"
                        + " template.yaml as released");
    }

    private static TreeSet<String> words(Reply reply, String header) {
        return new TreeSet<>(
                Arrays.asList(reply.list(header).toLowerCase(Locale.ROOT).split("\\s*,\\s*")));
    }
}
