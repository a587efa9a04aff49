package guide.local.front;

import java.util.Locale;

/// For how long a shared cache may use a response (RFC 9111, section 4.2.1; RFC 5861, section 3),
/// with the bounds of the template's cache policy.
///
/// @param freshSeconds 0 for a response that must not be stored
/// @param staleSeconds for how long after that it may still be sent while a new one is asked for
record CacheLifetime(long freshSeconds, long staleSeconds) {

    static final CacheLifetime NONE = new CacheLifetime(0, 0);

    /// The cache policy's `MaxTTL`.
    private static final long LONGEST = 86_400;

    /// @param cacheControl the header; empty for none, which is the policy's `DefaultTTL` of 0
    static CacheLifetime of(String cacheControl) {
        long maxAge = 0;
        long shared = -1;
        long stale = 0;
        for (String each : cacheControl.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] directive = each.strip().split("=", 2);
            switch (directive[0]) {
                case "no-store", "no-cache", "private" -> {
                    return NONE;
                }
                case "max-age" -> maxAge = seconds(directive);
                case "s-maxage" -> shared = seconds(directive);
                case "stale-while-revalidate" -> stale = seconds(directive);
                default -> {}
            }
        }
        long fresh = Math.min(shared >= 0 ? shared : maxAge, LONGEST);
        return fresh == 0 ? NONE : new CacheLifetime(fresh, stale);
    }

    private static long seconds(String[] directive) {
        return directive.length == 2 && directive[1].matches("[0-9]{1,9}")
                ? Long.parseLong(directive[1])
                : 0;
    }
}
