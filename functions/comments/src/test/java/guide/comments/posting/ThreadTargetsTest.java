package guide.comments.posting;

import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Slug;
import guide.catalogue.store.CatalogueTable;
import guide.comments.domain.ThreadKey;
import guide.comments.storage.LocalTables;
import guide.lambda.dynamodb.Attributes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

import java.util.Set;
import java.util.stream.Stream;

@Tag("tables")
class ThreadTargetsTest {

    @Nested
    class InMemory extends ThreadTargetsContract {
        @Override
        ThreadTargets targets() {
            Set<String> slugs = Set.of("django", "flask");
            return thread ->
                    switch (thread) {
                        case ThreadKey.OfPage _ -> true;
                        case ThreadKey.OfFramework(Slug slug) -> slugs.contains(slug.value());
                        case ThreadKey.OfComparison(ComparisonKey key) ->
                                key.slugs().stream().map(Slug::value).allMatch(slugs::contains);
                        case ThreadKey.OfClaim(String id) -> id.equals("fast");
                    };
        }
    }

    @Nested
    class InDynamoDb extends ThreadTargetsContract {
        @BeforeAll
        static void load() {
            Stream.of("framework#django", "framework#flask", "claim#fast")
                    .forEach(
                            key ->
                                    LocalTables.CLIENT.putItem(
                                            put ->
                                                    put.tableName(LocalTables.CATALOGUE)
                                                            .item(
                                                                    Attributes.key(
                                                                            "catalogue", key))));
        }

        @Override
        ThreadTargets targets() {
            return ThreadTargets.in(new CatalogueTable(LocalTables.CLIENT, LocalTables.CATALOGUE));
        }
    }
}
