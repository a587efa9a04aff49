package guide.tests.faults;

import static guide.tests.faults.Row.tested;
import static guide.tests.faults.Row.tried;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Section 2: what AWS refuses, the local gateway must refuse.
final class GatewayRows {

    private GatewayRows() {}

    static List<Row> all() {
        return List.of(
                tested("2.1", "counts of an archive of 100 posts", "CountBatchesTest"),
                tested(
                        "2.2",
                        "100 comments of 9 900 backslashes with replies",
                        "CommentsTest#aLongPageEndsAtTwoMegabytesAndSaysWhereItGoesOn",
                        "AuthorsTest#anExportHasPages"),
                tried(
                        "2.3",
                        "/v1/frameworks/%2564jango",
                        guide -> {
                            guide.visitor().get("/v1/frameworks/%2564jango").is(404);
                            guide.visitor().get("/v1/frameworks/%64jango").is(200);
                        }),
                tested("2.4", "a custom domain with a base path", "BasePathTest"),
                tried("2.5", "Accept-Encoding: gzip without the front", GatewayRows::compressed),
                tried("2.6", "fbclid, utm_source, a slash at the end", GatewayRows::shared),
                tried(
                        "2.7",
                        "Host: evil.invalid",
                        GatewayRows::foreignHost,
                        "DynamoDbLocalTest#itListensOnTheLoopbackAddressAlone"));
    }

    private static void compressed(RunningGuide guide) {
        for (String path : List.of("/v1/catalogue", "/v1/comparisons/django-vs-flask")) {
            GuideAnswer plain = guide.visitor().get(path).is(200);
            GuideAnswer packed = guide.visitor().get(path, "Accept-Encoding", "gzip").is(200);
            packed.holds(packed.header("content-encoding").equals("gzip"), "not compressed");
            packed.holds(packed.header("vary").contains("accept-encoding"), "no Vary");
            packed.holds(
                    !packed.header("etag").equals(plain.header("etag")), "both have the same tag");
        }
    }

    private static void shared(RunningGuide guide) {
        Visitor visitor = guide.visitor();
        visitor.get("/v1/comments.html?thread=page%3A%2Fa%2F&fbclid=1&utm_source=x").is(200);
        visitor.get("/v1/frameworks/django.html?utm_campaign=y").is(200);
        GuideAnswer moved = visitor.get("/v1/frameworks/django/").is(308);
        moved.holds(
                moved.header("location").endsWith("/v1/frameworks/django"),
                "leads to " + moved.header("location"));
    }

    private static void foreignHost(RunningGuide guide) {
        for (String host : List.of("evil.invalid", "localhost.evil.invalid")) {
            String request =
                    "GET /v1/traits HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            try (Socket socket = new Socket(guide.address().getHost(), guide.address().getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String head =
                        new String(
                                socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                if (!head.endsWith(" 421")) {
                    throw new Refuted(host + ": " + head);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
