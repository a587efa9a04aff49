package guide.migrate.imports.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the dates that comment systems write: RFC 3339 and what databases make of it, RFC 1123 as
/// in RSS, and numbers of seconds or milliseconds since 1970. Without an offset a date is UTC.
public final class SourceDates {

    /// Numbers beyond it are milliseconds: as seconds they would be later than the year 3000.
    private static final double LAST_SECOND = 32_503_680_000.0;

    private static final DateTimeFormatter DATABASE =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral(' ')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[ ][XXX][XX][X]")
                    .toFormatter(Locale.ROOT);

    private static final List<DateTimeFormatter> FORMS =
            List.of(
                    DateTimeFormatter.ISO_DATE_TIME,
                    DATABASE,
                    DateTimeFormatter.RFC_1123_DATE_TIME);

    private SourceDates() {}

    /// Empty where the text is no date.
    public static Optional<Instant> parse(String text) {
        String date = text.strip();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        return number(date)
                .or(() -> FORMS.stream().flatMap(form -> parse(date, form).stream()).findFirst());
    }

    private static Optional<Instant> parse(String date, DateTimeFormatter form) {
        try {
            return Optional.of(
                    switch (form.parseBest(
                            date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                        case OffsetDateTime offset -> offset.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
                        default -> throw new IllegalStateException("nothing else is asked for");
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> number(String date) {
        if (date.chars().anyMatch(c -> (c < '0' || c > '9') && c != '.')) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(date);
            return Optional.of(
                    Instant.ofEpochMilli(
                            Math.round(number > LAST_SECOND ? number : number * 1000)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
