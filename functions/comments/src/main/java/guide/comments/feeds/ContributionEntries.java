package guide.comments.feeds;

import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.view.ContributionBody;
import guide.comments.view.ThreadLinks;
import guide.lambda.feeds.FeedAuthor;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedText;
import guide.lambda.html.HtmlRenderer;

import java.util.Optional;

/// Makes entries of contributions. A name, a path or a text in a title is isolated, so that each
/// runs in its own direction.
record ContributionEntries(ThreadLinks links) {

    FeedEntry of(ThreadKey thread, Contribution.Published published) {
        return entry(
                thread,
                published,
                title(thread, published),
                links.to(thread, published.id()),
                HtmlRenderer.render(new ContributionBody(published)));
    }

    /// The same with another title, link and text.
    static FeedEntry entry(
            ThreadKey thread,
            Contribution.Published published,
            String title,
            String link,
            String html) {
        return new FeedEntry(
                id(published.id()),
                title,
                link,
                published.id().kind().apiName(),
                published.createdAt(),
                published.editedAt().orElse(published.createdAt()),
                Optional.of(
                        new FeedAuthor(
                                published.author().name(),
                                Optional.ofNullable(published.author().url()))),
                html,
                published.parent().map(ContributionEntries::id));
    }

    private static String id(ContributionId id) {
        return FeedText.id("contribution " + id.text());
    }

    static String title(ThreadKey thread, Contribution.Published published) {
        String name = FeedText.isolated(published.author().name());
        String where = FeedText.isolated(name(thread));
        return switch (published.content()) {
            case Content.Comment _ ->
                    name + (published.id().isRoot() ? " on " : " replies on ") + where;
            case Content.Suggestion _ -> name + " suggests a change of " + where;
            case Content.SuggestedEdit edit ->
                    name + " suggests an edit of " + FeedText.isolated(edit.target());
            case Content.ReviewRequest request ->
                    name + " asks for a review of " + FeedText.isolated(request.name());
        };
    }

    /// What people call it: the path of a page, the name of anything else.
    static String name(ThreadKey thread) {
        return switch (thread) {
            case ThreadKey.OfPage page -> page.path();
            case ThreadKey.OfFramework framework -> framework.slug().toString();
            case ThreadKey.OfComparison comparison -> comparison.slugs().toString();
            case ThreadKey.OfClaim claim -> claim.id();
        };
    }
}
