package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.walks.crawl.FetchedPath;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What pages say in schema.org's words, held against its vocabulary.
@Tag("tables")
class SchemaOrgTest {

    private final Service service = Service.RUNNING;

    @Test
    void everyPageSaysWhatTheVocabularyKnows() {
        SchemaOrgVocabulary vocabulary = SchemaOrgVocabulary.installed();
        List<String> faults = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        String discussed = discussedPage();
        for (FetchedPath each : CrawledSite.CRAWL.pages()) {
            for (JsonNode data : data(each.document())) {
                said.add(data.path("@type").asText());
                SchemaOrgCheck.faults(vocabulary, data)
                        .forEach(fault -> faults.add(each.path() + ": " + fault));
            }
        }
        for (JsonNode data : data(Jsoup.parse(service.get(discussed).raw().body()))) {
            said.add(data.path("@type").asText());
            faults.addAll(SchemaOrgCheck.faults(vocabulary, data));
        }

        assertThat(faults).isEmpty();
        assertThat(said)
                .contains(
                        "BreadcrumbList",
                        "ClaimReview",
                        "DiscussionForumPosting",
                        "ItemList",
                        "SoftwareApplication",
                        "WebSite");
        assertThat(vocabulary.types()).hasSizeGreaterThan(700);
    }

    /// A page with a comment, a reply and what was taken away.
    private String discussedPage() {
        String thread = "claim:pyramid-general-framework";
        String root = post(thread, Map.of());
        post(thread, Map.of("parent", root));
        Moderator.named(service, "grace")
                .send("PUT", "/v1/moderation/" + root, Map.of("decision", "remove", "reason", "x"));
        post(thread, Map.of());
        return "/claims/pyramid-general-framework/";
    }

    private String post(String thread, Map<String, Object> more) {
        return service.post(NewComments.by(thread, more)).json().path("id").asText();
    }

    @Test
    void everyPageSaysWhereItIs() {
        assertThat(CrawledSite.CRAWL.pages())
                .allSatisfy(
                        page -> {
                            Document document = page.document();
                            JsonNode first = data(document).getFirst();
                            List<String> trail = document.select(".trail li").eachText();
                            assertThat(first.path("itemListElement").findValuesAsText("name"))
                                    .as(page.path())
                                    .isEqualTo(trail);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'@type':'Thing'} | says no context",
                "{'@type':'Thinglet'} | 'Thinglet' is no type",
                "{'@type':'Thing','title':'x'} | Thing.title does not exist",
                "{'@type':'Comment','upvoteCount':'many'} | Comment.upvoteCount is STRING 'many'",
                "{'@type':'Comment','upvoteCount':1.5} | Comment.upvoteCount is NUMBER '1.5'",
                "{'@type':'Comment','url':'/x/'} | Comment.url is STRING '/x/'",
                "{'@type':'Comment','dateCreated':'26 May'} | Comment.dateCreated is STRING '26 May'",
                "{'@type':'Comment','author':{'@type':'Rating'}} | Comment.author is OBJECT ''",
                "{'@type':'Comment','comment':[{'@type':'None'}]} | 'None' is no type",
                "{'@type':'ListItem','item':'https://a.example/'} | ListItem.item is STRING 'https://a.example/'"
            })
    void theCheckSaysWhatIsWrong(String json, String fault) {
        JsonNode document = Json.readOwn(json.replace('\'', '"'), JsonNode.class);

        assertThat(SchemaOrgCheck.faults(SchemaOrgVocabulary.installed(), document))
                .contains(fault);
    }

    private static List<JsonNode> data(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> Json.readOwn(script.data(), JsonNode.class))
                .toList();
    }
}
