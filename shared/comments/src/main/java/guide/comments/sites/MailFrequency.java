package guide.comments.sites;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often moderators are told by mail of what waits for them.
public enum MailFrequency {
    AT_ONCE,
    HOURLY,
    DAILY,
    NEVER;

    public static final String RULE = "must be at-once, hourly, daily or never";

    /// As the API spells it, such as `at-once`.
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MailFrequency> parse(String apiName) {
        return Arrays.stream(values()).filter(each -> each.apiName().equals(apiName)).findFirst();
    }
}
