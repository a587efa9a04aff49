package guide.comments.ports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.ListCommentsHandler;
import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;
import guide.comments.threads.ThreadNames;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.json.Json;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Pages are kept in memory for two seconds. Whatever the order of writes and reads: nothing that
/// is served is older, a tag means the same bytes in every instance of the function, and no
/// instance goes back in time.
class KeptPagesTest {

    private static final Map<String, String> SECRET =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
    private static final Duration FRESH_FOR = Duration.ofSeconds(2);
    private static final Map<String, String> ANEW = Map.of("cache-control", "no-cache");

    private static final int RUNS = 60;
    private static final int ACTS = 150;

    @Test
    void ofAnyOrderOfWritesAndReadsNothingIsOldOrWrong() {
        Property.forAll(
                RUNS,
                random -> {
                    Run run = new Run(random);
                    for (int i = 0; i < ACTS; i++) {
                        run.act();
                    }
                });
    }

    /// Two instances of the function over one storage, with a clock that both have.
    private static final class Run {

        private final RandomGenerator random;
        private final Ports ports = InMemoryState.ports();
        private final ThreadKey thread = new ThreadKey.OfPage("/a-post/");
        private final ThreadWriter writer;
        private final List<ThreadReader> instances;
        private final Map<ThreadReader, Long> newest = new HashMap<>();

        /// What each address is answered with, by the version of the thread.
        private final NavigableMap<Long, Map<String, ThreadReader.Sent>> truth = new TreeMap<>();

        /// From when on the thread has which version.
        private final NavigableMap<Instant, Long> versions = new TreeMap<>();

        /// The last answer that the only reader has, by address.
        private final Map<String, ThreadReader.Sent> had = new HashMap<>();

        private Instant now = Contributions.NOON;

        Run(RandomGenerator random) {
            this.random = random;
            writer = new ThreadWriter(ports, thread, random);
            instances = List.of(instance(), instance());
            note();
        }

        private ThreadReader instance() {
            return new ThreadReader(
                    new ListCommentsHandler(
                            ports.threads(),
                            ThreadNames.OF_ONE_SITE,
                            Cursors.from(SECRET),
                            () -> now));
        }

        void act() {
            switch (random.nextInt(8)) {
                case 0 -> now = now.plusMillis(random.nextLong(2_500));
                case 1 -> now = now.plusMillis(random.nextBoolean() ? 1_999 : 2_000);
                case 2 -> {
                    writer.write();
                    note();
                }
                case 3 -> count();
                default -> read();
            }
        }

        private void note() {
            ThreadReader fresh = instance();
            Map<String, ThreadReader.Sent> all = new LinkedHashMap<>();
            for (String address : addresses(fresh)) {
                all.put(address, fresh.read(address, ANEW));
            }
            long version = ports.threads().state(thread).version();
            truth.put(version, all);
            versions.put(now, version);
        }

        private List<String> addresses(ThreadReader fresh) {
            String list = "/v1/comments?thread=page:/a-post/";
            List<String> all =
                    new ArrayList<>(
                            List.of(
                                    list,
                                    "/v1/comments?thread=page:/a-post&limit=2",
                                    list + "&limit=2&order=newest",
                                    "/v1/comments.html?thread=page:/a-post/&limit=3",
                                    "/v1/comments.html?thread=page:/a-post/&returnTo=/"));
            for (Contribution.Published each : writer.published()) {
                if (each.id().isRoot()) {
                    all.add(list + "&limit=1&parent=" + each.id().text());
                }
            }
            String first = fresh.read(list + "&limit=2", ANEW).body();
            JsonNode next = Json.readOwn(first, JsonNode.class).path("next");
            if (next.isTextual()) {
                all.add(list + "&limit=2&cursor=" + next.asText());
            }
            return all;
        }

        private void read() {
            ThreadReader instance = Property.oneOf(random, instances);
            String address =
                    Property.oneOf(random, List.copyOf(truth.lastEntry().getValue().keySet()));
            Map<String, String> headers = new HashMap<>();
            if (random.nextBoolean()) {
                headers.put("accept-encoding", "gzip");
            }
            switch (random.nextInt(5)) {
                case 0 -> conditional(instance, address, headers);
                case 1 -> since(instance, address, headers);
                case 2 -> {
                    headers.putAll(ANEW);
                    ThreadReader.Sent sent = served(instance, address, headers);
                    assertThat(sent.version()).isEqualTo(truth.lastKey());
                }
                default -> served(instance, address, headers);
            }
        }

