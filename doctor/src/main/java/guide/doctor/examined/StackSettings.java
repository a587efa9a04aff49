package guide.doctor.examined;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What AWS says of a stack, as `bin/stack-settings` has read it.
///
/// @param json its output
public record StackSettings(JsonNode json) {

    /// A limit of what the stack may cost.
    ///
    /// @param of what it limits, such as `rate of the API`
    /// @param is empty where nothing is limited
    /// @param should what the stack's parameter says; empty where it says that nothing is limited
    public record Cap(String of, OptionalDouble is, OptionalDouble should) {}

    /// An address or domain that mail is sent from.
    public record Identity(String name, boolean isVerified) {}

    /// Returns the value of a parameter; empty if the stack has no such parameter, or it is empty.
    public Optional<String> parameter(String name) {
        return text(json.path("parameters").path(name));
    }

    /// Returns the issuer whose tokens the API takes: that of the stack's own user pool, if it has
    /// one.
    ///
    /// A pool's id begins with its region.
    public Optional<String> issuer() {
        Optional<String> pool = output("UserPoolId");
        return pool.isPresent()
                ? pool.map(
                        id -> "https://cognito-idp." + id.split("_", 2)[0] + ".amazonaws.com/" + id)
                : parameter("OidcIssuer");
    }

    public Optional<String> output(String name) {
        return text(json.path("outputs").path(name));
    }

    /// Returns the limits of one kind.
    ///
    /// @param kind `throttle`, `concurrency` or `table`
    public List<Cap> caps(String kind) {
        return json.path("caps")
                .valueStream()
                .filter(cap -> cap.path("kind").asText().equals(kind))
                .map(
                        cap ->
                                new Cap(
                                        cap.path("of").asText(),
                                        number(cap.path("is")),
                                        number(cap.path("should"))))
                .toList();
    }

    /// Returns the identities of the stack; empty where it sends no mail.
    public List<Identity> identities() {
        return json.path("mail")
                .path("identities")
                .valueStream()
                .map(
                        each ->
                                new Identity(
                                        each.path("name").asText(),
                                        each.path("verified").asBoolean()))
                .toList();
    }

    /// Returns true while SES sends only to addresses that are verified themselves.
    public boolean isMailInSandbox() {
        return json.path("mail").path("sandbox").asBoolean();
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value.asText()).filter(text -> !text.isEmpty());
    }

    private static OptionalDouble number(JsonNode value) {
        return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }
}
