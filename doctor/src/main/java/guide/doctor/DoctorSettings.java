package guide.doctor;

import guide.doctor.examined.Examined;
import guide.doctor.examined.HttpCaller;
import guide.doctor.examined.Reply;
import guide.doctor.examined.StackSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads from the environment what is examined, so that no token is in the list of processes.
///
/// | variable | |
/// |---|---|
/// | `ADDRESS` | where readers call the API; else what the stack says, else that of `make run` |
/// | `ORIGINS` | the sites that embed the guide, by commas; else what the stack says, else `ADDRESS` on this machine |
/// | `TOKEN` | of a moderator |
/// | `DIRECT` | the API's own address, behind a front; else what the stack says |
/// | `STACK_SETTINGS` | a file with the output of `bin/stack-settings` |
final class DoctorSettings {

    private static final String LOCAL = "http://localhost:8080";

    private DoctorSettings() {}

    /// @throws IllegalArgumentException with the variable and the rule
    static Examined from(Map<String, String> environment) {
        Optional<StackSettings> stack =
                value(environment, "STACK_SETTINGS").map(DoctorSettings::read);
        URI address =
                uri(
                        "ADDRESS",
                        value(environment, "ADDRESS")
                                .or(() -> stack.flatMap(each -> each.output("Address")))
                                .orElse(LOCAL));
        return new Examined(
                address,
                origins(environment, stack, address),
                value(environment, "TOKEN"),
                value(environment, "DIRECT")
                        .or(() -> direct(stack))
                        .map(text -> uri("DIRECT", text)),
                stack,
                HttpCaller.standard(),
                InstantSource.system());
    }

    private static Optional<String> direct(Optional<StackSettings> stack) {
        return stack.filter(each -> each.output("FrontUrl").isPresent())
                .flatMap(each -> each.output("ApiUrl"));
    }

    private static List<String> origins(
            Map<String, String> environment, Optional<StackSettings> stack, URI address) {
        boolean isLocal = "localhost".equals(address.getHost());
        return value(environment, "ORIGINS")
                .or(() -> stack.flatMap(each -> each.parameter("AllowedOrigins")))
                .or(() -> Optional.of(address.toString()).filter(_ -> isLocal))
                .map(
                        text ->
                                Stream.of(text.split("[\\s,]+"))
                                        .filter(each -> !each.isEmpty())
                                        .toList())
                .orElse(List.of());
    }

    private static URI uri(String variable, String text) {
        String bare = text.replaceFirst("/+$", "");
        if (!bare.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(
                    variable + " must be an address such as https://guide.example.org");
        }
        return URI.create(bare);
    }

    private static StackSettings read(String file) {
        try {
            return new StackSettings(Reply.json(Files.readString(Path.of(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
