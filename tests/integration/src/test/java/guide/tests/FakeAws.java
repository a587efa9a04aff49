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

    static Reply stack(Map<String, String> parameters) {
        StringBuilder members = new StringBuilder();
        parameters.forEach(
                (name, value) ->
                        members.append("<member><ParameterKey>%s</ParameterKey>".formatted(name))
                                .append(
                                        "<ParameterValue>%s</ParameterValue></member>"
                                                .formatted(value)));
        return new Reply(
                200,
                "<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>guide</StackName>"
                        + "<CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>UPDATE_COMPLETE</StackStatus>"
                        + "<Parameters>"
                        + members
                        + "</Parameters></member></Stacks></DescribeStacksResult></DescribeStacksResponse>");
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
