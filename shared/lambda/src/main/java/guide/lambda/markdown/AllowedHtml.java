package guide.lambda.markdown;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The elements and attributes of readers' texts; the elements in the browser make these and no
/// others.
final class AllowedHtml {

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "del",
                            "code",
                            "pre",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "input",
                            "hr",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td",
                            "a")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .matching(Pattern.compile("[0-9]{1,9}"))
                    .onElements("ol")
                    .allowAttributes("align")
                    .matching(Pattern.compile("left|center|right"))
                    .onElements("th", "td")
                    .allowAttributes("class")
                    .matching(Pattern.compile("language-[A-Za-z0-9_+#.-]{1,40}"))
                    .onElements("code")
                    .allowAttributes("type")
                    .matching(Pattern.compile("checkbox"))
                    .onElements("input")
                    .allowAttributes("disabled", "checked")
                    .matching(Pattern.compile(""))
                    .onElements("input")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "ugc", "noopener")
                    .toFactory();

    private static final Pattern ESCAPED = Pattern.compile("&#x([0-9a-f]{2,6});");

    /// Controls and the no-break space stay escaped.
    private static final int LAST_ESCAPED = 0xA0;

    private AllowedHtml() {}

    static String sanitized(String html) {
        return withCharacters(POLICY.sanitize(html));
    }

    /// The sanitizer writes some characters as numbers, an emoji as nine characters. In UTF-8 they
    /// need no escape, and readers pay for what is stored.
    private static String withCharacters(String html) {
        return html.contains("&#x")
                ? ESCAPED.matcher(html).replaceAll(AllowedHtml::character)
                : html;
    }

    private static String character(MatchResult escape) {
        int c = Integer.parseInt(escape.group(1), 16);
        boolean isPlain = c > LAST_ESCAPED && Character.isDefined(c) && !isHalf(c);
        return isPlain ? Character.toString(c) : escape.group();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
