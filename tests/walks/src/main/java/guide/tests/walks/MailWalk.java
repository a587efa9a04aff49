package guide.tests.walks;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// How people are told by mail, over a `make run`, which has a mailbox: moderators of what is held,
/// and a reader of what they have confirmed, until they have had enough.
final class MailWalk {

    private static final String THREAD = "page:/mailed/";

    /// What would be mailed is mailed by then.
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Pattern LINK = Pattern.compile("https?://\\S+/v1/subscriptions/\\S+");
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("List-Unsubscribe: ?<([^>]+)>", Pattern.CASE_INSENSITIVE);

    private final WalkedGuide guide;
    private final String reader = "reader-" + UUID.randomUUID() + "@example.org";

    MailWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        String id = aPostIsHeld();
        aPostIsPublished(id);
        whatIsNotConfirmedIsNotMailed(id);
        confirmed();
        String stop = repliesAreMailedAsOneThread(id);
        ended(stop, id);
    }

    private String aPostIsHeld() {
        int before = mails(_ -> true).size();
        Map<String, Object> body = new HashMap<>(WalkedGuide.comment(THREAD, "Is there a map?"));
        body.put("author", Map.of("name", "Ada", "email", reader));
        body.put("subscribe", "replies");
        Desk.Answer held = guide.post(null, body);
        guide.say("a post with a wish for mail is held", held.text("state").equals("held"));
        await(
                "the moderators' mail is in the mailbox",
                mail -> mail.path("text").asText().contains("Is there a map?"),
                1);
        guide.say(
                "and nobody else has got any",
                mails(_ -> true).size() == before + 1 && toReader().isEmpty());
        return held.text("id");
    }

    private void aPostIsPublished(String id) {
        guide.say("a moderator publishes it", guide.decide(id, "publish").status() == 200);
        await("now the reader is asked whether they want mail", this::isToReader, 1);
    }

    private void whatIsNotConfirmedIsNotMailed(String id) {
        URI confirm = link("/confirm?");
        for (int n = 0; n < 3; n++) {
            guide.say("a program opens the link", send("GET", confirm, "") == 200);
        }
        reply(id, "An early reply");
        Desk.pause(SOON.toMillis());
        guide.say("which confirms nothing: a reply is not mailed", toReader().size() == 1);
    }

    private void confirmed() {
        guide.say(
                "the reader presses the button of the page",
                send("POST", link("/confirm?"), "") == 200);
    }

    /// @return where one POST ends it
    private String repliesAreMailedAsOneThread(String id) {
        reply(id, "There is one in the hall");
        await("a reply is mailed to the one replied to", this::isToReader, 2);
        reply(id, "And one outside");
        await("the next one too", this::isToReader, 3);
        JsonNode first = toReader().get(1);
        JsonNode second = toReader().get(0);
        String thread = header(first, "References");
        guide.say(
                "both in one thread: " + thread,
                !thread.isEmpty()
                        && thread.equals(header(second, "References"))
                        && thread.equals(header(second, "In-Reply-To"))
                        && !header(first, "Message-ID").equals(header(second, "Message-ID")));
        guide.say(
                "with the header for one click",
                header(second, "List-Unsubscribe-Post").equals("List-Unsubscribe=One-Click"));
        Matcher stop = UNSUBSCRIBE.matcher(unfolded(second));
        guide.say("and its address", stop.find());
        return stop.group(1);
    }

    private void ended(String stop, String id) {
        URI address = URI.create(stop);
        guide.say("a program opens that address", send("GET", address, "") == 200);
        reply(id, "A third one");
        await("which ends nothing: a reply is mailed", this::isToReader, 4);
        guide.say("one click ends it", send("POST", address, "List-Unsubscribe=One-Click") == 200);
        reply(id, "A fourth one");
        Desk.pause(SOON.toMillis());
        guide.say("the next reply is not mailed", toReader().size() == 4);
    }

    /// By a moderator, whose words are published at once.
    private void reply(String parent, String text) {
        Map<String, Object> said =
                Map.of(
                        "thread", THREAD,
                        "parent", parent,
                        "body", text,
                        "author", Map.of("name", "Grace"));
        Desk.Answer answer = guide.moderate("POST", "/v1/moderation/comments", said);
        guide.say("somebody replies: " + text, answer.status() == 201);
    }

    /// Says that there are so many of these mails, and how long that took.
    private void await(String what, Predicate<JsonNode> which, int many) {
        long millis = Desk.await(() -> mails(which).size() >= many);
        guide.say(what + " (after " + millis + " ms)", mails(which).size() == many);
    }

    private boolean isToReader(JsonNode mail) {
        return mail.path("to").asText().equals(reader);
    }

    private List<JsonNode> toReader() {
        return mails(this::isToReader);
    }

    /// Newest first.
    private List<JsonNode> mails(Predicate<JsonNode> which) {
        JsonNode all = guide.readers().get("/mail/messages.json").json().path("items");
        return StreamSupport.stream(all.spliterator(), false).filter(which).toList();
    }

    /// The link of the reader's last mail that has this in it.
    private URI link(String part) {
        return LINK.matcher(toReader().getFirst().path("text").asText())
                .results()
                .map(found -> found.group())
                .filter(address -> address.contains(part))
                .findFirst()
                .map(URI::create)
                .orElseThrow(() -> new WalkFailed("the mail has no link with " + part));
    }

    private static String header(JsonNode mail, String name) {
        return unfolded(mail)
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /// The headers, each on one line (RFC 5322, section 2.2.3).
    private static String unfolded(JsonNode mail) {
        String source = mail.path("source").asText();
        int end = source.indexOf("\r\n\r\n");
        return source.substring(0, end < 0 ? source.length() : end).replaceAll("\r\n[ \t]+", " ");
    }

    private int send(String method, URI address, String form) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                method,
                                form.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<String> answer =
                    guide.readers().http().send(request, BodyHandlers.ofString());
            guide.readers().last().set(method + ": " + answer.statusCode() + " " + answer.body());
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
