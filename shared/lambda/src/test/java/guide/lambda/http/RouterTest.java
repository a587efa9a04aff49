package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class RouterTest {

    private final Router router =
            new Router()
                    .getText("/a/{name}.html", MediaTypes.HTML, r -> text("html " + name(r)))
                    .get("/a/{name}", r -> text("json " + name(r)))
                    .put("/a/{name}", r -> text("put " + name(r)));

    @Test
    void aSuffixMakesAPathOfItsOwn() {
        assertThat(answer("GET", "/a/one.html")).isEqualTo("html one");
        assertThat(answer("GET", "/a/one")).isEqualTo("json one");
        assertThat(answer("GET", "/a/one.txt")).isEqualTo("json one.txt");
        assertThat(answer("GET", "/a/.html.html")).isEqualTo("html .html");
    }

    @Test
    void aSuffixAloneIsNoName() {
        assertThat(answer("GET", "/a/.html")).isEqualTo("json .html");
    }

    @Test
    void theMethodsOfTheBareNameAreNotThoseOfTheSuffixedOne() {
        assertThat(answer("PUT", "/a/one")).isEqualTo("put one");
        assertNoMethod(router, "PUT", "/a/one.html", "GET", "HEAD");
    }

    @Test
    void aNamedPathIsNotThatOfAParameter() {
        Router both =
                new Router()
                        .put("/b/{id}", r -> text("one"))
                        .get("/b/{id}", r -> text("read"))
                        .get("/b/queue", r -> text("queue"));

        assertThat(answer(both, "GET", "/b/queue")).isEqualTo("queue");
        assertThat(answer(both, "PUT", "/b/other")).isEqualTo("one");
        assertNoMethod(both, "PUT", "/b/queue", "GET", "HEAD");
        assertNoMethod(both, "POST", "/b/other", "GET", "HEAD", "PUT");
    }

    @Test
    void aTrailingSlashLeadsToTheAddressWithoutIt() {
        assertThat(location("/a/one/")).isEqualTo("/a/one");
        assertThat(location("/nowhere/é b/")).isEqualTo("/nowhere/%C3%A9%20b");
        assertThat(location("//evil.invalid/")).isEqualTo("/evil.invalid");
        assertThat(location("/a//")).isEqualTo("/a");
    }

    @Test
    void aPageIgnoresParametersThatItDoesNotKnow() {
        Router pages =
                new Router()
                        .getText("/page.html", MediaTypes.HTML, RouterTest::strict)
                        .get("/data", RouterTest::strict);

        assertThat(answer(pages, "GET", "/page.html")).isEqualTo("read");
        assertThatThrownBy(() -> answer(pages, "GET", "/data"))
                .isInstanceOf(ProblemException.class);
    }

    private static Response strict(Request request) {
        request.query().allowOnly();
        return text("read");
    }

    private String location(String path) {
        Response response = router.match(request("GET", path)).response().get();
        assertThat(response.status()).isEqualTo(308);
        return response.headers().getOrDefault("location", "");
    }

    private static Request request(String method, String path) {
        return new Request(
                method,
                path,
                Query.parse(path.contains("page") || path.contains("data") ? "utm_source=x" : ""),
                Map.of(),
                Body.NONE,
                Map.of(),
                Caller.UNKNOWN,
                "id");
    }

    private String answer(String method, String path) {
        return answer(router, method, path);
    }

    private static String answer(Router router, String method, String path) {
        return router.match(request(method, path)).response().get().body();
    }

    private static void assertNoMethod(
            Router router, String method, String path, String... allowed) {
        assertThatThrownBy(() -> answer(router, method, path))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problemException ->
                                assertThat(problemException.problem())
                                        .isEqualTo(new Problem.MethodNotAllowed(List.of(allowed))));
    }

    private static Response text(String text) {
        return Response.text(MediaTypes.HTML, text);
    }

    private static String name(Request request) {
        return request.parameter("name");
    }
}
