package guide.comments.lists;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.access.Moderators;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.listed.ListFilter;
import guide.comments.listed.ListedContribution;
import guide.comments.listed.PublishedLists;
import guide.comments.moderation.ChosenSites;
import guide.comments.moderation.ListFilters;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.ports.SiteRegistry;
import guide.comments.view.CommentView;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// `GET /v1/moderation/authors`: who wrote what is published, or what is in another state, by their
/// newest contribution in it.
public final class AuthorList {

    /// Contributions of usual length that a page looks at, of which there are two lists of what
    /// stands in no thread: some nine read units.
    private static final int LOOKED_AT = 50;

    /// The same of what is published, of which there is one list, in short items.
    private static final int PUBLISHED_LOOKED_AT = 100;

    private static final int MOST_AT_ONCE = 20;

    private static final List<State> STATES =
            List.of(State.PUBLISHED, State.HELD, State.REJECTED, State.SPAM, State.REMOVED);

    /// @param next the cursor of the page behind it; absent on the last one
    record AuthorListPage(
            List<AuthorListEntry> items,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /// @param author as they signed the newest one
    /// @param thread in which that is
    record AuthorListEntry(
            String authorId,
            CommentView.AuthorView author,
            String state,
            String thread,
            NewestView newest) {

        private static AuthorListEntry of(StatedText stated) {
            Contribution.Published newest = stated.text();
            return new AuthorListEntry(
                    newest.authorId().value(),
                    CommentView.AuthorView.of(newest.author()),
                    stated.state().apiName(),
                    stated.thread().text(),
                    NewestView.of(newest.id()));
        }
    }

    /// A contribution that a page looks at.
    private record StatedText(State state, ThreadKey thread, Contribution.Published text) {

        static StatedText of(ListedContribution each) {
            return new StatedText(State.PUBLISHED, each.thread(), each.published());
        }

        static StatedText of(Discarded each) {
            return new StatedText(each.state(), each.held().thread(), each.held().proposed());
        }
    }

    private final Moderators moderators;
    private final PublishedLists lists;
    private final ModerationRecords records;
    private final SiteRegistry registry;
    private final Cursors cursors;

    public AuthorList(
            Moderators moderators,
            PublishedLists lists,
            ModerationRecords records,
            SiteRegistry registry,
            Cursors cursors) {
        this.moderators = moderators;
        this.lists = lists;
        this.records = records;
        this.registry = registry;
        this.cursors = cursors;
    }

    /// A page, in which each author is once. One of whom a page before had a newer contribution may
    /// be there again.
    public Response answer(Request request) {
        Moderators.Seat seat = moderators.require(request);
        Query query = request.query();
        query.allowOnly("state", "site", "cursor", "limit");
        ChosenSites sites = ChosenSites.of(query, seat, registry);
        State state = query.one("state").map(AuthorList::state).orElse(State.PUBLISHED);
        String scope = "authors\n" + state + sites.names();
        PageAsked asked = PageAsked.of(query, cursors, scope, MOST_AT_ONCE);
        Page<StatedText> page =
                looked(state, asked.before())
                        .only(each -> sites.have(each.thread()))
                        .firstOfEach(
                                asked.limit(),
                                each -> each.text().authorId(),
                                each -> each.text().id().own());
        List<AuthorListEntry> items = page.items().stream().map(AuthorListEntry::of).toList();
        return Response.ok(new AuthorListPage(items, asked.next(cursors, page.next()))).notStored();
    }

    private static State state(String word) {
        return STATES.stream()
                .filter(each -> each.apiName().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                ListFilters.refused(
                                        "state",
                                        "must be published, held, rejected, spam or removed"));
    }

    private Page<StatedText> looked(State state, String before) {
        if (state == State.PUBLISHED) {
            return lists.page(ListFilter.NONE, before, PUBLISHED_LOOKED_AT).map(StatedText::of);
        }
        List<ContributionKind> all = List.of(ContributionKind.values());
        return records.contributions(List.of(state), all, before, LOOKED_AT).map(StatedText::of);
    }
}
