package guide.local.publish;

import guide.local.publish.LinkAttributes.LinkAttribute;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Leads what is no file of the static site to the running guide; every other address, and every
/// other character, stays as it was served.
final class Readdressing {

    private final SiteAddress site;
    private final SiteAddress guide;
    private final Set<String> files;
    private final Pattern own;

    /// @param guide where the running guide is for the site's readers
    /// @param files the paths that are files of the site
    Readdressing(SiteAddress site, SiteAddress guide, Set<String> files) {
        this.site = site;
        this.guide = guide;
        this.files = Set.copyOf(files);
        own = Pattern.compile(Pattern.quote(site.root()) + "/[^\\s\"'<>()\\[\\]\\\\`]*+");
    }

    String of(SiteFile file) {
        return texts(file.isPage() ? attributes(file) : file.text());
    }

    /// Forms lead to the running guide even where their address is a page: they send a query.
    private String attributes(SiteFile page) {
        String html = page.text();
        StringBuilder out = new StringBuilder(html.length());
        int copied = 0;
        for (LinkAttribute each : LinkAttributes.of(html, site.at(page.path()).toString())) {
            if (isOwn(each.address()) && (each.sends() || !isFile(each.address()))) {
                out.append(html, copied, each.start()).append(escaped(moved(each.address())));
                copied = each.end();
            }
        }
        return out.append(html, copied, html.length()).toString();
    }

    /// Whole addresses in any text: data, Markdown, feeds, snippets to copy.
    private String texts(String text) {
        return own.matcher(text)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        isOwn(match.group()) && !isFile(match.group())
                                                ? moved(match.group())
                                                : match.group()));
    }

    /// What is the guide's already stays so where the guide is below the site.
    private boolean isOwn(String address) {
        boolean isBelow = guide.root().startsWith(site.root() + "/");
        return site.pathOf(address).isPresent() && !(isBelow && guide.pathOf(address).isPresent());
    }

    private boolean isFile(String address) {
        return site.pathOf(address).filter(files::contains).isPresent();
    }

    private String moved(String address) {
        return guide.root() + address.substring(site.root().length());
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("\"", "&quot;");
    }
}
