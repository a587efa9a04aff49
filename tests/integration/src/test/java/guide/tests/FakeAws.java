package guide.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What a deployment asks AWS before it begins, in the forms that AWS's clients read; and an OpenID
/// issuer's discovery document at `/issuer`.
record FakeAws(HttpServer server, Map<String, Reply> replies) implements AutoCloseable {

    /// @param status 200, or that of an error
    record Reply(int status, String body) {}

    private static final String ALIVE =
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                    + "</GetCallerIdentityResult></GetCallerIdentityResponse>";

    private static final String NO_STACK =
            "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>"
                    + "<Message>Stack does not exist</Message></Error></ErrorResponse>";

    /// An account in which nothing is missing, and no stack yet.
    static FakeAws start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeAws aws = new FakeAws(server, new ConcurrentHashMap<>());
        aws.replies.put("GetCallerIdentity", new Reply(200, ALIVE));
        aws.replies.put("DescribeStacks", new Reply(400, NO_STACK));
        aws.replies.put("/2016-08-19/account-settings", unreserved(1000));
        server.createContext("/", aws::answer);
        server.start();
        return aws;
    }

    static Reply unreserved(int executions) {
        return new Reply(
                200,
                "{\"AccountLimit\": {\"UnreservedConcurrentExecutions\": %d}}"
                        .formatted(executions));
    }

    /// A stack that has these parameters and puts these values out.
    static Reply stack(Map<String, String> parameters, Map<String, String> outputs) {
        return new Reply(
                200,
                "<DescribeStacksResponse><DescribeStacksResult><Stacks><member>"
                        + "<StackName>guide</StackName><StackStatus>UPDATE_COMPLETE</StackStatus>"
                        + "<CreationTime>2026-01-01T00:00:00Z</CreationTime>"
                        + members("Parameter", parameters)
                        + members("Output", outputs)
                        + "</member></Stacks></DescribeStacksResult></DescribeStacksResponse>");
    }

    private static String members(String kind, Map<String, String> values) {
        return values.entrySet().stream()
                .map(
                        each ->
                                "<member><%1$sKey>%2$s</%1$sKey><%1$sValue>%3$s</%1$sValue></member>"
                                        .formatted(kind, each.getKey(), each.getValue()))
                .collect(Collectors.joining("", "<" + kind + "s>", "</" + kind + "s>"));
    }

    /// What AWS's clients must have to ask here.
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", address(),
                "AWS_DEFAULT_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_CONFIG_FILE", "/dev/null");
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Answers a path, or an action of AWS, otherwise than it does.
    FakeAws with(String what, Reply reply) {
        replies.put(what, reply);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = replies.getOrDefault(action(exchange, sent), new Reply(404, ""));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /// The query protocol names the action in the body, the JSON protocol in a header.
    private static String action(HttpExchange exchange, String sent) {
        String target =
                Objects.requireNonNullElse(
                        exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
        if (sent.startsWith("Action=")) {
            return sent.substring("Action=".length(), sent.indexOf('&'));
        }
        return target.isEmpty()
                ? exchange.getRequestURI().getPath()
                : target.substring(target.indexOf('.') + 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
