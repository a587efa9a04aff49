package guide.watch.documents;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What a registry has answered: a document, or that it is the one that was there before.
public final class Fetched {

    private final boolean isUnchanged;
    private final byte[] body;
    private final String tag;
    private final String lastModified;

    /// @param isUnchanged answered 304
    /// @param tag its `ETag`; empty if there was none
    /// @param lastModified as the header has it; empty if there was none
    Fetched(boolean isUnchanged, byte[] body, String tag, String lastModified) {
        this.isUnchanged = isUnchanged;
        this.body = body;
        this.tag = tag;
        this.lastModified = lastModified;
    }

    public boolean isUnchanged() {
        return isUnchanged;
    }

    public byte[] body() {
        return body;
    }

    public String tag() {
        return tag;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The day of `Last-Modified`: of a file that is never changed, when it was published.
    public Optional<LocalDate> modifiedOn() {
        try {
            ZonedDateTime time =
                    ZonedDateTime.parse(lastModified, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(time.withZoneSameInstant(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
