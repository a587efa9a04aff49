package guide.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is wrong with a request is told as a problem (RFC 9457), and nothing of the inside.
public record ProblemDetails() implements DoctorCheck {

    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w.$]+\\([\\w.]*:?\\d*\\)|Exception|stackTrace|errorType");
    private static final String REMEDY = "look for the instance in the log, and report it as a bug";

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        return Stream.of(
                        wrong(examined.get("/v1/nothing-here"), 404),
                        wrong(examined.get("/v1/frameworks?doctor=yes"), 400),
                        wrong(examined.post("/v1/comments/preview", "{"), 400))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(
                        () ->
                                Finding.holds(
                                        "of RFC 9457, and nothing of the inside, for three mistakes"));
    }

    private static Optional<Finding> wrong(Reply reply, int status) {
        String what = reply.raw().request().method() + " " + reply.raw().uri().getPath();
        if (INSIDE.matcher(reply.text()).find()) {
            return Optional.of(
                    Finding.fails(
                            what + " is answered " + reply.status() + " with what is inside",
                            REMEDY));
        }
        JsonNode problem = reply.json();
        boolean isProblem =
                reply.status() == status
                        && reply.header("content-type").startsWith("application/problem+json")
                        && problem.path("status").asInt() == status
                        && problem.path("instance").asText().startsWith("urn:uuid:")
                        && problem.hasNonNull("type")
                        && problem.hasNonNull("title");
        return isProblem
                ? Optional.empty()
                : Optional.of(
                        Finding.fails(
                                what
                                        + " is answered "
                                        + reply.status()
                                        + ", which is no problem of "
                                        + status,
                                REMEDY));
    }
}
