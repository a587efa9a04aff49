package guide.pages.privacy;

import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;

import java.util.List;

/// `GET /privacy/`: what is kept of readers, for how long, and how they get rid of it.
public final class PrivacyPage {

    private PrivacyPage() {}

    public static SitePage page() {
        return new SitePage(
                SiteLinks.privacy(),
                "Privacy",
                "What is kept of you when you read, write, vote or ask to be told, for how long, and"
                        + " how you take it along or erase it.",
                List.of(),
                null,
                null,
                new PrivacyContent());
    }
}
