package guide.comments.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which site a page belongs to.
class SitesTest {

    private static final Sites OPEN =
            new Sites(
                    1,
                    List.of(
                            SiteSettings.DEFAULT,
                            site("blog", "https://blog.example", "https://*.blog.example"),
                            site("drafts", "https://*.drafts.blog.example"),
                            site("one-draft", "https://one.drafts.blog.example"),
                            site("local", "http://localhost:4000", "http://*.test:4000")));

    private static final Sites CLOSED =
            new Sites(1, List.of(site("default", "https://www.example"), OPEN.sites().get(1)));

    @ParameterizedTest
    @CsvSource({
        "https://blog.example, blog",
        "https://BLOG.example:443, blog",
        "https://a.blog.example, blog",
        "https://a.b.c.blog.example, blog",
        "https://x.drafts.blog.example, drafts",
        "https://drafts.blog.example, blog",
        "https://one.drafts.blog.example, one-draft",
        "https://two.one.drafts.blog.example, drafts",
        "http://localhost:4000, local",
        "http://a.b.test:4000, local",
        "http://blog.example, default",
        "https://blog.example:8443, default",
        "https://a.blog.example:8443, default",
        "https://notblog.example, default",
        "https://blog.example.evil.example, default",
        "http://localhost:4001, default",
        "http://test:4000, default",
        "https://elsewhere.example, default",
    })
    void thePageIsOfTheSiteWithTheMostExactOriginThatCoversIt(String origin, String site) {
        assertThat(OPEN.of(origin(origin))).contains(new SiteId(site));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example, default",
        "https://blog.example, blog",
        "https://www.example:444, ",
        "https://a.www.example, ",
        "https://elsewhere.example, ",
    })
    void anOriginThatNobodyListsIsUnknownOnceTheDefaultSiteListsItsOwn(String origin, String site) {
        assertThat(CLOSED.of(origin(origin))).isEqualTo(Optional.ofNullable(site).map(SiteId::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blog.example", "https://blog.example/", "HTTPS://Blog.Example:443",
                "https://*.blog.example", "http://localhost:8080", "http://[::1]:8080",
                "https://xn--bcher-kva.example", "https://bücher.example", "http://127.0.0.1"
            })
    void originsAreListedAsBrowsersWriteThem(String text) {
        String kept = OriginPattern.parse(text).orElseThrow().text();

        assertThat(kept).doesNotEndWith("/").isLowerCase().doesNotContain(":443", "ü");
        assertThat(OriginPattern.parse(kept).orElseThrow().text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "blog.example",
                "//blog.example",
                "https://",
                "https://*",
                "https://*.",
                "https://blog.example/about/",
                "https://blog.example?a",
                "https://ada@blog.example",
                "https://a.*.example",
                "https://**.example",
                "https://*a.example",
                "ftp://blog.example",
                "https://blog.example:65536",
                "https://blog example",
                "javascript://blog.example"
            })
    void nothingElseIsAnOrigin(String text) {
        assertThat(OriginPattern.parse(text)).isEmpty();
    }

    @Test
    void membersOfASitesGroupModerateThatSite() {
        Sites sites =
                new Sites(
                        1,
                        List.of(
                                SiteSettings.DEFAULT,
                                new SiteSettings("a", List.of(), null, null, null, "as"),
                                new SiteSettings("b", List.of(), null, null, null, "bs")));

        assertThat(sites.moderatedBy(Set.of("bs", "others"))).containsExactly(new SiteId("b"));
        assertThat(sites.moderatedBy(Set.of("others", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "blog-b", "0", "a-b-c", "abcdefghijabcdefghijabcdefghijabcdefghij"})
    void idsAreSlugs(String text) {
        assertThat(SiteId.isId(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "a--b",
                "-a",
                "a-",
                "a b",
                "ä",
                "a/b",
                "abcdefghijabcdefghijabcdefghijabcdefghijk"
            })
    void nothingElseIsAnId(String text) {
        assertThat(SiteId.isId(text)).isFalse();
    }

    private static SiteSettings site(String id, String... origins) {
        return new SiteSettings(id, List.of(origins), null, null, null, null);
    }

    private static WebOrigin origin(String text) {
        return WebOrigin.parse(text).orElseThrow();
    }
}
