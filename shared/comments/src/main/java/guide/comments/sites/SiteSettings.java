package guide.comments.sites;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A site as moderators have set it: origins that share threads, rules and moderators.
///
/// @param id a [SiteId]
/// @param origins such as `https://blog.example.org`, and `https://*.example.org` for previews; at
///   most 20
/// @param title for people; absent where the owner has set none
/// @param language a BCP 47 tag, such as `en-GB`; absent where the readers' own is used
/// @param moderatorsGroup whose members moderate this site alone; absent where it has none
/// @param moderatorsMail the [MailFrequency] of mails about what waits, such as `hourly`; absent
///   where the owner has set none
/// @param signIn how readers may sign in; absent where they cannot
public record SiteSettings(
        String id,
        List<String> origins,
        @Nullable String title,
        @Nullable String language,
        @Nullable SiteColours colours,
        @Nullable String moderatorsGroup,
        @Nullable String moderatorsMail,
        @Nullable SiteSignIn signIn) {

    /// The default site as it is while nobody has set anything.
    static final SiteSettings DEFAULT =
            new SiteSettings(SiteId.DEFAULT.value(), List.of(), null, null, null, null);

    public SiteSettings {
        origins = List.copyOf(origins);
    }

    /// One about whose mails nothing is set.
    public SiteSettings(
            String id,
            List<String> origins,
            @Nullable String title,
            @Nullable String language,
            @Nullable SiteColours colours,
            @Nullable String moderatorsGroup) {
        this(id, origins, title, language, colours, moderatorsGroup, null, null);
    }

    /// Whether readers may sign in here in this way.
    public boolean takes(SignInWay way) {
        return signIn != null && signIn.has(way);
    }

    /// How often its moderators are told by mail of what waits.
    public MailFrequency mailFrequency() {
        return moderatorsMail == null
                ? MailFrequency.AT_ONCE
                : MailFrequency.parse(moderatorsMail).orElse(MailFrequency.AT_ONCE);
    }

    /// The most exact of its origins that cover the page's; empty if none does.
    Optional<OriginPattern> covering(WebOrigin page) {
        return origins.stream()
                .flatMap(origin -> OriginPattern.parse(origin).stream())
                .filter(pattern -> pattern.covers(page))
                .max(Comparator.comparingInt(OriginPattern::exactness));
    }
}
