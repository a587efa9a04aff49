package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>) asks of a document.
final class JsonFeedRules {

    private static final Set<String> OF_FEED =
            Set.of(
                    "version",
                    "title",
                    "home_page_url",
                    "feed_url",
                    "description",
                    "user_comment",
                    "next_url",
                    "icon",
                    "favicon",
                    "author",
                    "authors",
                    "language",
                    "expired",
                    "hubs",
                    "items");

    private static final Set<String> OF_ITEM =
            Set.of(
                    "id",
                    "url",
                    "external_url",
                    "title",
                    "content_html",
                    "content_text",
                    "summary",
                    "image",
                    "banner_image",
                    "date_published",
                    "date_modified",
                    "author",
                    "authors",
                    "tags",
                    "language",
                    "attachments");

    private final List<String> faults = new ArrayList<>();

    private JsonFeedRules() {}

    /// Returns the rules that it breaks; empty for a good one.
    static List<String> faults(JsonNode feed) {
        JsonFeedRules rules = new JsonFeedRules();
        rules.feed(feed);
        return rules.faults;
    }

    private void feed(JsonNode feed) {
        require(
                feed.path("version").asText().equals("https://jsonfeed.org/version/1.1"),
                "version must be the address of the version");
        require(!feed.path("title").asText().isEmpty(), "title is required");
        require(feed.path("items").isArray(), "items is required");
        names(feed, OF_FEED);
        List.of("home_page_url", "feed_url", "next_url").forEach(name -> address(feed, name));
        require(
                !feed.path("next_url").equals(feed.path("feed_url")) || !feed.has("next_url"),
                "next_url must not be feed_url");
        authors(feed);
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            require(ids.add(item.path("id").asText()), "ids must be unique");
            item(item);
        }
    }

    private void item(JsonNode item) {
        require(
                item.path("id").isTextual() && !item.path("id").asText().isEmpty(),
                "id is required, and a string");
        require(
                item.has("content_html") || item.has("content_text"),
                "content_html or content_text must be there");
        names(item, OF_ITEM);
        address(item, "url");
        time(item, "date_published");
        time(item, "date_modified");
        authors(item);
        item.path("tags").forEach(tag -> require(tag.isTextual(), "tags must be strings"));
    }

    /// Extensions begin with an underscore and are objects, with what they are in `about`.
    private void names(JsonNode object, Set<String> known) {
        for (var each : object.properties()) {
            boolean isExtension = each.getKey().matches("_[A-Za-z]\\w*");
            require(
                    isExtension ? each.getValue().isObject() : known.contains(each.getKey()),
                    each.getKey() + " is neither known nor an extension");
        }
    }

    private void authors(JsonNode object) {
        for (JsonNode author : object.path("authors")) {
            require(
                    author.has("name") || author.has("url") || author.has("avatar"),
                    "an author must have a name, an address or a picture");
            address(author, "url");
        }
    }

    private void address(JsonNode object, String name) {
        if (object.has(name)) {
            String text = object.path(name).asText();
            require(
                    text.matches("https?://\\S+") && URI.create(text).isAbsolute(),
                    name + " must be an absolute address: " + text);
        }
    }

    private void time(JsonNode object, String name) {
        try {
            OffsetDateTime.parse(object.path(name).asText());
        } catch (DateTimeException e) {
            faults.add(name + " must be a time of RFC 3339: " + object.path(name));
        }
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            faults.add(rule);
        }
    }
}
