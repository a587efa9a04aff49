package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An archive has many posts: their counts are asked for in requests that every gateway takes.
class CountBatchesTest {

    private static final int POSTS = 120;
    private static final int MOST_BYTES = 6 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-post-of-an-archive-with-a-long-english-name-as-people-write-them",
                "(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)(!'~)",
                "東京で春に食べたおいしいものについての長い記事",
                "a"
            })
    void noRequestIsLongAndEveryCountComes(String name) throws URISyntaxException {
        String path = new URI(null, null, "/" + name, null).toASCIIString();
        String counts =
                IntStream.range(0, POSTS)
                        .mapToObj(
                                i ->
                                        "<p><comment-count thread=\"page:%s-%d/\">–</comment-count></p>"
                                                .formatted(path, i))
                        .collect(Collectors.joining());
        List<Request> asked = new ArrayList<>();
        try (Visit visit = Visit.begin()) {
            visit.context().onRequest(request -> note(request, asked));
            Page page = HostPage.of(counts).open(visit, "archive/");

            assertThat(page.locator("comment-count[data-count]")).hasCount(POSTS);
            assertThat(asked).isNotEmpty();
            assertThat(asked).allSatisfy(r -> assertThat(bytes(r)).isLessThan(MOST_BYTES));
        }
    }

    private static void note(Request request, List<Request> asked) {
        if (request.url().contains("/v1/comments/counts")) {
            asked.add(request);
        }
    }

    /// The request's line and its headers.
    private static int bytes(Request request) {
        return request.url().length()
                + "GET  HTTP/1.1\r\n\r\n".length()
                + request.allHeaders().entrySet().stream()
                        .mapToInt(each -> each.getKey().length() + each.getValue().length() + 4)
                        .sum();
    }
}
