package guide.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.doctor.examined.Examined;
import guide.doctor.examined.HttpCaller;
import guide.doctor.examined.Reply;
import guide.doctor.examined.StackSettings;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What `make doctor` prints of something, and whether it ends well.
record Examination(boolean isWell, List<String> lines) {

    static final String BLOG = "https://blog.example.org";
    static final String OTHER_BLOG = "https://other.example.org";

    static Examination of(Examined examined) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean isWell =
                new Doctor(examined, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        return new Examination(isWell, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /// With the sites of [LocalGuide], as AWS would have it behind no front.
    static Examined ofThe(URI address) {
        return new Examined(
                address,
                List.of(BLOG, OTHER_BLOG),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StackSettings(settings())),
                HttpCaller.standard(),
                InstantSource.system());
    }

    /// As `bin/stack-settings` writes it.
    static ObjectNode settings() {
        return (ObjectNode)
                Reply.json(
                        """
                        {"parameters": {"Front": "no", "DirectCalls": "refused"},
                         "outputs": {},
                         "caps": [
                          {"kind": "throttle", "of": "requests a second", "is": 100.0, "should": 100},
                          {"kind": "throttle", "of": "burst", "is": 100, "should": 100},
                          {"kind": "concurrency", "of": "SummariesFunction", "is": 20, "should": 20},
                          {"kind": "concurrency", "of": "PagesFunction", "is": null, "should": null},
                          {"kind": "table", "of": "CommentsTable reads", "is": 1000, "should": 1000}],
                         "mail": {"sandbox": false, "identities": [{"name": "example.org", "verified": true}]}}
                        """);
    }

    /// Of a stack that looks newer releases up.
    static ObjectNode watching() {
        ObjectNode settings = settings();
        settings.withObject("/parameters").put("Watch", "yes");
        return settings;
    }

    /// Of a stack without an identity of SES.
    static ObjectNode sendingNoMail() {
        ObjectNode settings = settings();
        settings.withObject("/mail").putArray("identities");
        return settings;
    }

    static Examined without(Examined examined, String cap) {
        ObjectNode settings = settings();
        settings.path("caps")
                .valueStream()
                .filter(each -> each.path("of").asText().equals(cap))
                .forEach(each -> ((ObjectNode) each).putNull("is"));
        return with(examined, settings);
    }

    static Examined with(Examined examined, ObjectNode settings) {
        return new Examined(
                examined.address(),
                examined.origins(),
                examined.token(),
                examined.direct(),
                Optional.of(new StackSettings(settings)),
                examined.caller(),
                examined.clock());
    }

    static Examined withOrigins(Examined examined, String... origins) {
        return new Examined(
                examined.address(),
                List.of(origins),
                examined.token(),
                examined.direct(),
                examined.stack(),
                examined.caller(),
                examined.clock());
    }

    static Examined withToken(Examined examined, String token) {
        return new Examined(
                examined.address(),
                examined.origins(),
                Optional.of(token),
                examined.direct(),
                examined.stack(),
                examined.caller(),
                examined.clock());
    }

    static Examined withDirect(Examined examined, URI direct) {
        return new Examined(
                examined.address(),
                examined.origins(),
                examined.token(),
                Optional.of(direct),
                examined.stack(),
                examined.caller(),
                examined.clock());
    }

    static Examined withClock(Examined examined, Duration ahead) {
        return new Examined(
                examined.address(),
                examined.origins(),
                examined.token(),
                examined.direct(),
                examined.stack(),
                examined.caller(),
                () -> InstantSource.system().instant().plus(ahead));
    }

    List<String> failing() {
        return lines.stream().filter(line -> line.startsWith("NO: ")).toList();
    }
}
