package guide.local.publish;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the running guide serves at a path that becomes a file.
///
/// @param path of the site, from its first page on
/// @param name relative to the site's folder
/// @param answer with the bytes as they were served
record SiteFile(String path, String name, HttpResponse<byte[]> answer) {

    private static final Pattern TEXTS = Pattern.compile("text/.*|.*(json|xml|javascript).*");

    boolean isPage() {
        return mediaType().startsWith("text/html");
    }

    /// Whether addresses stand in it as text.
    boolean isText() {
        return TEXTS.matcher(mediaType()).matches();
    }

    String text() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private String mediaType() {
        return answer.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    }
}
