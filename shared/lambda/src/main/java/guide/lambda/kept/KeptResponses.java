package guide.lambda.kept;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.Compression;
import guide.lambda.http.Conditional;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;

/// Responses as they are sent, body, entity tag and compression done, in at most so many bytes of
/// memory. Whatever was not asked for the longest goes first.
///
/// A key must say everything that the response depends on but the encoding; so what is kept never
/// becomes wrong, only unused. Only responses with status 200 that clients may store are kept.
///
/// Threads may share it. Two that ask for the same new response at once both make it.
public final class KeptResponses {

    /// What an entry takes besides its texts: nodes of maps, records, the headers' names.
    static final int OVERHEAD = 1_000;

    /// The keys that are remembered of what there was no room for.
    static final int MOST_ASKED_LATELY = 50;

    private static final char LAST_OF_ONE_BYTE = 0xFF;

    private record KeptEntry(Response response, long bytes) {}

    private final Map<String, KeptEntry> oldestFirst = new LinkedHashMap<>(16, 0.75f, true);
    private final SequencedSet<String> askedLately = new LinkedHashSet<>();
    private final long maxBytes;
    private long bytes;

    /// @param maxBytes the sum of all responses with their keys, as [#bytesOf] counts them
    public KeptResponses(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// Returns the part of a key that a request makes: the address that links begin with, the path,
    /// and these parameters of its query. Any text can be in a path, so it is last.
    public static String asked(Request request, Collection<String> parameters) {
        PublicAddress address = PublicAddress.current();
        return String.join(
                " ",
                address.origin(),
                address.basePath(),
                request.query().text(parameters),
                request.path());
    }

    /// Returns what is kept under `key` in the encoding that this client takes, or makes and keeps
    /// it.
    ///
    /// @param make is run outside any lock; what it throws is thrown
    public Response answer(Request request, String key, Supplier<Response> make) {
        String form = (Compression.isTaken(request) ? "gzip " : "plain ") + key;
        Optional<Response> known = find(form);
        if (known.isPresent()) {
            return known.get();
        }
        Response made = Compression.apply(request, Conditional.tagged(make.get())).escapedOnce();
        if (isWorthKeeping(form, made)) {
            keep(form, made);
        }
        return made;
    }

    /// Where there is room, everything is. Where something else would have to go, only what is
    /// asked for again soon: a crawler that walks through more than there is room for would drive
    /// out what readers ask for, and what is let go takes memory until it is collected.
    private synchronized boolean isWorthKeeping(String key, Response response) {
        if (bytes + bytesOf(key, response) <= maxBytes || askedLately.remove(key)) {
            return true;
        }
        if (askedLately.size() == MOST_ASKED_LATELY) {
            askedLately.removeFirst();
        }
        askedLately.add(key);
        return false;
    }

    /// Returns the response that was kept under exactly this key, which then counts as just used.
    public synchronized Optional<Response> find(String key) {
        return Optional.ofNullable(oldestFirst.get(key)).map(KeptEntry::response);
    }

    /// Keeps a response instead of the one before it under this key, and lets others go that were
    /// not used for longer. One that has another status than 200, or that alone is larger than the
    /// bound, is not kept.
    public synchronized void keep(String key, Response response) {
        forget(key);
        long added = bytesOf(key, response);
        if (response.status() != 200 || !response.isStored() || added > maxBytes) {
            return;
        }
        oldestFirst.put(key, new KeptEntry(response, added));
        bytes += added;
        Iterator<KeptEntry> oldest = oldestFirst.values().iterator();
        while (bytes > maxBytes) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /// Lets go what was kept under exactly this key, if anything was.
    public synchronized void forget(String key) {
        @Nullable KeptEntry before = oldestFirst.remove(key);
        bytes -= before == null ? 0 : before.bytes();
    }

    /// Returns the sum of what is kept.
    public synchronized long bytes() {
        return bytes;
    }

    /// Returns the memory that a response takes with its key: strings have one byte a character
    /// unless a character needs two, an escaped body comes on top, and the rest is a fixed sum.
    public static long bytesOf(String key, Response response) {
        long texts = textBytes(key) + textBytes(response.body());
        texts += response.escaped() == null ? 0 : response.escaped().bytes();
        for (String value : response.headers().values()) {
            texts += textBytes(value);
        }
        return texts + OVERHEAD;
    }

    private static long textBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ONE_BYTE) {
                return 2L * text.length();
            }
        }
        return text.length();
    }
}
