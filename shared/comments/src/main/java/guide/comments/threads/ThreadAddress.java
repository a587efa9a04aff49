package guide.comments.threads;

import static java.nio.charset.StandardCharsets.UTF_8;

import guide.comments.domain.ThreadKey;

import java.net.URLEncoder;

/// Where the guide itself shows a thread, as a page that needs no script.
public final class ThreadAddress {

    private ThreadAddress() {}

    /// From the guide's own address on, such as `/threads/?thread=framework%3Adjango`.
    public static String of(ThreadKey thread) {
        return of(thread.text());
    }

    /// As [#of(ThreadKey)].
    ///
    /// @param key a thread's key as text
    public static String of(String key) {
        return "/threads/?thread=" + URLEncoder.encode(key, UTF_8);
    }
}
