package guide.notifications.mail;

import guide.comments.languages.ReaderLanguage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of whoever deploys.
///
/// @param from whose mail it is; `MAIL_FROM`
/// @param moderators who are told of what is held; `MODERATORS_MAIL`, separated by commas, or none
/// @param language of sites that have set none; `MAIL_LANGUAGE`, English unless it is `de`
/// @param configurationSet of SES, which reports bounces; `MAIL_CONFIGURATION_SET`, or empty
/// @param guideAddress where the guide is, for links; `GUIDE_ADDRESS`, without a slash at its end
public record MailSettings(
        MailAddress from,
        List<MailAddress> moderators,
        ReaderLanguage language,
        String configurationSet,
        String guideAddress) {

    public MailSettings {
        moderators = List.copyOf(moderators);
    }

    /// Empty while `MAIL_FROM` is: then no mail is sent.
    ///
    /// @throws IllegalStateException naming the setting that is wrong
    public static Optional<MailSettings> from(Map<String, String> environment) {
        return addresses(environment, "MAIL_FROM").stream()
                .findFirst()
                .map(
                        from ->
                                new MailSettings(
                                        from,
                                        addresses(environment, "MODERATORS_MAIL"),
                                        language(environment),
                                        environment.getOrDefault("MAIL_CONFIGURATION_SET", ""),
                                        environment.getOrDefault("GUIDE_ADDRESS", "")));
    }

    private static ReaderLanguage language(Map<String, String> environment) {
        return ReaderLanguage.of(environment.getOrDefault("MAIL_LANGUAGE", ""), ReaderLanguage.EN);
    }

    private static List<MailAddress> addresses(Map<String, String> environment, String name) {
        return Arrays.stream(environment.getOrDefault(name, "").split(",", -1))
                .filter(text -> !text.isBlank())
                .map(text -> MailAddress.parse(text).orElseThrow(() -> wrong(name)))
                .toList();
    }

    private static IllegalStateException wrong(String name) {
        return new IllegalStateException(name + " " + MailAddress.RULE);
    }
}
