package guide.lambda.feeds;

import guide.lambda.json.JsonWriter;

import java.io.IOException;
import java.util.Optional;

/// Writes a page of a feed as JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>).
final class JsonFeedWriter {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeedWriter() {}

    static String text(FeedPage page) {
        return JsonWriter.text(out -> write(page, out));
    }

    private static void write(FeedPage page, JsonWriter out) throws IOException {
        Feed feed = page.feed();
        out.object().member("version", VERSION).member("title", feed.title());
        out.optional("home_page_url", feed.page().orElse(null));
        out.member("feed_url", page.self()).member("description", feed.about());
        out.optional("next_url", page.next().orElse(null));
        out.optional("language", feed.language().orElse(null));
        authors(out, new FeedAuthor(FeedPage.GUIDE));
        out.name("items").array();
        for (FeedEntry entry : feed.entries()) {
            item(entry, out);
        }
        out.end().end();
    }

    private static void item(FeedEntry entry, JsonWriter out) throws IOException {
        out.object().member("id", entry.id()).member("url", entry.link());
        out.member("title", entry.title()).member("content_html", entry.html());
        out.member("summary", entry.summary());
        out.member("date_published", entry.published()).member("date_modified", entry.updated());
        if (entry.author().isPresent()) {
            authors(out, entry.author().get());
        }
        out.name("tags").array().value(entry.kind()).end();
        if (entry.inReplyTo().isPresent()) {
            // Extensions begin with an underscore.
            out.name("_guide").object();
            out.member("about", "https://www.rfc-editor.org/rfc/rfc4685");
            out.member("in_reply_to", entry.inReplyTo().get()).end();
        }
        out.end();
    }

    private static void authors(JsonWriter out, FeedAuthor author) throws IOException {
        out.name("authors").array().object().member("name", author.name());
        Optional<String> url = author.url();
        out.optional("url", url.orElse(null)).end().end();
    }
}
