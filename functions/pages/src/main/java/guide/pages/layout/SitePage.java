package guide.pages.layout;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.lambda.address.PublicAddress;
import guide.lambda.html.JsonData;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page of the site: its content, and what the head and the layout say of it.
///
/// @param address the canonical one, as a link
/// @param description one or two sentences for search engines and for links from elsewhere
/// @param trail the pages above this one, without the home page, the nearest last
/// @param thread the thread that readers write to here, such as `framework:django`; null for none
/// @param data what the page says in schema.org's words; null for nothing
/// @param content everything below the first heading
public record SitePage(
        String address,
        String title,
        String description,
        List<Crumb> trail,
        @Nullable String thread,
        @Nullable JsonData data,
        HtmlContent content)
        implements HtmlContent {

    /// The guide's name, behind the title of every page but the first.
    public static final String SITE = "The framework guide";

    private static final int LONGEST_EXCERPT = 160;

    private static final SiteAssets ASSETS = new SiteAssets();

    public static SiteAssets assets() {
        return ASSETS;
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        new DiscussedPage(this, new PageDiscussion.Elsewhere()).writeTo(output);
    }

    String headTitle() {
        return trail.isEmpty() && isHome() ? title : title + " · " + SITE;
    }

    boolean isHome() {
        return address.equals(SiteLinks.home());
    }

    /// As much of the description as search engines and link previews show, cut between words.
    String excerpt() {
        if (description.length() <= LONGEST_EXCERPT) {
            return description;
        }
        int end = description.lastIndexOf(' ', LONGEST_EXCERPT - 1);
        return description.substring(0, Math.max(end, 1)) + "…";
    }

    /// The address with its origin, where that is known.
    public String canonical() {
        return PublicAddress.current().origin() + address;
    }

    String styles() {
        return ASSETS.address("site.css");
    }

    String script() {
        return ASSETS.address("site.js");
    }

    String icon() {
        return ASSETS.address("icon.svg");
    }

    /// The picture that is shown beside a link to the page, with its origin, where that is known.
    String card() {
        return PublicAddress.current().origin() + ASSETS.address("card.png");
    }

    String markdown() {
        return SiteLinks.markdown(address);
    }

    String feed() {
        return PublicAddress.absolute("/v1/feeds/catalogue.atom");
    }
}
