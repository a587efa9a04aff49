package guide.comments.blocks;

import guide.comments.sites.SiteId;
import guide.comments.text.Folding;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Parses `PUT /v1/moderation/blocks/{id}`.
final class BlockReader {

    private static final String ID = "[A-Za-z0-9_-]{1,64}";
    private static final String DIGEST = "[A-Za-z0-9_-]{22}";
    private static final String EMAIL =
            "[^@\\s\\p{Cntrl}<>]{0,64}@[^@\\s\\p{Cntrl}<>][^@\\s\\p{Cntrl}<>.]*+\\."
                    + "[^@\\s\\p{Cntrl}<>]{2,}";

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_WORD = 100;

    /// A hash of an address or a network has an end, and so has a block by it.
    private static final int MOST_DAYS_OF_ADDRESS = 90;

    private static final int MOST_DAYS = 3_660;

    record BlockBody(
            @Nullable BlockKind kind,
            @Nullable String value,
            @Nullable BlockAction action,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String site) {}

    private final InputChecks inputChecks = new InputChecks();

    private BlockReader() {}

    /// @throws guide.lambda.problem.ProblemException naming every field that breaks a rule
    static Block read(Request request, String id, String by, Instant now) {
        return new BlockReader().checked(JsonBody.of(request, BlockBody.class), id, by, now);
    }

    static boolean isId(String id) {
        return id.matches(ID);
    }

    private Block checked(BlockBody sent, String id, String by, Instant now) {
        if (!isId(id)) {
            inputChecks.refuse("/id", "must be 1 to 64 letters, digits, - or _");
        }
        BlockKind kind = sent.kind();
        if (kind == null) {
            inputChecks.refuse("/kind", "is required");
        }
        BlockAction action = sent.action();
        if (action == null) {
            inputChecks.refuse("/action", "is required");
        }
        String value = kind == null ? "" : value(kind, sent.value());
        until(kind, sent.until(), now, "/until");
        if (sent.site() != null && !SiteId.isId(sent.site())) {
            inputChecks.refuse("/site", SiteId.RULE);
        }
        String reason =
                inputChecks.optionalLines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        return new Block(
                id,
                kind == null ? BlockKind.WORD : kind,
                value,
                action == null ? BlockAction.HOLD : action,
                sent.until(),
                reason,
                by,
                now,
                sent.site());
    }

    private String value(BlockKind kind, @Nullable String sent) {
        String value = sent == null ? "" : sent.strip();
        return switch (kind) {
            case AUTHOR, ADDRESS, NETWORK -> {
                require(value.matches(DIGEST), "must be the id or the handle of 22 characters");
                yield value;
            }
            case EMAIL -> {
                require(
                        value.length() <= LONGEST_EMAIL && value.matches(EMAIL),
                        "must be an e-mail address, or @ and its domain");
                yield value;
            }
            case WORD -> {
                String word = inputChecks.line(value, "/value", LONGEST_WORD);
                require(
                        word.isEmpty() || !Folding.letters(word).isEmpty(),
                        "must have a letter or a digit");
                yield word;
            }
        };
    }

    /// @throws guide.lambda.problem.ProblemException naming the field at `pointer`
    static void requireDay(@Nullable LocalDate until, Instant now, String pointer) {
        BlockReader reader = new BlockReader();
        reader.until(BlockKind.AUTHOR, until, now, pointer);
        reader.inputChecks.refuseAll();
    }

    private void until(
            @Nullable BlockKind kind, @Nullable LocalDate until, Instant now, String pointer) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean isAddress = kind == BlockKind.ADDRESS || kind == BlockKind.NETWORK;
        if (until == null) {
            if (isAddress) {
                inputChecks.refuse(pointer, "is required for an address or a network");
            }
            return;
        }
        int most = isAddress ? MOST_DAYS_OF_ADDRESS : MOST_DAYS;
        if (until.isBefore(today) || until.isAfter(today.plusDays(most))) {
            inputChecks.refuse(pointer, "must be today or one of the next " + most + " days");
        }
    }

    private void require(boolean isGood, String rule) {
        if (!isGood) {
            inputChecks.refuse("/value", rule);
        }
    }
}
