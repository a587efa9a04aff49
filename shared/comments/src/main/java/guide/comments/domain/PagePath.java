package guide.comments.domain;

import guide.lambda.text.UrlText;

import java.util.regex.Pattern;

/// The one form of a page's path, however a page, a browser or a static site generator writes it
/// (decision record 36).
///
/// It is what the URL standard's parser makes of it (url.spec.whatwg.org, 4.4), with escapes in
/// upper case and without those that nothing needs (RFC 3986, 6.2.2). Query, fragment and
/// `index.html` go; a final slash comes where the last segment is no file, and goes where it is
/// one. The form of a form is itself.
final class PagePath {

    /// In bytes, which are characters: everything else is escaped. DynamoDB and the HTTP API take
    /// more, the latter 10 240 bytes with all headers and every `%` escaped once more.
    static final int LONGEST = 2000;

    private static final Pattern DROPPED = Pattern.compile("[\t\n\r]");

    private PagePath() {}

    /// Whether a path can be made of it: from the root, as browsers lean slashes.
    static boolean isRooted(String text) {
        String trimmed = trimmed(text);
        return trimmed.startsWith("/") || trimmed.startsWith("\\");
    }

    /// @param text rooted
    static String of(String text) {
        String trimmed = trimmed(text);
        int end = 0;
        while (end < trimmed.length() && "?#".indexOf(trimmed.charAt(end)) < 0) {
            end++;
        }
        return page(UrlText.path(trimmed.substring(0, end)));
    }

    /// As the standard's parser begins: exactly what [String#trim] takes, then tabs and breaks.
    private static String trimmed(String text) {
        return DROPPED.matcher(text.trim()).replaceAll("");
    }

    private static String page(String path) {
        String page = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        while (page.endsWith("/index.html") || page.endsWith("/index.htm")) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return isFile(page) ? page : page + "/";
    }

    /// Whether the last segment ends in what looks like a file's type: `.html`, but not `v1.2`.
    private static boolean isFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String type = name.substring(dot + 1);
        return dot > 0
                && !type.isEmpty()
                && Character.isLetter(type.charAt(0))
                && type.chars().allMatch(Character::isLetterOrDigit);
    }
}
