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
        return weight(header, names) > 0;
    }

    /// Returns the weight of the first of `names` that is listed, from 0 to 1; 0 if none is.
    static double weight(String header, String... names) {
        if (header.length() > LONGEST) {
            return 0;
        }
        String[] listed = header.toLowerCase(Locale.ROOT).split(",", -1);
        for (String name : names) {
            for (String each : listed) {
                String[] parts = each.split(";", -1);
                if (parts[0].strip().equals(name)) {
                    return weight(parts);
                }
            }
        }
        return 0;
    }

    /// What is no weight counts as none: full weight.
    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.matches("q=[01](\\.[0-9]*)?")) {
                return Math.min(1, Double.parseDouble(part.substring(2)));
            }
        }
        return 1;
    }
}
