package guide.local.publish;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a site is for those who read it.
///
/// @param origin such as `https://example.org`
/// @param path below which all of it is, such as `/guide`; empty at the root of a domain
public record SiteAddress(String origin, String path) {

    private static final Pattern FORM =
            Pattern.compile("(https?://[A-Za-z0-9.:\\[\\]-]+)((?:/[A-Za-z0-9._~-]+)*)/?");

    /// Reads an address, with or without a slash at its end.
    ///
    /// @param name of the setting, for the message
    /// @throws IllegalArgumentException with the name and the rule
    public static SiteAddress of(String name, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    name + " must be an address such as https://example.org/guide");
        }
        return new SiteAddress(parts.group(1), parts.group(2));
    }

    /// What stands before every path of the site: the address without a slash at its end.
    public String root() {
        return origin + path;
    }

    /// Where a path of the site is.
    ///
    /// @param sitePath from the first page on, such as `/frameworks/`
    URI at(String sitePath) {
        return URI.create(root() + sitePath);
    }

    /// The path of an address of this site, from the first page on, with its query and without its
    /// fragment; empty for any other address.
    Optional<String> pathOf(String address) {
        String whole = address.split("#", 2)[0];
        return whole.startsWith(root() + "/")
                ? Optional.of(whole.substring(root().length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return root();
    }
}
