package guide.comments.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.comments.domain.ThreadKey;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which page a form leads back to, by what a browser tells of it.
class ReturnToTest {

    private static final String BLOG = "https://blog.example.org";
    private static final String OTHER = "https://other.example.org";
    private static final String GUIDE = "https://guide.example.org";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://blog.example.org/a/?b=c, -, https://blog.example.org/a/?b=c",
                "https://blog.example.org/, https://blog.example.org, https://blog.example.org/post/",
                "https://blog.example.org, -, https://blog.example.org/post/",
                "-, https://other.example.org, https://other.example.org/post/",
                "https://evil.invalid/x/, https://blog.example.org, https://blog.example.org/post/",
                "https://guide.example.org/v1/comments.html?thread=page%3A%2Fpost%2F, -,"
                        + " https://guide.example.org/v1/comments.html?thread=page%3A%2Fpost%2F",
                "-, https://guide.example.org,"
                        + " https://guide.example.org/threads/?thread=page%3A%2Fpost%2F"
            })
    void itIsTheRefererOrTheThreadsOwnPathOnTheSite(
            @Nullable String referer, @Nullable String origin, String expected) {
        assertThat(page(List.of(BLOG, OTHER), referer, origin, "page:/post/")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"framework:django", "comparison:django-vs-flask"})
    void aThreadWithoutAPathLeadsToItsSite(String thread) {
        assertThat(page(List.of(BLOG), "https://blog.example.org/", BLOG, thread))
                .isEqualTo(BLOG + "/");
    }

    @Test
    void whereNothingIsToldTheOnlySiteIsMeant() {
        assertThat(page(List.of(BLOG), null, null, "page:/post/")).isEqualTo(BLOG + "/post/");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> page(List.of(BLOG, OTHER), null, null, "page:/post/"));
    }

    @Test
    void aPathWithTwoSlashesStaysOnItsSite() {
        assertThat(page(List.of(BLOG), null, BLOG, "page://evil.invalid/"))
                .isEqualTo(BLOG + "//evil.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, true",
        "http://localhost:65535, true",
        "http://localhost, false",
        "http://localhost:, false",
        "http://localhost:3000.evil.invalid, false",
        "http://localhost:123456, false",
        "https://localhost:3000, false"
    })
    void aLocalRunTakesEveryPortOfAHost(String origin, boolean allowed) {
        assertThat(new AllowedSites(List.of(BLOG, "http://localhost:*")).contain(origin))
                .isEqualTo(allowed);
    }

    private static String page(
            List<String> origins,
            @Nullable String referer,
            @Nullable String origin,
            String thread) {
        Map<String, String> headers = new HashMap<>();
        if (referer != null) {
            headers.put("referer", referer);
        }
        if (origin != null) {
            headers.put("origin", origin);
        }
        Request request =
                new Request(
                        "POST",
                        "/v1/comments",
                        Query.parse(""),
                        headers,
                        Body.NONE,
                        Map.of(),
                        Caller.UNKNOWN,
                        "id");
        return new PublicAddress(GUIDE, "")
                .during(
                        () ->
                                new ReturnTo(origins)
                                        .page(
                                                Query.parse(""),
                                                request,
                                                ThreadKey.parse(thread).orElseThrow())
                                        .toString());
    }
}
