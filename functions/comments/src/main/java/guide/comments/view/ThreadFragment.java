package guide.comments.view;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore.PageRequest;
import guide.comments.domain.ContributionStore.ThreadEntry;
import guide.comments.domain.ContributionStore.ThreadPage;
import guide.lambda.http.Html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A page of a thread as HTML, for pages without JavaScript.
///
/// Lists inside lists tell a screen reader how deep a reply is; names and texts find their own
/// direction.
///
/// @param returnTo the page that the form leads back to; empty for the one that shows it
public record ThreadFragment(PageRequest asked, Optional<String> returnTo) {

    /// The id of the word that a contribution waits. It is hidden until an address leads to it,
    /// which browsers do without a script (HTML, 6.1 `hidden`); so a page that was made long before
    /// can say it to the one reader whom it concerns.
    public static final String HELD = "guide-held";

    private static final String CLOSED = "<p>This thread takes no more comments.</p>\n";

    /// The page as HTML.
    ///
    /// @param next the cursor of the following page; empty on the last one
    /// @param moreReplies the cursor of an entry's further replies
    public String html(
            ThreadPage page,
            Optional<String> next,
            Function<ThreadEntry, Optional<String>> moreReplies) {
        String items =
                page.entries().stream()
                        .map(entry -> item(entry, moreReplies.apply(entry)))
                        .collect(Collectors.joining());
        return """
        <section class="comments" aria-label="Comments">
        <p class="count">%s</p>
        <div class="held" id="%s" role="status" hidden="until-found"><p>Thank you! It waits for a moderator, and shows here once it is let through.</p></div>
        %s%s%s</section>
        """
                .formatted(
                        count(page.thread().count()),
                        HELD,
                        items.isEmpty() ? "" : "<ol>\n" + items + "</ol>\n",
                        next.map(cursor -> link("", cursor, "More comments")).orElse(""),
                        page.thread().open() ? form() : CLOSED);
    }

    private static String count(long count) {
        return count == 0 ? "No comments yet" : count == 1 ? "1 comment" : count + " comments";
    }

    private String item(ThreadEntry entry, Optional<String> moreReplies) {
        String replies =
                entry.replies().stream()
                        .map(reply -> "<li>" + article(reply) + "</li>\n")
                        .collect(Collectors.joining());
        ContributionId id = entry.contribution().id();
        return "<li>"
                + article(entry.contribution())
                + (replies.isEmpty() ? "" : "<ol>\n" + replies + "</ol>\n")
                + moreReplies.map(c -> link("&parent=" + id.text(), c, "More replies")).orElse("")
                + "</li>\n";
    }

    private static String article(Contribution contribution) {
        String id = "c-" + contribution.id().text();
        return switch (contribution) {
            case Contribution.Tombstone _ ->
                    "<article id=\"%s\"><p>Removed.</p></article>\n".formatted(id);
            case Contribution.Published p ->
                    """
                    <article id="%s">
                    <p><b dir="auto">%s</b> <a href="#%s"><time datetime="%s">%s</time></a>%s</p>
                    %s<div dir="auto">%s</div>
                    </article>
                    """
                            .formatted(
                                    id,
                                    Html.text(p.author().name()),
                                    id,
                                    p.createdAt(),
                                    p.createdAt().toString().substring(0, 10),
                                    p.editedAt().isPresent() ? " <small>edited</small>" : "",
                                    ContentFragment.html(p.content()),
                                    p.html());
        };
    }

    private String link(String parent, String cursor, String text) {
        boolean newest = asked.newestFirst() && parent.isEmpty();
        String query =
                "thread="
                        + encoded(asked.thread().text())
                        + parent
                        + (newest ? "&order=newest" : "")
                        + returnTo.map(to -> "&returnTo=" + encoded(to)).orElse("")
                        + "&cursor="
                        + cursor;
        return "<p><a href=\"/v1/comments.html?%s\">%s</a></p>\n".formatted(Html.text(query), text);
    }

    private String form() {
        return """
        <form method="post" action="/v1/comments">
        <input type="hidden" name="thread" value="%s">%s
        <p><label>Comment<br><textarea name="body" rows="5" maxlength="10000" required></textarea></label></p>
        <p><label>Name<br><input name="name" maxlength="80" autocomplete="name" required></label></p>
        <p><label>E-mail, never shown<br><input type="email" name="email" maxlength="254" autocomplete="email"></label></p>
        <p hidden><label>Leave this empty<input name="website" tabindex="-1" autocomplete="off"></label></p>
        <p><button>Send</button></p>
        </form>
        """
                .formatted(
                        Html.text(asked.thread().text()),
                        returnTo.map(ThreadFragment::hidden).orElse(""));
    }

    private static String hidden(String returnTo) {
        return "<input type=\"hidden\" name=\"returnTo\" value=\"" + Html.text(returnTo) + "\">";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
