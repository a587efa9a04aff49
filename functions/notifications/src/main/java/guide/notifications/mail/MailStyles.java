package guide.notifications.mail;

import guide.comments.domain.ThreadKey;
import guide.comments.languages.ReaderLanguage;
import guide.comments.sites.SiteColours;
import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// How the letters of each site look, as its moderators have set it.
public final class MailStyles {

    private static final String NAMELESS = "The framework guide";

    private final Supplier<Sites> sites;
    private final ReaderLanguage language;

    /// @param sites as they are now
    /// @param language of sites that have set none
    public MailStyles(Supplier<Sites> sites, ReaderLanguage language) {
        this.sites = sites;
        this.language = language;
    }

    /// The site of a thread: the default one for what hangs at an entry of the catalogue.
    public static SiteId siteOf(ThreadKey thread) {
        return thread.site().orElse(SiteId.DEFAULT);
    }

    /// The style of this site; a plain one where nothing is set, or it is not there any more.
    public MailStyle of(SiteId site) {
        Optional<SiteSettings> settings = sites.get().settings(site);
        MailStyle plain = MailStyle.plain(NAMELESS, language);
        return settings.map(each -> styled(each, plain)).orElse(plain);
    }

    private static MailStyle styled(SiteSettings site, MailStyle plain) {
        SiteColours colours =
                site.colours() == null ? new SiteColours(null, null, null) : site.colours();
        return new MailStyle(
                or(site.title(), plain.name()),
                ReaderLanguage.of(or(site.language(), plain.language().tag()), plain.language()),
                or(colours.accent(), plain.accent()).toLowerCase(Locale.ROOT),
                or(colours.background(), plain.background()),
                or(colours.text(), plain.text()));
    }

    private static String or(@Nullable String set, String otherwise) {
        return set == null || set.isEmpty() ? otherwise : set;
    }
}
