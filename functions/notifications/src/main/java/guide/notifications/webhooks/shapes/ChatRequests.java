package guide.notifications.webhooks.shapes;

import guide.lambda.json.JsonWriter;
import guide.notifications.outbound.OutboundRequest;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The request by which each service takes a message, from its public documentation. Where a
/// service has a form in which text is only text, what somebody typed stands in that form.
public final class ChatRequests {

    private ChatRequests() {}

    /// An incoming webhook (docs.slack.dev). The fallback text, which is parsed, has the headline
    /// alone; the text of a `rich_text` block is not parsed at all.
    public static OutboundRequest slack(URI url, Map<String, String> headers, ChatMessage message) {
        return post(
                url,
                headers,
                out -> {
                    out.member("text", message.headline())
                            .member("unfurl_links", false)
                            .member("unfurl_media", false);
                    out.name("blocks").array().object().member("type", "rich_text");
                    out.name("elements").array();
                    slackText(out, "rich_text_section", message.headline());
                    slackText(out, "rich_text_preformatted", message.quoted());
                    slackLink(out, message.link());
                    out.end().end().end();
                });
    }

    private static void slackText(JsonWriter out, String element, String text) throws IOException {
        out.object().member("type", element).name("elements").array();
        out.object().member("type", "text").member("text", text).end();
        out.end().end();
    }

    private static void slackLink(JsonWriter out, String link) throws IOException {
        if (!link.isEmpty()) {
            out.object().member("type", "rich_text_section").name("elements").array();
            out.object().member("type", "link").member("url", link).member("text", "Open the desk");
            out.end().end().end();
        }
    }

    /// `Execute Webhook` (discord.com/developers): a code block, no mention allowed, no preview of
    /// links (flag 4).
    public static OutboundRequest discord(
            URI url, Map<String, String> headers, ChatMessage message) {
        return post(
                url,
                headers,
                out -> {
                    out.member(
                            "content",
                            message.linkBehind(
                                    message.headline() + "\n```\n" + message.quoted() + "\n```"));
                    out.name("allowed_mentions").object().name("parse").array().end().end();
                    out.member("flags", 4);
                });
    }

    /// `sendMessage` (core.telegram.org/bots/api): no `parse_mode`, and the quotation is one `pre`
    /// entity, in which nothing else is one. Offsets count UTF-16 units, as Java does.
    public static OutboundRequest telegram(
            URI url, Map<String, String> headers, String chat, ChatMessage message) {
        return post(
                url,
                headers,
                out -> {
                    out.member("chat_id", chat)
                            .member(
                                    "text",
                                    message.linkBehind(
                                            message.headline() + "\n" + message.quoted()));
                    out.name("entities").array().object().member("type", "pre");
                    out.member("offset", message.headline().length() + 1)
                            .member("length", message.quoted().length());
                    out.end().end();
                    out.name("link_preview_options").object().member("is_disabled", true).end();
                });
    }

    /// `PUT …/send/m.room.message/{txnId}` (spec.matrix.org): a message without HTML that mentions
    /// nobody. A homeserver takes the same `id` once.
    public static OutboundRequest matrix(
            URI server, Map<String, String> headers, String room, String id, ChatMessage message) {
        String path = "/_matrix/client/v3/rooms/" + encoded(room) + "/send/m.room.message/" + id;
        String body =
                body(
                        out -> {
                            out.member("msgtype", "m.notice")
                                    .member(
                                            "body",
                                            message.linkBehind(
                                                    message.headline() + "\n" + message.quoted()));
                            out.name("m.mentions").object().end();
                        });
        return new OutboundRequest("PUT", server.resolve(path), headers, body);
    }

    /// Publishing as JSON (docs.ntfy.sh): to the server's root, without `markdown`.
    ///
    /// @param topic the topic's address
    public static OutboundRequest ntfy(
            URI topic, Map<String, String> headers, ChatMessage message) {
        return post(
                topic.resolve("/"),
                headers,
                out -> {
                    out.member("topic", topic.getPath().substring(1))
                            .member("title", message.headline())
                            .member("message", message.quoted());
                    out.optional("click", message.link().isEmpty() ? null : message.link());
                });
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static OutboundRequest post(
            URI url, Map<String, String> headers, JsonWriter.JsonDocument members) {
        return OutboundRequest.post(url, headers, body(members));
    }

    private static String body(JsonWriter.JsonDocument members) {
        return JsonWriter.text(
                out -> {
                    out.object();
                    members.writeTo(out);
                    out.end();
                });
    }
}
