package guide.comments.feeds;

import guide.comments.domain.ThreadKey;
import guide.comments.ports.Page;
import guide.comments.ports.RecentContributions;
import guide.comments.ports.RecentContributions.Listed;
import guide.comments.ports.RecentContributions.RecentList;
import guide.comments.ports.SiteRegistry;
import guide.comments.ports.ThreadLookup;
import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.comments.threads.AskedThread;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadLinks;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.feeds.Feed;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedRequest;
import guide.lambda.feeds.FeedResponses;
import guide.lambda.feeds.FeedText;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/// `/v1/feeds/threads` and `/v1/feeds/sites/{site}`: what was published last, newest first.
final class CommentFeeds {

    private final RecentContributions recent;
    private final ThreadLookup threads;
    private final ThreadNames names;
    private final SiteRegistry registry;
    private final Cursors cursors;
    private final FeedResponses responses;
    private final ThreadLinks links;

    CommentFeeds(
            RecentContributions recent,
            ThreadLookup threads,
            ThreadNames names,
            SiteRegistry registry,
            Cursors cursors,
            FeedResponses responses,
            ThreadLinks links) {
        this.recent = recent;
        this.threads = threads;
        this.names = names;
        this.registry = registry;
        this.cursors = cursors;
        this.responses = responses;
        this.links = links;
    }

    /// A version of a list that somebody reads.
    private record FoundList(ThreadKey thread, long version) {}

    Response thread(FeedRequest asked) {
        AskedThread thread =
                names.read(asked.request().query().one("thread").orElse(""))
                        .orElseThrow(
                                rule ->
                                        ProblemException.of(
                                                FieldError.inParameter("thread", rule)));
        FoundList found = find(thread);
        return responses.answer(asked, found.version(), () -> thread(asked, found.thread()));
    }

    /// Half a unit, where the thread is stored under the key that it has today. Where no form has a
    /// list, the thread may have moved.
    private FoundList find(AskedThread asked) {
        return asked.forms()
                .map(this::list)
                .filter(found -> found.version() > 0)
                .findFirst()
                .orElseGet(() -> list(threads.key(asked)));
    }

    private FoundList list(ThreadKey thread) {
        return new FoundList(thread, recent.version(new RecentList.OfThread(thread)));
    }

    private Feed thread(FeedRequest asked, ThreadKey thread) {
        String name = FeedText.isolated(ContributionEntries.name(thread.today()));
        return feed(
                asked,
                new RecentList.OfThread(thread),
                "Comments on " + name,
                "What readers have written on " + name + ".",
                Optional.of(links.to(thread.today())),
                site(thread.site().orElse(SiteId.DEFAULT)).flatMap(CommentFeeds::language));
    }

    Response site(FeedRequest asked) {
        String text = asked.request().parameter("site");
        if (!SiteId.isId(text)) {
            throw ProblemException.of(FieldError.inParameter("site", SiteId.RULE));
        }
        SiteId site = new SiteId(text);
        RecentList list = new RecentList.OfSite(site);
        return responses.answer(asked, recent.version(list), () -> site(asked, site, list));
    }

    private Feed site(FeedRequest asked, SiteId id, RecentList list) {
        SiteSettings site =
                site(id).orElseThrow(
                                () ->
                                        new ProblemException(
                                                new Problem.NotFound("site of that id")));
        String name =
                Optional.ofNullable(site.title())
                        .orElseGet(() -> id.equals(SiteId.DEFAULT) ? "all pages" : id.value());
        return feed(
                asked,
                list,
                "Comments on " + FeedText.isolated(name),
                "What readers have written last, on any page.",
                Optional.empty(),
                language(site));
    }

    private Optional<SiteSettings> site(SiteId id) {
        return registry.current().sites().stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst();
    }

    private static Optional<String> language(SiteSettings site) {
        return Optional.ofNullable(site.language());
    }

    private Feed feed(
            FeedRequest asked,
            RecentList list,
            String title,
            String about,
            Optional<String> page,
            Optional<String> language) {
        Page<Listed> found = recent.page(list, asked.position(cursors), Feed.PAGE);
        ContributionEntries entries = new ContributionEntries(links);
        List<FeedEntry> shown =
                found.items().stream()
                        .map(each -> entries.of(each.thread().today(), each.contribution()))
                        .toList();
        return new Feed(title, about, page, language, Feed.newest(shown), shown, found.next());
    }
}