        private void conditional(
                ThreadReader instance, String address, Map<String, String> headers) {
            ThreadReader.Sent held = had.get(address);
            if (held == null) {
                return;
            }
            headers.put("if-none-match", held.tag());
            ThreadReader.Sent sent = maybeAnew(instance, address, headers);
            if (sent.status() == 304) {
                assertThat(plain(sent.tag())).isEqualTo(plain(held.tag()));
                assertIsRecent(instance, sent.version());
            } else {
                assertIsTrue(instance, address, sent);
                assertThat(sent.version()).isGreaterThan(held.version());
            }
        }

        private void since(ThreadReader instance, String address, Map<String, String> headers) {
            ThreadReader.Sent held = had.get(address);
            if (held == null || address.contains(".html")) {
                return;
            }
            String asked = address + "&since=" + held.version();
            ThreadReader.Sent sent = maybeAnew(instance, asked, headers);
            JsonNode body = Json.readOwn(sent.body(), JsonNode.class);
            assertThat(body.path("thread").path("version").asLong()).isEqualTo(sent.version());
            if (sent.version() == held.version()) {
                assertThat(body.path("items")).isEmpty();
                assertIsRecent(instance, sent.version());
            } else {
                assertIsTrue(instance, address, sent);
                assertThat(sent.version()).isGreaterThan(held.version());
            }
        }

        private ThreadReader.Sent maybeAnew(
                ThreadReader instance, String address, Map<String, String> headers) {
            boolean anew = random.nextInt(4) == 0;
            if (anew) {
                headers.putAll(ANEW);
            }
            ThreadReader.Sent sent = instance.read(address, headers);
            if (anew) {
                assertThat(sent.version()).isEqualTo(truth.lastKey());
            }
            return sent;
        }

        private ThreadReader.Sent served(
                ThreadReader instance, String address, Map<String, String> headers) {
            ThreadReader.Sent sent = instance.read(address, headers);
            assertIsTrue(instance, address, sent);
            had.put(address, sent);
            return sent;
        }

        private void count() {
            ThreadReader instance = Property.oneOf(random, instances);
            boolean anew = random.nextInt(3) == 0;
            String address = "/v1/comments/counts?thread=page:/nobody/&thread=page:/a-post/";
            JsonNode item =
                    Json.readOwn(
                                    instance.read(address, anew ? ANEW : Map.of()).body(),
                                    JsonNode.class)
                            .path("items")
                            .path(1);
            long version = item.path("version").asLong();
            String page = truth.getOrDefault(version, Map.of()).values().iterator().next().body();

            assertIsRecent(instance, version);
            assertThat(Json.readOwn(page, JsonNode.class).path("thread")).isEqualTo(item);
            if (anew) {
                assertThat(version).isEqualTo(truth.lastKey());
            }
        }

        private void assertIsTrue(ThreadReader instance, String address, ThreadReader.Sent sent) {
            assertIsRecent(instance, sent.version());
            ThreadReader.Sent expected = truth.getOrDefault(sent.version(), Map.of()).get(address);
            assertThat(sent.body()).isEqualTo(expected == null ? null : expected.body());
            assertThat(plain(sent.tag()))
                    .isEqualTo(expected == null ? null : plain(expected.tag()));
            if (address.contains(".html")) {
                assertThat(sent.version()).isEqualTo(truth.lastKey());
            }
        }

        private void assertIsRecent(ThreadReader instance, long version) {
            Instant oldest = now.minus(FRESH_FOR).plusNanos(1);
            Map.Entry<Instant, Long> then = versions.floorEntry(oldest);

            assertThat(version).isGreaterThanOrEqualTo(then == null ? 0 : then.getValue());
            assertThat(version).isGreaterThanOrEqualTo(newest.getOrDefault(instance, 0L));
            newest.put(instance, version);
        }

        private static String plain(String tag) {
            return tag.replace("-gzip", "");
        }
    }
}
