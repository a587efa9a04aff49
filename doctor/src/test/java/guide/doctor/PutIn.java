package guide.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.doctor.FaultyProxy.Fault;
import guide.doctor.examined.Examined;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A fault that is put in.
///
/// @param line the beginning of the only line that fails
/// @param told what it also says
/// @param asked how the doctor is asked
/// @param fault in what is answered
record PutIn(String line, String told, UnaryOperator<Examined> asked, Fault fault) {

    private static final String ORIGINS = "access-control-allow-origin";

    @Override
    public String toString() {
        return line + " " + told;
    }

    private static PutIn inAnswers(String line, String told, Fault fault) {
        return new PutIn(line, told, UnaryOperator.identity(), fault);
    }

    /// In the answers to these requests alone.
    private static Fault at(String request, UnaryOperator<Answered> change) {
        return (sent, answer) -> sent.equals(request) ? change.apply(answer) : answer;
    }

    /// In what is told each site of how its readers sign in.
    private static Fault inSignIn(UnaryOperator<Answered> change) {
        return (sent, answer) ->
                sent.startsWith("GET /v1/sign-in?") ? change.apply(answer) : answer;
    }

    private static PutIn inAsking(String line, String told, UnaryOperator<Examined> asked) {
        return new PutIn(line, told, asked, FaultyProxy.NONE);
    }

    private static PutIn inSettings(String line, String told, Consumer<ObjectNode> change) {
        ObjectNode settings = Examination.settings();
        change.accept(settings);
        return inAsking(line, told, asked -> Examination.with(asked, settings));
    }

    static Stream<PutIn> ofSigningIn(URI gateway, UnaryOperator<String> tokens) {
        String own = gateway.toString();
        String other = own.replace("localhost", "127.0.0.1");
        String line = "a moderator reads the queue";
        return Stream.of(
                inAnswers(
                        "the issuer's discovery and keys",
                        "says that it is",
                        at("GET /desk/config.json", answer -> answer.replacing(own, other))),
                inSettings(
                        "the issuer's discovery and keys",
                        "the API trusts https://login.example.org",
                        all ->
                                all.withObject("/parameters")
                                        .put("OidcIssuer", "https://login.example.org")),
                inAnswers(
                        "refused without a token",
                        "GET /v1/moderation/log is answered 200",
                        at("GET /v1/moderation/log", answer -> answer.as(200, "{}"))),
                inAsking(line, "401", asked -> Examination.withToken(asked, "e30.e30.e30")),
                inAsking(
                        line,
                        "403",
                        asked -> Examination.withToken(asked, tokens.apply("readers"))));
    }

    static Stream<PutIn> ofOrigins() {
        String blog = Examination.BLOG;
        return Stream.of(
                inAsking(
                        "CORS from https://new.example.org",
                        "AllowedOrigins",
                        asked -> Examination.withOrigins(asked, blog, "https://new.example.org")),
                inAnswers(
                        "CORS from a stranger",
                        "\"*\"",
                        (sent, answer) ->
                                sent.startsWith("OPTIONS") ? answer : answer.with(ORIGINS, "*")),
                inAnswers(
                        "CORS from " + blog,
                        "etag",
                        (_, answer) ->
                                answer.headers().toString().contains("[" + blog + "]")
                                        ? answer.with("access-control-expose-headers", "age,date")
                                        : answer),
                inAnswers(
                        "preflight for PATCH",
                        "PATCH is not allowed",
                        at(
                                "OPTIONS /v1/comments/doctor",
                                answer -> answer.with("access-control-allow-methods", "GET"))));
    }

