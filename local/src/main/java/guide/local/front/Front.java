package guide.local.front;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import guide.local.site.Responses;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Stands in for the CloudFront distribution before the API: answers reads from a cache for as long
/// as `Cache-Control` says, and asks the API by entity tag whether what is no longer fresh is still
/// good. While it may be used stale, it is sent at once, and the API is asked meanwhile.
///
/// Several readers who ask for the same thing that is not there are one request to the API.
public final class Front {

    private static final int MOST_ANSWERS = 2_000;

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /// The behaviours without cache.
    private static final List<String> UNCACHED = List.of("/v1/moderation/", "/v1/authors/");

    private final InstantSource clock;
    private final Map<String, FrontAnswer> answers =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, FrontAnswer> eldest) {
                    return size() > MOST_ANSWERS;
                }
            };
    private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();
    private final Set<String> refreshing = ConcurrentHashMap.newKeySet();

    public Front(InstantSource clock) {
        this.clock = clock;
    }

    /// Answers from the cache, or with what the API answers.
    ///
    /// @param api answers what is not in the cache
    public void answer(HttpExchange exchange, HttpHandler api) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!READS.contains(exchange.getRequestMethod())
                || !path.startsWith("/v1/")
                || UNCACHED.stream().anyMatch(path::startsWith)) {
            api.handle(exchange);
            return;
        }
        FrontRequest request = request(exchange, path);
        if (request.isAnew()) {
            send(exchange, ask(exchange, request, "", api));
        } else {
            send(exchange, cached(exchange, request, api));
        }
    }

    private static FrontRequest request(HttpExchange exchange, String path) {
        Headers headers = exchange.getRequestHeaders();
        String query = exchange.getRequestURI().getRawQuery();
        return FrontRequest.of(
                exchange.getRequestMethod(),
                path,
                query == null ? "" : query,
                name -> String.join(",", headers.getOrDefault(name, List.of())));
    }

    private FrontAnswer cached(HttpExchange exchange, FrontRequest request, HttpHandler api)
            throws IOException {
        String key = request.key();
        FrontAnswer known = find(key);
        Instant now = clock.instant();
        if (known != null && known.isFresh(now)) {
            return known;
        }
        if (known != null && known.isUsable(now)) {
            refresh(exchange, request, api);
            return known;
        }
        ReentrantLock lock = asking.computeIfAbsent(key, _ -> new ReentrantLock());
        lock.lock();
        try {
            FrontAnswer meanwhile = find(key);
            return meanwhile != null && meanwhile.isFresh(clock.instant())
                    ? meanwhile
                    : renewed(exchange, request, api);
        } finally {
            lock.unlock();
            asking.remove(key);
        }
    }

    /// Asks for the first time, or whether what is kept is still good.
    private FrontAnswer renewed(HttpExchange exchange, FrontRequest request, HttpHandler api)
            throws IOException {
        FrontAnswer known = find(request.key());
        FrontAnswer answer = ask(exchange, request, known == null ? "" : known.header("etag"), api);
        FrontAnswer whole =
                known != null && answer.status() == 304 ? known.confirmedBy(answer) : answer;
        keep(request.key(), whole);
        return whole;
    }

    private void refresh(HttpExchange exchange, FrontRequest request, HttpHandler api) {
        if (!refreshing.add(request.key())) {
            return;
        }
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                renewed(exchange, request, api);
                            } catch (IOException e) {
                                System.err.println("cannot refresh " + request.path() + ": " + e);
                            } finally {
                                refreshing.remove(request.key());
                            }
                        });
    }

    private FrontAnswer ask(
            HttpExchange exchange, FrontRequest request, String known, HttpHandler api)
            throws IOException {
        CapturedExchange captured = new CapturedExchange(exchange, request, known);
        Instant at = clock.instant();
        api.handle(captured);
        return captured.answer(at);
    }

    private @Nullable FrontAnswer find(String key) {
        synchronized (answers) {
            return answers.get(key);
        }
    }

    private void keep(String key, FrontAnswer answer) {
        synchronized (answers) {
            if (answer.lifetime().equals(CacheLifetime.NONE)) {
                answers.remove(key);
            } else {
                answers.put(key, answer);
            }
        }
    }

    private void send(HttpExchange exchange, FrontAnswer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.putAll(answer.headers());
        if (!answer.lifetime().equals(CacheLifetime.NONE)) {
            headers.set("age", Long.toString(answer.age(clock.instant()).toSeconds()));
        }
        String held =
                Objects.requireNonNullElse(
                        exchange.getRequestHeaders().getFirst("If-None-Match"), "");
        if (answer.status() == 200 && !held.isEmpty() && answer.isHeldBy(held)) {
            headers.remove("content-type");
            headers.remove("content-encoding");
            Responses.send(exchange, 304, "");
        } else {
            Responses.send(exchange, answer.status(), answer.body());
        }
    }
}
