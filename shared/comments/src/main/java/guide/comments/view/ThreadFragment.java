package guide.comments.view;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.languages.AskedLanguage;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadAddress;
import guide.lambda.address.PublicAddress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A page of a thread as HTML, for pages without JavaScript.
///
/// Lists inside lists tell a screen reader how deep a reply is; names and texts find their own
/// direction.
///
/// @param returnTo the page that the form leads back to; empty for the one that shows it
/// @param offersMail whether its form asks who wants to be told by mail
/// @param words of its own; what contributors wrote is in whatever language it is
/// @param next the cursor of the following page; empty on the last one
/// @param moreReplies the cursor of an entry's further replies
public record ThreadFragment(
        PageRequest asked,
        Optional<String> returnTo,
        boolean offersMail,
        CommentWords words,
        ThreadPage page,
        Optional<String> next,
        Function<ThreadEntry, Optional<String>> moreReplies)
        implements HtmlContent {

    /// The id of the note that a contribution is held. It is hidden until an address leads to it,
    /// which browsers do without a script (HTML, 6.1 `hidden`); so a page that was made long before
    /// can say it to the one reader whom it concerns.
    public static final String HELD = "guide-held";

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteThreadFragmentGenerated.render(output, null, this);
    }

    /// Whom the form at the end replies to; empty for a new comment.
    Optional<String> parent() {
        return asked.root().map(ContributionId::text);
    }

    String count() {
        return words.count(page.thread().count());
    }

    /// Whether what is pinned stands on this very page too, where a link can lead to it.
    boolean isBelow(Contribution.Published pinned) {
        return page.entries().stream()
                .anyMatch(entry -> entry.contribution().id().equals(pinned.id()));
    }

    /// The address of the following page.
    Optional<String> moreComments() {
        return next.map(cursor -> address("", cursor));
    }

    /// The address of what an entry does not show of its replies.
    Optional<String> moreRepliesOf(ThreadEntry entry) {
        String parent = "&parent=" + entry.contribution().id().text();
        return moreReplies.apply(entry).map(cursor -> address(parent, cursor));
    }

    /// On the guide's own page of the thread, whatever page shows this one: its forms lead back
    /// there.
    private String address(String parent, String cursor) {
        boolean newest = asked.newestFirst() && parent.isEmpty();
        return PublicAddress.absolute(ThreadAddress.of(asked.key()))
                + parent
                + (newest ? "&order=newest" : "")
                + "&cursor="
                + cursor;
    }

    /// Who wrote what a reply answers, where that is a reply itself; empty where it is not on this
    /// page.
    Optional<String> answered(Contribution.Published reply) {
        return reply.parent().filter(id -> !id.isRoot()).flatMap(this::authorOf);
    }

    private Optional<String> authorOf(ContributionId id) {
        return page.entries().stream()
                .flatMap(
                        entry ->
                                Stream.concat(
                                        Stream.of(entry.contribution()), entry.replies().stream()))
                .filter(each -> each.id().equals(id))
                .filter(Contribution.Published.class::isInstance)
                .map(each -> ((Contribution.Published) each).author().name())
                .findFirst();
    }

    /// The address of the form to report a contribution.
    String reportAddress(ContributionId id) {
        String back = returnTo.map(to -> "?returnTo=" + encoded(to)).orElse("");
        return PublicAddress.absolute("/v1/comments/" + id.text() + "/report")
                + back
                + AskedLanguage.asParameter(back.isEmpty() ? "?" : "&", words.asked());
    }

    /// The address of the thread's feed.
    String feed() {
        return PublicAddress.absolute("/v1/feeds/threads.atom")
                + "?thread="
                + encoded(asked.key().text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
