package guide.entries;

import guide.catalogue.check.CatalogueCheck;
import guide.catalogue.model.Catalogue;
import guide.catalogue.store.Attribution;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.Revision;
import guide.lambda.http.Conditional;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Handles writes by owners: parses them, checks their precondition and the resulting catalogue,
/// and writes one revision.
///
/// If another change interferes, the write is retried on the new state: concurrent writes to
/// different entries all succeed, and a write to an entry that was changed gets status 412.
final class OwnerRoutes {

    private static final int MAX_ATTEMPTS = 40;
    private static final int MAX_PAUSE_MILLIS = 250;
    private static final int MAX_COMMENT_LENGTH = 200;

    private final GroupMembership owners;
    private final EntryStore store;
    private final Runnable written;
    private final InstantSource clock;

    /// @param written is run after each change
    OwnerRoutes(GroupMembership owners, EntryStore store, Runnable written, InstantSource clock) {
        this.owners = owners;
        this.store = store;
        this.written = written;
        this.clock = clock;
    }

    /// `PUT` of an entry.
    Response putEntry(Request request) {
        return respond(request, WholeEntryWrite::put);
    }

    /// `DELETE` of an entry.
    Response deleteEntry(Request request) {
        return respond(request, WholeEntryWrite::delete);
    }

    /// `PUT` of a fact.
    Response putFact(Request request) {
        return respond(
                request,
                each -> FactWrite.put(each, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /// `DELETE` of a fact.
    Response deleteFact(Request request) {
        return respond(request, FactWrite::delete);
    }

    private Response respond(Request request, Function<Request, EntryWrite> parse) {
        owners.require(request);
        request.query().allowOnly("comment");
        Conditional.requireCondition(request);
        Attribution attribution =
                new Attribution(
                        ChangeSource.PEOPLE,
                        owners.name(request),
                        comment(request),
                        clock.instant());
        EntryWrite edit = parse.apply(request);
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            Optional<Response> response = write(request, edit, attribution);
            if (response.isPresent()) {
                return response.get();
            }
            pause();
        }
        throw new ServiceUnavailableException(
                new IllegalStateException("too many changes at once"));
    }

    /// A change without effect gets the same response as a new one, so that a retry succeeds.
    ///
    /// @return empty if another change interfered between reading and writing
    private Optional<Response> write(Request request, EntryWrite edit, Attribution attribution) {
        Entries now = store.entries();
        EntryChange change = edit.change(now, attribution.at());
        Revision next = Revision.of(now.revision() + 1, attribution, change);
        if (!next.hasEffect()) {
            return Optional.of(
                    rendered(next.withoutEffect(), change, edit.present(now.catalogue())));
        }
        Conditional.requireSame(request, edit.present(now.catalogue()));
        Catalogue after = now.with(change).catalogue();
        reject(now.catalogue(), after, change);
        if (!store.write(now.revision(), attribution, change)) {
            return Optional.empty();
        }
        written.run();
        return Optional.of(rendered(next, change, edit.present(after)));
    }

    /// Sets the entity tag that the next change can use in `If-Match`.
    private static Response rendered(Revision written, EntryChange change, List<Object> present) {
        Response response =
                Response.json(change.before().isEmpty() ? 201 : 200, written).notStored();
        return present.isEmpty() ? response : response.tagged(present.getFirst());
    }

    /// Rejects only faults that this change introduces.
    private static void reject(Catalogue before, Catalogue after, EntryChange change) {
        List<String> faults = new ArrayList<>(CatalogueCheck.faults(after));
        faults.removeAll(CatalogueCheck.faults(before));
        if (faults.isEmpty()) {
            return;
        }
        String rule = change.after().isPresent() ? "" : "is still needed: ";
        throw new ProblemException(
                new Problem.InvalidRequest(
                        faults.stream()
                                .map(fault -> FieldError.inBody("", rule + fault))
                                .toList()));
    }

    private static String comment(Request request) {
        String comment = request.query().one("comment").orElse("").strip();
        boolean plain = comment.chars().noneMatch(Character::isISOControl);
        if (comment.length() > MAX_COMMENT_LENGTH || !plain) {
            throw ProblemException.of(
                    FieldError.inParameter(
                            "comment",
                            "must be one line of at most " + MAX_COMMENT_LENGTH + " characters"));
        }
        return comment;
    }

    /// Waits for a random time, so that concurrent writers do not retry at the same moment; not
    /// from a generator of this process, because all that are restored from one snapshot would wait
    /// alike.
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(new SecureRandom().nextInt(1, MAX_PAUSE_MILLIS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(e);
        }
    }
}
