package guide.summaries.feeds;

import guide.catalogue.html.HtmlText;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.lambda.address.PublicAddress;
import guide.lambda.feeds.Feed;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedText;
import guide.lambda.html.HtmlRenderer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The claims as they are judged now, the ones judged last first. A claim that is judged again is
/// the same entry, changed.
final class ClaimsFeed {

    private ClaimsFeed() {}

    /// @param after the position behind which the page begins; empty for the first one
    static Feed page(Catalogue catalogue, String after) {
        List<Claim> behind =
                catalogue.claims().stream()
                        .sorted(Comparator.comparing(ClaimsFeed::position).reversed())
                        .filter(claim -> after.isEmpty() || position(claim).compareTo(after) < 0)
                        .toList();
        List<Claim> page = behind.subList(0, Math.min(Feed.PAGE, behind.size()));
        List<FeedEntry> entries = page.stream().map(ClaimsFeed::entry).toList();
        return new Feed(
                "Claims, judged",
                "What is said about the frameworks, and whether it holds.",
                Optional.empty(),
                Optional.of("en"),
                Feed.newest(entries),
                entries,
                page.size() < behind.size() ? position(page.getLast()) : "");
    }

    private static String position(Claim claim) {
        return claim.judgedOn() + " " + claim.id();
    }

    private static FeedEntry entry(Claim claim) {
        Instant judged = claim.judgedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        String verdict = HtmlText.capital(HtmlText.plain(claim.verdict()));
        return new FeedEntry(
                FeedText.id("claim " + claim.id()),
                verdict + ": " + claim.text(),
                PublicAddress.absolute("/v1/claims/" + claim.id()),
                "claim",
                judged,
                judged,
                Optional.empty(),
                HtmlRenderer.render(new ClaimHtml(claim)),
                Optional.empty());
    }
}
