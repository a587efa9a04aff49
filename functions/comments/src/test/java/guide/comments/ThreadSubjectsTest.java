package guide.comments;

import guide.catalogue.ComparisonKey;
import guide.catalogue.Slug;
import guide.dynamodb.Items;
import guide.snapshot.CatalogueTable;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

import java.util.Set;
import java.util.stream.Stream;

@Tag("tables")
class ThreadSubjectsTest {

    @Nested
    class InMemory extends ThreadSubjectsContract {
        @Override
        ThreadSubjects subjects() {
            Set<String> slugs = Set.of("django", "flask");
            return thread ->
                    switch (thread) {
                        case ThreadKey.Page _ -> true;
                        case ThreadKey.OfFramework(Slug slug) -> slugs.contains(slug.value());
                        case ThreadKey.OfComparison(ComparisonKey key) ->
                                key.slugs().stream().map(Slug::value).allMatch(slugs::contains);
                        case ThreadKey.OfClaim(String id) -> id.equals("fast");
                    };
        }
    }

    @Nested
    class InDynamoDb extends ThreadSubjectsContract {
        @BeforeAll
        static void load() {
            Stream.of("framework#django", "framework#flask", "claim#fast")
                    .forEach(
                            key ->
                                    LocalTables.CLIENT.putItem(
                                            put ->
                                                    put.tableName(LocalTables.CATALOGUE)
                                                            .item(Items.key("catalogue", key))));
        }

        @Override
        ThreadSubjects subjects() {
            return ThreadSubjects.in(new CatalogueTable(LocalTables.CLIENT, LocalTables.CATALOGUE));
        }
    }
}
