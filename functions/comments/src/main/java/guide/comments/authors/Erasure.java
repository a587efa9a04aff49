package guide.comments.authors;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.AuthorTraces;
import guide.comments.ports.Page;
import guide.comments.ports.VoteBook;
import guide.comments.reports.GivenReport;
import guide.comments.reports.Reports;
import guide.comments.subscriptions.SubscriptionBook;

import java.util.List;

/// Removes everything of one author: contributions, votes, credits, subscriptions, and how far they
/// are trusted.
///
/// One after the other, each so that it can be done again: where it breaks off, asking again goes
/// on. A call does a bounded part of it, because a function has ten seconds and the table a cap.
public final class Erasure {

    /// Contributions, votes, credits, subscriptions and reports that one call removes.
    static final int MOST_AT_ONCE = 100;

    private static final int PAGE = 100;

    private final AuthorContributions contributions;
    private final VoteBook votes;
    private final AuthorTraces traces;
    private final SubscriptionBook subscriptions;
    private final Reports reports;
    private final Removal removal;

    public Erasure(
            AuthorContributions contributions,
            VoteBook votes,
            AuthorTraces traces,
            SubscriptionBook subscriptions,
            Reports reports) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.contributions = contributions;
        this.votes = votes;
        this.traces = traces;
        removal = new Removal(contributions, traces);
    }

    /// Returns whether nothing is left.
    public boolean eraseSome(AuthorId author) {
        int left = MOST_AT_ONCE - removeContributions(author);
        left -= forgetVotes(author, left);
        left -= forgetCredits(author, left);
        left -= endSubscriptions(author, left);
        left -= forgetReports(author, left);
        if (left <= 0) {
            return false;
        }
        traces.forgetTrust(author);
        return true;
    }

    /// Those that are removed already stay in the list for a while, so that it has to be looked
    /// through.
    private int removeContributions(AuthorId author) {
        int done = 0;
        String after = "";
        do {
            Page<AuthorCopy> page = contributions.copies(author, after, PAGE);
            for (AuthorCopy each : page.items()) {
                if (done == MOST_AT_ONCE) {
                    return done;
                }
                if (Removal.isLeft(each)) {
                    removal.remove(each);
                    done++;
                }
            }
            after = page.next();
        } while (!after.isEmpty());
        return done;
    }

    private int forgetVotes(AuthorId author, int most) {
        if (most <= 0) {
            return 0;
        }
        List<VoteBook.CastVote> cast = votes.votes(author, "", most).items();
        cast.forEach(each -> votes.forget(each.id(), author));
        return cast.size();
    }

    private int forgetCredits(AuthorId author, int most) {
        if (most <= 0) {
            return 0;
        }
        List<AuthorTraces.Credit> credits = traces.credits(author, "", most).items();
        credits.forEach(each -> traces.forgetCredit(author, each.id()));
        return credits.size();
    }

    private int endSubscriptions(AuthorId author, int most) {
        if (most <= 0) {
            return 0;
        }
        List<SubscriptionBook.OwnSubscription> asked =
                subscriptions.askedBy(author, "", most).items();
        asked.forEach(each -> subscriptions.end(each.subscriber(), each.topic()));
        return asked.size();
    }

    private int forgetReports(AuthorId author, int most) {
        if (most <= 0) {
            return 0;
        }
        List<GivenReport> given = reports.givenBy(author, "", most).items();
        given.forEach(each -> reports.forget(each.report().id(), author));
        return given.size();
    }
}
