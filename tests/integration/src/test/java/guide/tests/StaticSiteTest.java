package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.file.StandardOpenOption.APPEND;

import guide.local.dynamodb.ProjectRoot;
import guide.local.publish.PublishedGuide;
import guide.local.publish.SiteAddress;
import guide.local.publish.StaticSite;
import guide.tests.walks.crawl.Crawl;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `make site`: the same pages on a host that knows only files.
@Tag("tables")
class StaticSiteTest {

    private static final String BASE = "/guide";
    private static final String LIST = ".guide-files";
    private static final SiteAddress GUIDE = new SiteAddress("https://api.example.org", "");

    /// What differs between the two: the value of an attribute that has an address, and a whole
    /// address in a text.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<= (?:href|src|action|formaction)=\")[^\"]*+|https?://[^\\s\"<&)\\]]++");

    @TempDir private static Path served;
    private static PublishedGuide published;
    private static StaticSite site;
    private static PythonServer server;
    private static SiteAddress address;
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        folder = served.resolve(BASE.substring(1));
        server = PythonServer.of(served);
        address = new SiteAddress("http://localhost:" + server.port(), BASE);
        Path root = ProjectRoot.root();
        published = PublishedGuide.start(root, root.resolve("data/catalogue"), address);
        site = StaticSite.of(published.site());
        assertThat(site.write(GUIDE, folder).files()).isGreaterThan(1_500);
    }

    @AfterAll
    static void stop() {
        published.close();
        server.close();
    }

    @Test
    void servedByAnyHostEveryLinkLeadsSomewhereAndNoPageIsLeftOut() throws IOException {
        Crawl crawl = Crawl.of(URI.create(address.root() + "/"));

        assertThat(crawl.broken()).isEmpty();
        assertThat(crawl.brokenPlaces()).isEmpty();
        assertThat(crawl.pages()).hasSizeGreaterThan(200);
        assertThat(crawl.orphans(paths("index.html"))).isEmpty();
    }

    @Test
    void aPageIsWhatARunningGuideServesButForItsAddresses() throws IOException {
        List<String> pages = paths("index.html");

        assertThat(pages)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        path ->
                                assertThat(blank(file(path + "index.html")))
                                        .isEqualTo(blank(servedAt(path))));
    }

    @Test
    void whatHasNoAddressInItIsTheSameByteForByte() throws IOException {
        List<String> files = new ArrayList<>(paths(".svg"));
        files.addAll(paths(".css"));
        files.addAll(paths(".js"));

        assertThat(files)
                .hasSizeGreaterThan(600)
                .allSatisfy(path -> assertThat(file(path)).isEqualTo(servedAt(path)));
    }

    @Test
    void everyAddressIsAFileOrTheRunningGuides() throws IOException {
        for (String path : paths("index.html")) {
            Document page = Jsoup.parse(file(path + "index.html"), address.root() + path);
            assertThat(page.select("[href], [src]").stream())
                    .as(path)
                    .map(each -> each.absUrl(each.hasAttr("src") ? "src" : "href"))
                    .filteredOn(link -> link.startsWith(address.root()))
                    .allSatisfy(link -> assertThat(folder.resolve(nameOf(link))).exists());
            assertThat(page.select("[action], [formaction]").stream())
                    .as(path)
                    .map(each -> each.absUrl(each.hasAttr("action") ? "action" : "formaction"))
                    .allSatisfy(link -> assertThat(link).startsWith(GUIDE.root() + "/"));
        }
    }

    @Test
    void theSearchSuggestsFromThePagesOwnSite() throws IOException {
        Document page = Jsoup.parse(file("/index.html"), address.root() + "/");

        assertThat(page.expectFirst("#seek").attr("data-from")).isEqualTo(BASE + "/search/");
        assertThat(page.expectFirst("form.seek").attr("action")).isEqualTo(GUIDE + "/search/");
    }

    @Test
    void programsAreLedToTheSameHosts() throws IOException {
        assertThat(file("/sitemap.xml"))
                .contains(address.root() + "/frameworks/django/")
                .doesNotContain(GUIDE.root());
        assertThat(file("/llms.txt"))
                .contains(address.root() + "/frameworks/django.md", GUIDE + "/v1/catalogue");
        assertThat(file("/frameworks/django.md")).contains(address.root() + "/frameworks/django/");
        assertThat(file("/embed/index.html")).contains(GUIDE + "/embed/guide.js");
        assertThat(file("/v1/feeds/catalogue.atom")).contains(address + "/v1/feeds/catalogue.atom");
        assertThat(file("/badges/django/orm.json")).contains("\"message\":\"yes\"");
        assertThat(file("/404.html")).contains("<html");
    }

    @Test
    void writtenAgainNothingOfBeforeRemainsAndWhatIsNotOfTheSiteStays(@TempDir Path again)
            throws IOException {
        Files.writeString(again.resolve("CNAME"), "example.org");
        site.write(GUIDE, again);
        Path gone = Files.createDirectories(again.resolve("frameworks/gone"));
        Files.writeString(gone.resolve("index.html"), "old");
        Files.writeString(again.resolve(LIST), "frameworks/gone/index.html\n", APPEND);
        site.write(GUIDE, again);

        assertThat(again.resolve("frameworks/gone")).doesNotExist();
        assertThat(again.resolve("CNAME")).hasContent("example.org");
        assertThat(again.resolve("frameworks/index.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "", ".", "a/../../outside"})
    void nothingOutsideTheFolderIsRemoved(String name, @TempDir Path place) throws IOException {
        Path to = Files.createDirectories(place.resolve("to"));
        Files.writeString(place.resolve("outside"), "stays");
        Files.writeString(to.resolve(LIST), name + "\n");

        assertThatThrownBy(() -> site.write(GUIDE, to)).hasMessageContaining("not in the folder");
        assertThat(place.resolve("outside")).hasContent("stays");
    }

    @Test
    void aSiteThatSomebodyElseMadeIsNotWrittenOver(@TempDir Path theirs) throws IOException {
        Files.writeString(theirs.resolve("index.html"), "theirs");

        assertThatThrownBy(() -> site.write(GUIDE, theirs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did not write");
        assertThat(theirs.resolve("index.html")).hasContent("theirs");
    }

    @Test
    void anAddressHasAnOriginAndPerhapsAPath() {
        assertThat(SiteAddress.of("SITE", "https://example.org/a/b/").path()).isEqualTo("/a/b");
        assertThat(SiteAddress.of("SITE", "http://localhost:8000").path()).isEmpty();
        assertThat(Stream.of("example.org", "https://", "https://a/b?c", "ftp://a", "https://a//b"))
                .allSatisfy(
                        text ->
                                assertThatThrownBy(() -> SiteAddress.of("SITE", text))
                                        .hasMessageStartingWith("SITE must be an address"));
    }

    private static String blank(String page) {
        return ADDRESS.matcher(page).replaceAll("");
    }

    /// The paths of files whose names end so; a page's is its folder's.
    private static List<String> paths(String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(each -> "/" + folder.relativize(each))
                    .filter(each -> each.endsWith(end))
                    .map(each -> each.replaceAll("index\\.html$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(String link) {
        String path = link.substring(address.root().length() + 1).split("#", 2)[0];
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    private static String file(String path) throws IOException {
        return Files.readString(folder.resolve(path.substring(1)));
    }

    private static String servedAt(String path) {
        return new String(published.site().get(path).body(), StandardCharsets.UTF_8);
    }
}