    static Stream<PutIn> ofReading(URI gateway) {
        return Stream.of(
                inAnswers("entity tags", "has none", (_, answer) -> answer.without("etag")),
                inAnswers(
                        "entity tags",
                        "has a weak one",
                        (_, answer) ->
                                answer.headers().containsKey("etag")
                                        ? answer.with("etag", "W/\"weak\"")
                                        : answer),
                inAnswers(
                        "Cache-Control",
                        "/v1/traits has none",
                        at("GET /v1/traits", answer -> answer.without("cache-control"))),
                inAnswers("gzip", "by Vary", (_, answer) -> answer.without("vary")),
                inAnswers(
                        "feeds",
                        "calls itself \"/v1/feeds/claims.json\"",
                        at(
                                "GET /v1/feeds/claims.json",
                                answer ->
                                        answer.replacing(
                                                "\"feed_url\":\"http://localhost:"
                                                        + gateway.getPort(),
                                                "\"feed_url\":\""))),
                inAnswers("HEAD", "405", at("HEAD /v1/frameworks", answer -> answer.as(405, ""))));
    }

    static Stream<PutIn> ofPages() {
        return Stream.of(
                inAnswers(
                        "readers' sign-in",
                        "is answered 404",
                        inSignIn(answer -> answer.as(404, "{}"))),
                inAnswers(
                        "headers of pages",
                        "/v1/docs has no content-security-policy",
                        at("GET /v1/docs", answer -> answer.without("content-security-policy"))),
                inAnswers(
                        "headers of pages",
                        "/desk/ is answered 308",
                        at("GET /desk/", answer -> answer.as(308, ""))),
                inAnswers(
                        "the front",
                        "asks the API",
                        (_, answer) -> answer.with("x-cache", "Miss from cloudfront")));
    }

    static Stream<PutIn> ofWriting() {
        return Stream.of(
                inAnswers(
                        "a held post, and its removal",
                        "published",
                        at(
                                "POST /v1/comments",
                                answer -> answer.replacing("\"held\"", "\"published\""))),
                inAnswers(
                        "a held post, and its removal",
                        "erasing it is answered 503",
                        at("DELETE /v1/authors/me", answer -> answer.as(503, ""))),
                inAnswers(
                        "problems",
                        "500 with what is inside",
                        at(
                                "POST /v1/comments/preview",
                                answer -> answer.as(500, "at guide.lambda.Api(Api.java:7)"))),
                inAsking(
                        "clock",
                        "ahead of",
                        asked -> Examination.withClock(asked, Duration.ofMinutes(-10))),
                inAsking(
                        "clock",
                        "behind",
                        asked -> Examination.withClock(asked, Duration.ofMinutes(10))));
    }

    private static PutIn ofMailThatIsNotSent() {
        return new PutIn(
                "readers' sign-in",
                "and the stack sends none",
                asked -> Examination.with(asked, Examination.sendingNoMail()),
                inSignIn(answer -> answer.replacing("\"ways\":[]", "\"ways\":[\"email\"]")));
    }

    static Stream<PutIn> ofStack() {
        return Stream.of(
                inAsking(
                        "the API's throttle",
                        "burst is unlimited instead of 100",
                        asked -> Examination.without(asked, "burst")),
                inAsking(
                        "the functions' concurrency",
                        "SummariesFunction is unlimited instead of 20",
                        asked -> Examination.without(asked, "SummariesFunction")),
                inAsking(
                        "the tables' maximum",
                        "CommentsTable reads is unlimited instead of 1000",
                        asked -> Examination.without(asked, "CommentsTable reads")),
                inSettings(
                        "mail",
                        "example.org",
                        all -> ((ObjectNode) all.at("/mail/identities/0")).put("verified", false)),
                inSettings("mail", "sandbox", all -> all.withObject("/mail").put("sandbox", true)),
                ofMailThatIsNotSent(),
                new PutIn(
                        "newer releases",
                        "was last looked up on 2020-11-",
                        asked -> Examination.with(asked, Examination.watching()),
                        at(
                                "GET /v1/frameworks",
                                answer ->
                                        answer.replacing(
                                                "\"checkedOn\":\"2026-", "\"checkedOn\":\"2020-"))),
                inSettings(
                        "the front",
                        "this address is not it",
                        all -> all.withObject("/parameters").put("Front", "yes")));
    }
}
