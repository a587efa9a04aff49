package guide.comments.sites;

import java.util.Optional;

/// An origin that a site lists: one origin, or as `https://*.example.org` all below a host, at any
/// depth and without the host itself.
///
/// @param origin for a pattern of many, the one that they are below
/// @param below whether the pattern stands for what is below the host
public record OriginPattern(WebOrigin origin, boolean below) {

    public static final String RULE =
            "must be an origin such as https://blog.example.org, or https://*.example.org for all"
                    + " hosts below one";

    private static final String ANY = "://*.";

    public static Optional<OriginPattern> parse(String text) {
        boolean below = text.contains(ANY);
        return WebOrigin.parse(text.replace(ANY, "://"))
                .map(origin -> new OriginPattern(origin, below));
    }

    boolean covers(WebOrigin page) {
        if (!below) {
            return page.equals(origin);
        }
        int host = origin.text().indexOf("://") + 3;
        return page.text().startsWith(origin.text().substring(0, host))
                && page.text().endsWith("." + origin.text().substring(host))
                && page.text().length() > origin.text().length() + 1;
    }

    /// How exact it is: of two that cover a page the one with the greater number counts.
    int exactness() {
        return below ? origin.text().length() : Integer.MAX_VALUE;
    }

    /// As the registry keeps it.
    public String text() {
        return below ? origin.text().replace("://", ANY) : origin.text();
    }
}
