package guide.pages;

import java.util.Arrays;
import java.util.Locale;

/// What an `Accept-Encoding` header takes (RFC 9110, section 12.5.3).
final class AcceptEncoding {

    private AcceptEncoding() {}

    /// True when it has gzip, or else `*`, with a weight above 0.
    static boolean takesGzip(String header) {
        for (String coding : new String[] {"gzip", "*"}) {
            for (String each : header.split(",", -1)) {
                String[] parts = each.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
                if (parts[0].equals(coding)) {
                    return Arrays.stream(parts).noneMatch(p -> p.matches("q=0(\\.0*)?"));
                }
            }
        }
        return false;
    }
}
