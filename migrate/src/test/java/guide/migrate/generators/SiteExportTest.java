package guide.migrate.generators;

import static guide.migrate.MigrateTables.AT_ONCE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.domain.Contribution;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.storage.AuthorStore;
import guide.comments.storage.CommentsTable;
import guide.migrate.FilledTable;
import guide.migrate.MigrateTables;
import guide.migrate.exports.TableLines;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What everybody can read stands in pages that no script has touched, and nothing else does.
@Tag("tables")
class SiteExportTest {

    private static final SiteId BLOG = new SiteId("blog");
    private static final ThreadKey HELLO = new ThreadKey.OfPage("/hello/");
    private static final ThreadKey OF_BLOG = new ThreadKey.OfPage(BLOG, "/hello/");

    @TempDir private Path folder;

    private final CommentsTable table = MigrateTables.empty();
    private final FilledTable filled = new FilledTable(table);

    @ParameterizedTest
    @EnumSource
    void aGeneratorBuildsPagesWithTheirComments(Generator generator) throws Exception {
        generator.requireInstalled();
        filled.everything(HELLO);
        filled.post(HELLO, "Zoe <b>&{{ 7 | times: 191 }}{% x");
        filled.post(new ThreadKey.OfPage("/k%C3%A4se/"), "Yan");
        filled.post(OF_BLOG, "Xia");
        generator.putSite(folder);

        export(Optional.of(SiteId.DEFAULT)).files(generator.format(), folder);
        String hello = generator.page(folder, "hello");

        Document page = Jsoup.parse(hello);
        assertThat(page.select("article[itemtype=https://schema.org/Comment]")).hasSize(12);
        assertThat(page.select("[itemprop=name]").eachText())
                .contains("Ada", "Bob", "Lou", "Zoe <b>&{{ 7 | times: 191 }}{% x")
                .doesNotContain("Hal", "Jo", "Kim", "Mia", "Ned", "Ola", "Xia");
        assertThat(page.select("article p").eachText()).contains("Removed.");
        assertThat(page.select("script")).isEmpty();
        assertThat(generator.page(folder, "käse")).contains(">Yan<");
        assertThat(generator.page(folder, "other")).doesNotContain("<article");
        assertThat(hello).doesNotContain("@example.org", "1337");
    }

    @Test
    void repliesStandBehindWhatTheyReplyTo() throws IOException {
        Contribution.Published ada = filled.post(HELLO, "Ada");
        Contribution.Published bob = filled.post(HELLO, "Bob");
        Contribution.Published cleo = filled.reply(HELLO, ada, "Cleo");
        filled.reply(HELLO, ada, "Dan");
        filled.reply(HELLO, cleo, "Eve");

        export(Optional.of(SiteId.DEFAULT)).files("html", folder);
        Document thread = Jsoup.parse(threadFile(folder));

        assertThat(thread.select("article [itemprop=name]").eachText())
                .containsExactly("Ada", "Cleo", "Eve", "Dan", "Bob");
        assertThat(thread.select("article").eachAttr("class"))
                .extracting(name -> name.substring(name.length() - 1))
                .containsExactly("0", "1", "2", "1", "0");
        Element first = thread.select("article").getFirst();
        assertThat(first.id()).isEqualTo("c-" + ada.id().text());
        assertThat(first.select("time").attr("datetime")).isEqualTo(ada.createdAt().toString());
        assertThat(thread.select("a.guide-parent").eachAttr("href"))
                .allMatch(href -> thread.getElementById(href.substring(1)) != null);
        assertThat(thread.text()).contains("“says”").contains(bob.author().name());
    }

    @Test
    void whatWasRemovedIsInNoFileAfterTheNextExport() throws IOException {
        Contribution.Published ada = filled.post(HELLO, "Ada");
        export(Optional.of(SiteId.DEFAULT)).files("jekyll", folder);
        assertThat(names("_data/comments")).hasSize(2).contains("threads.json");
        Path template = folder.resolve("_includes/guide-comments.html");
        Files.writeString(template, "mine");

        new AuthorStore(table).remove(ada, filled.copy(HELLO, ada, State.PUBLISHED));
        export(Optional.of(SiteId.DEFAULT)).files("jekyll", folder);

        assertThat(names("_data/comments")).containsExactly("threads.json");
        assertThat(names("_data")).containsExactly("comments");
        assertThat(Files.readString(template)).isEqualTo("mine");
    }

    @Test
    void eachSiteHasAFolderOfItsOwn() throws IOException {
        filled.post(HELLO, "Ada");
        filled.post(OF_BLOG, "Xia");

        export(Optional.empty()).files("html", folder);

        assertThat(threadFile(folder.resolve("default"))).contains("Ada").doesNotContain("Xia");
        assertThat(threadFile(folder.resolve("blog"))).contains("Xia").doesNotContain("Ada");
        assertThatThrownBy(() -> export(Optional.empty()).files("gatsby", folder))
                .hasMessageContaining("jekyll, hugo, eleventy, html");
    }

    @Test
    void othersReadTheWxr() throws IOException {
        filled.everything(HELLO);
        filled.post(HELLO, "Zoe ]]> <b> & \u0001");
        filled.post(OF_BLOG, "Xia");
        Path file = folder.resolve("comments.xml");

        export(Optional.of(SiteId.DEFAULT)).wxr(file, site -> "https://" + site + ".example");

        Wxr wxr = Wxr.read(file);
        assertThat(wxr.texts("link")).containsExactly("https://default.example/hello/");
        assertThat(wxr.texts("dsq:thread_identifier")).containsExactly("page:/hello/");
        assertThat(wxr.texts("wp:comment_author"))
                .hasSize(11)
                .contains("Ada", "Zoe ]]> <b> & ")
                .doesNotContain("Xia", "Jo", "Ola");
        assertThat(wxr.texts("wp:comment_author_email")).contains("Ada@example.org");
        assertThat(wxr.texts("wp:comment_date_gmt")).contains("2026-11-29 12:00:00");
        assertThat(wxr.texts("wp:comment_content"))
                .anyMatch(content -> content.contains("<p>New</p>"));
        assertThat(wxr.texts("wp:comment_id")).doesNotHaveDuplicates();
        assertThat(wxr.texts("wp:comment_parent"))
                .allMatch(
                        parent ->
                                parent.equals("0") || wxr.texts("wp:comment_id").contains(parent));
        assertThat(wxr.texts("wp:comment_parent")).filteredOn("0"::equals).hasSizeLessThan(6);
        assertThat(folder.toFile().list()).containsExactly("comments.xml");
    }

    private SiteExport export(Optional<SiteId> site) {
        return new SiteExport(new TableLines(table, AT_ONCE), site);
    }

    private List<String> names(String in) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(in))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String threadFile(Path site) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("comments"))) {
            Path only =
                    files.filter(file -> file.toString().endsWith(".html"))
                            .findFirst()
                            .orElseThrow();
            return Files.readString(only);
        }
    }
}
