package guide.comments.blocks;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.ThreadKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What moderators do not want to see published, as they have set it and as it is stored.
///
/// @param id chosen by the moderator's client
/// @param value an author's id, the handle of an address or a network, an e-mail address or `@` and
///   its domain, or a word or phrase; compared without case and look-alikes where it is one that
///   people type
/// @param until the last day (UTC) on which it holds; null for good
/// @param reason for moderators only; may be empty
/// @param by the subject of the moderator's token
/// @param site whose pages alone it is for; null for every thread. A block of one site stops no
///   votes, since an id does not tell the site
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Block(
        String id,
        BlockKind kind,
        String value,
        BlockAction action,
        @Nullable LocalDate until,
        String reason,
        String by,
        Instant at,
        @Nullable String site) {

    public BlockKey key() {
        return BlockKey.of(kind, value);
    }

    boolean isFor(ThreadKey thread) {
        return (site == null)
                || thread.site().filter(each -> each.value().equals(site)).isPresent();
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(end(until));
    }

    /// The moment after its last day.
    public static Instant end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// What readers may be told of it.
    String untilText() {
        return until == null ? "" : " until " + until;
    }
}
