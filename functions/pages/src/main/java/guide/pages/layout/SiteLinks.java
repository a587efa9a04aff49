package guide.pages.layout;

import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.comments.threads.ThreadAddress;
import guide.lambda.address.PublicAddress;

import java.util.Collection;
import java.util.List;

/// The addresses of the site's pages, as links from one to another. All end in a slash.
public final class SiteLinks {

    private SiteLinks() {}

    public static String home() {
        return PublicAddress.link("/");
    }

    public static String frameworks() {
        return PublicAddress.link("/frameworks/");
    }

    public static String framework(Slug slug) {
        return frameworks() + slug + "/";
    }

    /// Where the framework's page answers a trait.
    public static String fact(Slug slug, TraitId trait) {
        return framework(slug) + "#" + trait;
    }

    /// What was run of the framework.
    public static String runs(Slug slug) {
        return framework(slug) + "runs/";
    }

    /// A program that was run.
    ///
    /// @param name with its folder, without its ending, such as `traits/orm`
    public static String program(String name) {
        return PublicAddress.link("/programs/" + name + "/");
    }

    public static String compare() {
        return PublicAddress.link("/compare/");
    }

    /// A comparison of two to six, in the canonical order.
    public static String compare(Collection<Slug> slugs) {
        return compare() + new ComparisonKey(List.copyOf(slugs)).canonical() + "/";
    }

    public static String pick() {
        return PublicAddress.link("/pick/");
    }

    /// The pick of a common situation, such as `/pick/api/`.
    public static String pick(Preset preset) {
        return pick() + preset.id() + "/";
    }

    public static String trait(TraitId trait) {
        return PublicAddress.link("/traits/" + trait + "/");
    }

    public static String claims() {
        return PublicAddress.link("/claims/");
    }

    public static String claim(String id) {
        return claims() + id + "/";
    }

    public static String changes() {
        return PublicAddress.link("/changes/");
    }

    /// What changed of one framework.
    public static String changes(Slug slug) {
        return changes() + "?framework=" + slug;
    }

    /// The libraries that readers want reviewed.
    public static String requests() {
        return PublicAddress.link("/requests/");
    }

    /// Where snippets for other pages are made.
    public static String embed() {
        return PublicAddress.link("/embed/");
    }

    /// Without a query, the list of everything.
    public static String search() {
        return PublicAddress.link("/search/");
    }

    public static String measurements() {
        return PublicAddress.link("/measurements/");
    }

    public static String about() {
        return PublicAddress.link("/about/");
    }

    public static String privacy() {
        return PublicAddress.link("/privacy/");
    }

    /// Where a page is as Markdown; what follows its path stays behind it.
    ///
    /// @param page the link of a page, which ends in a slash; the first page's is `index.md`
    public static String markdown(String page) {
        int end = page.length() - query(page).length();
        String path = page.substring(0, end);
        String file = path.equals(home()) ? path + "index" : path.substring(0, end - 1);
        return file + ".md" + page.substring(end);
    }

    private static String query(String address) {
        int start = address.indexOf('?');
        return start < 0 ? "" : address.substring(start);
    }

    public static String docs() {
        return PublicAddress.link("/v1/docs");
    }

    /// A thread as a page of its own.
    ///
    /// @param key as text, such as `framework:django`
    public static String thread(String key) {
        return PublicAddress.link(ThreadAddress.of(key));
    }
}
