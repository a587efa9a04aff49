package guide.lambda.kept;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.http.Body;
import guide.lambda.http.Caller;
import guide.lambda.http.Conditional;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class KeptResponsesTest {

    private static final String LONG = "long enough to be compressed ".repeat(20);

    private int made;

    @Test
    void oneAsLargeAsTheBoundIsKeptAndOneByteMoreIsNot() {
        Response response = text("x".repeat(50));
        long size = KeptResponses.bytesOf("key", response);
        KeptResponses exact = new KeptResponses(size);
        KeptResponses small = new KeptResponses(size - 1);

        exact.keep("key", response);
        small.keep("key", response);

        assertThat(exact.find("key")).contains(response);
        assertThat(exact.bytes()).isEqualTo(size);
        assertThat(small.find("key")).isEmpty();
        assertThat(small.bytes()).isZero();
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() {
        long size = KeptResponses.bytesOf("1", text("one"));
        KeptResponses two = new KeptResponses(2 * size);
        two.keep("1", text("one"));
        two.keep("2", text("two"));

        two.find("1");
        two.keep("3", text("thr"));

        assertThat(two.find("2")).isEmpty();
        assertThat(two.find("1")).contains(text("one"));
        assertThat(two.find("3")).contains(text("thr"));
        assertThat(two.bytes()).isEqualTo(2 * size);
    }

    @Test
    void aLargeOneLetsSeveralGo() {
        Response large = text("l".repeat(2_000));
        KeptResponses kept = new KeptResponses(KeptResponses.bytesOf("large", large) + 5);
        kept.keep("1", text("one"));
        kept.keep("2", text("two"));

        kept.keep("large", large);

        assertThat(kept.find("1")).isEmpty();
        assertThat(kept.find("2")).isEmpty();
        assertThat(kept.find("large")).contains(large);
    }

    @Test
    void aNewOneUnderTheSameKeyTakesTheOldOnesPlace() {
        KeptResponses kept = new KeptResponses(1_000_000);
        kept.keep("key", text("old"));

        kept.keep("key", text("newer"));

        assertThat(kept.find("key")).contains(text("newer"));
        assertThat(kept.bytes()).isEqualTo(KeptResponses.bytesOf("key", text("newer")));
    }

    @Test
    void whatIsForgottenTakesNoRoom() {
        KeptResponses kept = new KeptResponses(1_000_000);
        kept.keep("key", text("old"));

        kept.forget("key");
        kept.forget("never kept");

        assertThat(kept.find("key")).isEmpty();
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void charactersBeyondLatinOneCountTwice() {
        long latin = KeptResponses.bytesOf("", text("\u00ff".repeat(100)));
        long greek = KeptResponses.bytesOf("", text("\u0100".repeat(100)));

        assertThat(greek - latin).isEqualTo(100);
    }

    @Test
    void anEscapedBodyCountsAsItIsWritten() {
        Response plain = text("\"\u0100".repeat(50));

        assertThat(KeptResponses.bytesOf("", plain.escapedOnce()))
                .isEqualTo(KeptResponses.bytesOf("", plain) + 50 * (2 + 2) + 2);
    }

    @Test
    void onlySuccessesAreKept() {
        KeptResponses kept = new KeptResponses(1_000_000);

        kept.keep("moved", Response.movedPermanently("/elsewhere"));

        assertThat(kept.find("moved")).isEmpty();
    }

    @Test
    void aResponseIsMadeOnceForEachEncoding() {
        KeptResponses kept = new KeptResponses(1_000_000);
        List<Response> plain = new ArrayList<>();
        List<Response> gzipped = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            plain.add(kept.answer(request(Map.of()), "key", this::make));
            gzipped.add(kept.answer(request(Map.of("accept-encoding", "gzip")), "key", this::make));
        }

        assertThat(made).isEqualTo(2);
        assertThat(plain).containsOnly(plain.getFirst()).first().isEqualTo(sent(Map.of()));
        assertThat(gzipped)
                .containsOnly(gzipped.getFirst())
                .first()
                .isEqualTo(sent(Map.of("accept-encoding", "gzip")));
    }

    @Test
    void onlyWhatIsAskedForAgainSoonDrivesOutWhatIsKept() {
        KeptResponses kept = fullOf("first");
        ask(kept, "second");
        askForOthers(kept, KeptResponses.MOST_ASKED_LATELY - 1);
        assertThat(kept.find("plain first")).isPresent();

        ask(kept, "second");

        assertThat(kept.find("plain first")).isEmpty();
        assertThat(kept.find("plain second")).isPresent();
    }

    @Test
    void whoWalksThroughMoreThanThereIsRoomForDrivesOutNothing() {
        KeptResponses kept = fullOf("first");
        for (int round = 0; round < 3; round++) {
            ask(kept, "second");
            askForOthers(kept, KeptResponses.MOST_ASKED_LATELY);
        }

        assertThat(kept.find("plain first")).isPresent();
        assertThat(made).isEqualTo(1 + 3 * (1 + KeptResponses.MOST_ASKED_LATELY));
    }

    private KeptResponses fullOf(String key) {
        KeptResponses large = new KeptResponses(1_000_000);
        ask(large, key);
        made = 0;
        KeptResponses kept = new KeptResponses(large.bytes() + 10);
        ask(kept, key);
        return kept;
    }

    private void askForOthers(KeptResponses kept, int many) {
        for (int i = 0; i < many; i++) {
            ask(kept, "other" + i);
        }
    }

    private void ask(KeptResponses kept, String key) {
        kept.answer(request(Map.of()), key, this::make);
    }

    @Test
    void whatIsKeptHasItsTag() {
        Response response =
                new KeptResponses(1_000_000).answer(request(Map.of()), "key", this::make);

        assertThat(response.headers()).containsEntry("vary", "accept-encoding");
        assertThat(response.headers().get("etag"))
                .isEqualTo(Conditional.tagged(text(LONG)).headers().get("etag"));
    }

    @Test
    void threadsThatShareItNeverPassTheBound() throws ExecutionException, InterruptedException {
        long size = KeptResponses.bytesOf("10", text("abc"));
        KeptResponses kept = new KeptResponses(10 * size);
        List<Future<Optional<Response>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 2_000; i++) {
                String key = "" + (10 + i % 40);
                running.add(
                        threads.submit(
                                () -> {
                                    kept.keep(key, text("abc"));
                                    return kept.find("" + (10 + key.hashCode() % 40));
                                }));
            }
            for (Future<Optional<Response>> each : running) {
                each.get();
            }
        }

        assertThat(kept.bytes()).isEqualTo(10 * size);
    }

    private Response make() {
        made++;
        return text(LONG);
    }

    private static Response sent(Map<String, String> headers) {
        return new KeptResponses(0).answer(request(headers), "", () -> text(LONG));
    }

    private static Response text(String body) {
        return Response.text("text/plain", body);
    }

    private static Request request(Map<String, String> headers) {
        return new Request(
                "GET", "/", Query.parse(""), headers, Body.NONE, Map.of(), Caller.UNKNOWN, "test");
    }
}
