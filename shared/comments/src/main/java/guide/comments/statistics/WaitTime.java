package guide.comments.statistics;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// How long something waited for a moderator.
public enum WaitTime {
    UNDER_10_MINUTES(Duration.ofMinutes(10)),
    UNDER_1_HOUR(Duration.ofHours(1)),
    UNDER_6_HOURS(Duration.ofHours(6)),
    UNDER_1_DAY(Duration.ofDays(1)),
    UNDER_3_DAYS(Duration.ofDays(3)),
    LONGER(Duration.ofSeconds(Long.MAX_VALUE));

    private final Duration end;

    WaitTime(Duration end) {
        this.end = end;
    }

    /// The first one that ends behind it.
    public static WaitTime of(Duration waited) {
        return Arrays.stream(values())
                .filter(each -> waited.compareTo(each.end) < 0)
                .findFirst()
                .orElse(LONGER);
    }

    /// As the API spells it, such as `under-1-hour`.
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
