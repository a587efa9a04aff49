package guide.comments.forms;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadLookup;
import guide.comments.spam.ChangeBudget;
import guide.comments.threads.AskedThread;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Who sends a form about a contribution, and in which thread that is.
///
/// A form brings no secret, and pages with it are the same for all readers. So whoever sends one is
/// who has this address today.
public record FormReader(
        AuthorTokens authorTokens, ChangeBudget budget, ThreadLookup threads, InstantSource clock) {

    /// The thread is asked for because an id does not tell where its page is.
    ThreadKey thread(Query form, ContributionId id) {
        Optional<AskedThread> asked = form.one("thread").flatMap(AskedThread::parse);
        return asked.flatMap(thread -> Identifiers.formOf(id, thread))
                .or(() -> asked.map(threads::key).filter(key -> Identifiers.isIn(id, key)))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter(
                                                "thread", "must be the contribution's thread")));
    }

    AuthorId reader(Request request) {
        Instant now = clock.instant();
        Optional<String> address = budget.pseudonym(request.caller().address(), now);
        return Identifiers.author(
                address.map(name -> "address:" + name)
                        .orElseGet(() -> authorTokens.authorSecret(Optional.empty())));
    }
}
