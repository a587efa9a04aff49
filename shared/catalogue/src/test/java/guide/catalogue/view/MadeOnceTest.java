package guide.catalogue.view;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.lambda.address.PublicAddress;
import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.kept.KeptResponses;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A response is made once for each revision, day, address, path and query, and never taken for
/// another one.
class MadeOnceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final List<String> PARAMETERS = List.of("limit", "q");

    private final KeptResponses kept = new KeptResponses(10_000_000);
    private int made;

    @Test
    void oneIsMadeOnce() {
        Response first = once(now(7, DAY), "/v1/frameworks", "limit=3");
        Response second = once(now(7, DAY), "/v1/frameworks", "limit=3");

        assertThat(made).isEqualTo(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aNewRevisionADayThePastAndAnotherQueryAreMadeAnew() {
        once(now(7, DAY), "/v1/frameworks", "limit=3");
        once(now(8, DAY), "/v1/frameworks", "limit=3");
        once(now(7, DAY.plusDays(1)), "/v1/frameworks", "limit=3");
        once(new AsOf(catalogue(7), DAY, true), "/v1/frameworks", "limit=3");
        once(now(7, DAY), "/v1/frameworks", "limit=4");
        once(now(7, DAY), "/v1/frameworks/django", "limit=3");

        assertThat(made).isEqualTo(6);
    }

    @Test
    void aQueryInThePathIsNotTakenForOne() {
        Response asked = once(now(7, DAY), "/v1/frameworks", "limit=3");
        Response path = once(now(7, DAY), "/v1/frameworks?limit=3", "");

        assertThat(path.body()).isNotEqualTo(asked.body());
    }

    @Test
    void whatAPageIsSharedWithKeepsNothingMore() {
        once(now(7, DAY), "/v1/frameworks/django.html", "utm_source=a");
        once(now(7, DAY), "/v1/frameworks/django.html", "utm_source=b");

        assertThat(made).isEqualTo(1);
    }

    @Test
    void whatFailsIsNotKept() {
        Response missing = new Response(404, Map.of(), "none");
        now(7, DAY).once(kept, request("/v1/x", "", false), PARAMETERS, () -> missing);
        Response found = once(now(7, DAY), "/v1/x", "");

        assertThat(found.status()).isEqualTo(200);
        assertThat(kept.bytes()).isPositive();
    }

    /// In any order, with whatever is kept so far, and while others are let go.
    @Test
    void whatIsAnsweredIsWhatWouldBeMade() {
        Property.forAll(
                30,
                random -> {
                    KeptResponses few = new KeptResponses(random.nextInt(20_000));
                    for (int i = 0; i < 300; i++) {
                        AsOf asOf = anyTime(random);
                        Request request = anyRequest(random);
                        address(random)
                                .during(
                                        () ->
                                                assertThat(answer(few, asOf, request))
                                                        .isEqualTo(fresh(asOf, request)));
                    }
                });
    }

    @Test
    void distinctRequestsAreMadeOnceEach() {
        Property.forAll(
                5,
                random -> {
                    made = 0;
                    KeptResponses all = new KeptResponses(10_000_000);
                    Set<List<Object>> distinct = new HashSet<>();
                    for (int i = 0; i < 500; i++) {
                        AsOf asOf = anyTime(random);
                        Request request = anyRequest(random);
                        distinct.add(
                                List.of(
                                        asOf,
                                        request.path(),
                                        request.query().all("q"),
                                        request.headers()));
                        answer(all, asOf, request);
                    }
                    assertThat(made).isEqualTo(distinct.size());
                });
    }

    private Response once(AsOf asOf, String path, String query) {
        return answer(kept, asOf, request(path, query, false));
    }

    private Response answer(KeptResponses into, AsOf asOf, Request request) {
        return asOf.once(
                into,
                request,
                PARAMETERS,
                () -> {
                    made++;
                    return rendered(asOf, request);
                });
    }

    private static Response fresh(AsOf asOf, Request request) {
        return new KeptResponses(0).answer(request, "", () -> rendered(asOf, request));
    }

    private static Response rendered(AsOf asOf, Request request) {
        String all =
                asOf.catalogue().revision()
                        + "|"
                        + asOf.today()
                        + "|"
                        + PublicAddress.absolute(request.path())
                        + "|"
                        + request.query().all("limit")
                        + request.query().all("q");
        return asOf.cached(Response.text("text/plain", all.repeat(10)));
    }

    private static AsOf anyTime(RandomGenerator random) {
        return new AsOf(
                catalogue(random.nextInt(1, 3)),
                DAY.plusDays(random.nextInt(2)),
                random.nextBoolean());
    }

    private static Request anyRequest(RandomGenerator random) {
        String path = Property.oneOf(random, List.of("/v1/a", "/v1/a b", "/v1/a.html"));
        String query = Property.oneOf(random, List.of("", "q=a", "q=a%20b", "q=a&x=1", "q=%26"));
        return request(path, query, random.nextBoolean());
    }

    private static PublicAddress address(RandomGenerator random) {
        return Property.oneOf(
                random,
                List.of(
                        PublicAddress.NONE,
                        new PublicAddress("https://a.example", ""),
                        new PublicAddress("https://a.example", "/guide")));
    }

    private static Request request(String path, String query, boolean gzip) {
        return new Request(
                "GET",
                path,
                Query.parse(query),
                gzip ? Map.of("accept-encoding", "gzip") : Map.of(),
                Body.NONE,
                Map.of(),
                Caller.UNKNOWN,
                "test");
    }

    private static AsOf now(long revision, LocalDate day) {
        return new AsOf(catalogue(revision), day, false);
    }

    private static Catalogue catalogue(long revision) {
        return new Catalogue(
                revision,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
