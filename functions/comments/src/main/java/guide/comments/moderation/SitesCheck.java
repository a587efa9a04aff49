package guide.comments.moderation;

import guide.comments.sites.MailFrequency;
import guide.comments.sites.OriginPattern;
import guide.comments.sites.SiteColours;
import guide.comments.sites.SiteId;
import guide.comments.sites.SiteSettings;
import guide.comments.sites.Sites;
import guide.comments.text.InputChecks;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Checks the sites that moderators send.
final class SitesCheck {

    private static final int MOST_SITES = 50;
    private static final int MOST_ORIGINS = 20;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_GROUP = 128;

    private final InputChecks inputChecks = new InputChecks();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> origins = new HashSet<>();

    private SitesCheck() {}

    /// Returns the sites, each origin as browsers write it.
    ///
    /// @throws guide.lambda.problem.ProblemException naming every field that breaks a rule
    static Sites checked(SitesBody sent) {
        SitesCheck check = new SitesCheck();
        Sites sites = check.sites(sent);
        check.inputChecks.refuseAll();
        return sites;
    }

    private Sites sites(SitesBody sent) {
        Long version = sent.version();
        if (version == null || version < 0) {
            inputChecks.refuse("/version", "must be the version that was read");
        }
        List<SitesBody.SiteBody> all = sent.sites() == null ? List.of() : sent.sites();
        if (all.isEmpty() || all.size() > MOST_SITES) {
            inputChecks.refuse("/sites", "must hold 1 to " + MOST_SITES + " sites");
            return Sites.STANDARD;
        }
        List<SiteSettings> checked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            checked.add(site(all.get(i), "/sites/" + i));
        }
        if (!ids.contains(SiteId.DEFAULT.value())) {
            inputChecks.refuse("/sites", "must hold the site default, which always exists");
        }
        return new Sites(version == null ? 0 : version, checked);
    }

    private SiteSettings site(SitesBody.SiteBody sent, String at) {
        return new SiteSettings(
                id(sent.id(), at + "/id"),
                origins(sent.origins(), at + "/origins"),
                line(sent.title(), at + "/title", LONGEST_TITLE),
                language(sent.language(), at + "/language"),
                colours(sent.colours(), at + "/colours"),
                line(sent.moderatorsGroup(), at + "/moderatorsGroup", LONGEST_GROUP),
                frequency(sent.moderatorsMail(), at + "/moderatorsMail"),
                SignInCheck.checked(sent, at, inputChecks));
    }

    private String id(@Nullable String sent, String at) {
        String id = sent == null ? "" : sent;
        if (!SiteId.isId(id)) {
            inputChecks.refuse(at, SiteId.RULE);
        } else if (!ids.add(id)) {
            inputChecks.refuse(at, "must be the id of one site only");
        }
        return id;
    }

    private List<String> origins(@Nullable List<String> sent, String at) {
        List<String> all = sent == null ? List.of() : sent;
        if (all.size() > MOST_ORIGINS) {
            inputChecks.refuse(at, "must hold at most " + MOST_ORIGINS + " origins");
            return List.of();
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<String> origin = OriginPattern.parse(all.get(i)).map(OriginPattern::text);
            if (origin.isEmpty()) {
                inputChecks.refuse(at + "/" + i, OriginPattern.RULE);
            } else if (!origins.add(origin.get())) {
                inputChecks.refuse(at + "/" + i, "must be listed once, by one site only");
            }
            origin.ifPresent(checked::add);
        }
        return checked;
    }

    private @Nullable String frequency(@Nullable String sent, String at) {
        if (sent != null && MailFrequency.parse(sent).isEmpty()) {
            inputChecks.refuse(at, MailFrequency.RULE);
        }
        return sent;
    }

    private @Nullable String line(@Nullable String sent, String at, int most) {
        return sent == null ? null : inputChecks.line(sent, at, most);
    }

    private @Nullable String language(@Nullable String sent, String at) {
        if (sent != null && !isLanguage(sent)) {
            inputChecks.refuse(at, "must be a language tag (BCP 47) such as en-GB");
        }
        return sent;
    }

    private static boolean isLanguage(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_LANGUAGE) {
            return false;
        }
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private @Nullable SiteColours colours(@Nullable SiteColours sent, String at) {
        if (sent != null) {
            colour(sent.accent(), at + "/accent");
            colour(sent.background(), at + "/background");
            colour(sent.text(), at + "/text");
        }
        return sent;
    }

    private void colour(@Nullable String sent, String at) {
        if (sent != null && !sent.matches("#[0-9A-Fa-f]{6}")) {
            inputChecks.refuse(at, "must be a colour such as #1a2b3c");
        }
    }
}
