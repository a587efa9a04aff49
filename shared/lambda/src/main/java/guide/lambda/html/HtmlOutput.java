package guide.lambda.html;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Where templates write to. JTE says of each value in which element or attribute it stands.
///
/// Stricter than JTE's own output, because fragments stand in other people's pages: nothing is put
/// into a script, a style or an event handler, where escaping is not enough, but the address of a
/// script that this site itself packs; any other address is one that a browser fetches, or leads
/// nowhere; and nothing passes unescaped but [SafeHtml].
final class HtmlOutput implements HtmlTemplateOutput {

    /// What an address becomes that is not one to fetch.
    static final String NOWHERE = "about:invalid";

    private static final Set<String> CODE = Set.of("script", "style");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
    private static final List<String> FETCHED = List.of("https://", "http://", "/", "#");

    /// A file of this site, below whatever base path, with its content's hash in its name. No part
    /// is empty, so that it begins with no host.
    private static final Pattern PACKED_SCRIPT =
            Pattern.compile("(?:/[A-Za-z0-9._~-]++){1,8}+(?<=/[a-z-]{1,30}-[0-9a-f]{10}\\.js)");

    private final StringBuilder html = new StringBuilder(8192);
    private String tag = "";
    private String attribute = "";

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        tag = tagName == null ? "" : tagName;
        attribute = attributeName == null ? "" : attributeName;
    }

    @Override
    public void writeContent(String markup) {
        html.append(markup);
    }

    @Override
    public void writeContent(String markup, int begin, int end) {
        html.append(markup, begin, end);
    }

    @Override
    public void writeUserContent(String text) {
        if (!(tag.equals("script")
                && attribute.equals("src")
                && PACKED_SCRIPT.matcher(text).matches())) {
            refuseCode();
        }
        escape(ADDRESSES.contains(attribute) && atItsBegin() ? address(text) : text);
    }

    @Override
    public void writeUserContent(Content content) {
        if (!(content instanceof JsonData && tag.equals("script") && attribute.isEmpty())) {
            refuseCode();
        }
        if (!attribute.isEmpty()) {
            throw new IllegalStateException("markup in the attribute " + attribute);
        }
        content.writeTo(this);
    }

    @Override
    public void writeUnsafeContent(String text) {
        throw new IllegalStateException("what was cleaned goes in as SafeHtml");
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void refuseCode() {
        if (CODE.contains(tag) || attribute.startsWith("on") || attribute.equals("style")) {
            throw new IllegalStateException("a value in the code of " + tag + " " + attribute);
        }
    }

    /// Escaped text has no quotes, so the last one is the attribute's own.
    private boolean atItsBegin() {
        return html.charAt(html.length() - 1) == '"';
    }

    private static String address(String text) {
        for (String begin : FETCHED) {
            if (text.regionMatches(true, 0, begin, 0, begin.length())) {
                return text;
            }
        }
        return NOWHERE;
    }

    /// The same five characters everywhere: what is right in a quoted attribute is right between
    /// tags too.
    private void escape(String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                html.append(text, written, i).append(entity);
                written = i + 1;
            }
        }
        html.append(text, written, text.length());
    }

    private static @Nullable String entity(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
