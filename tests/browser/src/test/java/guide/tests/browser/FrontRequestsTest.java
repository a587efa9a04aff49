package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.local.front.FrontRequest;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The function of the template that brings requests to one spelling before CloudFront's cache, in
/// a browser's engine, beside what the local front makes of the same requests.
class FrontRequestsTest {

    private static final int CASES = 400;

    private static final Pattern CODE =
            Pattern.compile("      FunctionCode: \\|\n((?:        .*\n|\n)+)");

    private static final List<String> PATHS =
            List.of(
                    "/v1/comments",
                    "/v1/comments.html",
                    "/v1/frameworks/django.html",
                    "/v1/picks",
                    "/desk/",
                    "/v1/frameworks/");
    private static final List<String> PARAMETERS =
            List.of("thread", "limit", "must", "order", "utm_source", "%74hread", "returnTo", "on");
    private static final List<String> VALUES =
            List.of("", "1", "page%3A%2Fa%2F", "a+b", "page:/a/");
    private static final List<String> ACCEPTS =
            List.of(
                    "*/*",
                    "text/html",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                    "application/json",
                    "application/json, */*",
                    "application/problem+json,text/html,*/*",
                    "*/*;q=0",
                    "text/html;q=0.0, */*",
                    "TEXT/HTML,*/*",
                    "text/markdown",
                    "x*/*",
                    "*/*," + "a/b,".repeat(125));
    private static final List<String> CONTROLS =
            List.of("no-cache", "max-age=0", "No-Cache, no-store", "x-no-cache", "no-cache=x");

    @Test
    void bothMakeTheSameOfEveryRequest() throws IOException {
        String code = code();
        try (Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            Property.forAll(CASES, random -> compare(page, code, random));
        }
    }

    private static void compare(Page page, String code, RandomGenerator random) {
        String path = Property.oneOf(random, PATHS);
        List<String> pairs =
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(
                                _ ->
                                        Property.oneOf(random, PARAMETERS)
                                                + "="
                                                + Property.oneOf(random, VALUES))
                        .toList();
        Map<String, String> headers = new HashMap<>();
        if (random.nextInt(6) > 0) {
            headers.put("accept", Property.oneOf(random, ACCEPTS));
        }
        if (random.nextBoolean()) {
            headers.put("cache-control", Property.oneOf(random, CONTROLS));
        }

        FrontRequest expected =
                FrontRequest.of(
                        "GET",
                        path,
                        String.join("&", pairs),
                        name -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
        Map<?, ?> made = made(page, code, event(path, pairs, headers));

        assertThat(made.get("query")).isEqualTo(expected.query());
        assertThat(made.get("accept")).isEqualTo(expected.accept());
        assertThat(made.get("anew")).isEqualTo(expected.isAnew() ? "the request's id" : "");
    }

    private static Map<?, ?> made(Page page, String code, Map<String, Object> event) {
        Object made =
                page.evaluate(
                        """
                        ([code, event]) => {
                          const { querystring, headers } = new Function(code + '; return handler;')()(JSON.parse(event));
                          const anew = headers['x-front-anew'];
                          return { query: querystring, accept: headers.accept.value, anew: anew ? anew.value : '' };
                        }
                        """,
                        List.of(code, Json.write(event)));
        return (Map<?, ?>) made;
    }

    /// As CloudFront hands it to a function: of a name that is repeated it has all values.
    private static Map<String, Object> event(
            String path, List<String> pairs, Map<String, String> headers) {
        Map<String, List<Map<String, String>>> values =
                pairs.stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                Collectors.groupingBy(
                                        pair -> pair[0],
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                pair -> Map.of("value", pair[1]),
                                                Collectors.toList())));
        Map<String, Object> query = new LinkedHashMap<>();
        values.forEach(
                (name, all) ->
                        query.put(
                                name,
                                all.size() == 1
                                        ? all.getFirst()
                                        : Map.of(
                                                "value",
                                                all.getFirst().getOrDefault("value", ""),
                                                "multiValue",
                                                all)));
        Map<String, Object> sent = new HashMap<>();
        headers.forEach((name, value) -> sent.put(name, Map.of("value", value)));
        sent.put("x-front-anew", Map.of("value", "sent by the reader"));
        return Map.of(
                "context",
                Map.of("requestId", "the request's id"),
                "request",
                Map.of("method", "GET", "uri", path, "querystring", query, "headers", sent));
    }

    private static String code() throws IOException {
        Matcher code = CODE.matcher(Files.readString(ProjectRoot.root().resolve("template.yaml")));
        assertThat(code.find()).isTrue();
        return code.group(1).stripIndent();
    }
}
