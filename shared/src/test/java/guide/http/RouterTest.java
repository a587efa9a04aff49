package guide.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.problem.Problem;
import guide.problem.Refusal;

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
        assertThatThrownBy(() -> answer("PUT", "/a/one.html"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problem())
                                        .isEqualTo(
                                                new Problem.MethodNotAllowed(
                                                        List.of("GET", "HEAD"))));
    }

    private String answer(String method, String path) {
        return router.way(
                        new Request(
                                method,
                                path,
                                Query.parse(""),
                                Map.of(),
                                Body.NONE,
                                Map.of(),
                                Caller.UNKNOWN,
                                "id"))
                .answer()
                .get()
                .body();
    }

    private static Response text(String text) {
        return Response.text(MediaTypes.HTML, text);
    }

    private static String name(Request request) {
        return request.parameter("name");
    }
}
