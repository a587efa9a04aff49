package guide.lambda.http;

import java.util.Locale;

/// A header that lists what a client takes, each with an optional weight: `Accept` and
/// `Accept-Encoding` (RFC 9110, section 12.4.2).
///
/// Reading it takes time in proportion to its length, and no browser sends more than a few hundred
/// characters.
final class WeightedList {

    /// A longer header is not read: it allows nothing.
    static final int LONGEST = 500;

    private WeightedList() {}

    /// Returns true if the header has one of `names` with a weight above 0.
    ///
    /// @param names in lower case, the most specific one first: the first that is listed decides
    static boolean allows(String header, String... names) {
        if (header.length() > LONGEST) {
            return false;
        }
        String[] listed = header.toLowerCase(Locale.ROOT).split(",", -1);
        for (String name : names) {
            for (String each : listed) {
                String[] parts = each.split(";", -1);
                if (parts[0].strip().equals(name)) {
                    return !isRefused(parts);
                }
            }
        }
        return false;
    }

    private static boolean isRefused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].strip().matches("q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
