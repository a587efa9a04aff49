package guide.comments.sites;

/// The name of a site in the keys of its threads: lower-case letters and digits, with single
/// hyphens between them, at most 40 characters.
public record SiteId(String value) {

    public static final String RULE =
            "must be lower-case letters and digits with single hyphens, at most 40 characters";

    /// The site of every thread from before there were others. It always exists.
    public static final SiteId DEFAULT = new SiteId("default");

    private static final int LONGEST = 40;

    public SiteId {
        if (!isId(value)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /// Returns true if `text` is the id of a site that may exist.
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.contains("--")) {
            return false;
        }
        return !text.startsWith("-")
                && !text.endsWith("-")
                && text.chars().allMatch(c -> c == '-' || isLetterOrDigit(c));
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
