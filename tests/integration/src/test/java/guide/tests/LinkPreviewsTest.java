package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

/// What a link to a page looks like elsewhere: its title, a description that is not cut, a picture.
@Tag("tables")
class LinkPreviewsTest {

    private static final int SHORTEST = 50;
    private static final int LONGEST = 160;

    @Test
    void everyPageHasADescriptionThatFitsAndAPictureWithItsSize() {
        Set<String> pictures = new TreeSet<>();
        assertThat(CrawledSite.CRAWL.pages())
                .allSatisfy(
                        each -> {
                            Document page = each.document();
                            String description =
                                    page.select("meta[name=description]").attr("content");
                            assertThat(description.length())
                                    .as("%s: %s", each.path(), description)
                                    .isBetween(SHORTEST, LONGEST);
                            assertThat(property(page, "og:description")).isEqualTo(description);
                            assertThat(property(page, "og:title")).isNotBlank();
                            assertThat(property(page, "og:image:alt")).isNotBlank();
                            assertThat(page.select("meta[name=twitter:card]").attr("content"))
                                    .isEqualTo("summary_large_image");
                            pictures.add(property(page, "og:image"));
                        });
        assertThat(pictures).hasSize(1);
    }

    @Test
    void thePictureIsThereForPagesOfOthersAndForEver() throws Exception {
        Document page = CrawledSite.CRAWL.pages().getFirst().document();
        URI address = URI.create(property(page, "og:image"));
        HttpResponse<byte[]> answer = fetched(address.getPath());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));

        assertThat(address.isAbsolute()).isTrue();
        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
        assertThat(answer.headers().firstValue("cross-origin-resource-policy"))
                .contains("cross-origin");
        assertThat(picture.getWidth()).hasToString(property(page, "og:image:width"));
        assertThat(picture.getHeight()).hasToString(property(page, "og:image:height"));
    }

    private static HttpResponse<byte[]> fetched(String path)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    Service.RUNNING.request(path, "Accept-Encoding", "gzip").build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
