package guide.tests.faults;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// An answer of the guide, and what it is held to.
record GuideAnswer(HttpResponse<String> raw) {

    int status() {
        return raw.statusCode();
    }

    String body() {
        return raw.body();
    }

    JsonNode json() {
        return Json.readOwn(raw.body(), JsonNode.class);
    }

    String text(String field) {
        return json().path(field).asText();
    }

    String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    GuideAnswer is(int... statuses) {
        List<Integer> right = Arrays.stream(statuses).boxed().toList();
        return holds(right.contains(status()), "status " + status() + ", not " + right);
    }

    /// Refused for this field or parameter.
    GuideAnswer refuses(String place) {
        is(400);
        List<String> named =
                Stream.concat(
                                json().path("errors").findValuesAsText("pointer").stream(),
                                json().path("errors").findValuesAsText("parameter").stream())
                        .toList();
        return holds(named.contains(place), "names " + named + ", not " + place);
    }

    GuideAnswer shows(String part) {
        return holds(body().contains(part), "without " + part + ": " + shortened());
    }

    GuideAnswer hides(String part) {
        return holds(!body().contains(part), "with " + part + ": " + shortened());
    }

    GuideAnswer holds(boolean right, String seen) {
        if (!right) {
            throw new Refuted(seen + " (" + raw.request().method() + " " + path() + ")");
        }
        return this;
    }

    private String path() {
        String path = raw.request().uri().getRawPath();
        return path.substring(0, Math.min(path.length(), 80));
    }

    private String shortened() {
        return body().substring(0, Math.min(body().length(), 200));
    }
}
