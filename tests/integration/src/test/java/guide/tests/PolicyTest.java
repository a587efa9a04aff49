package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Statement;
import guide.local.dynamodb.Template;
import guide.tests.RecordedCalls.Call;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each function's role allows exactly what the function did in this run of all tests.
///
/// A run of only some tests can check just one direction, and reports that.
class PolicyTest {

    private static final Template TEMPLATE =
            Template.read(
                    ProjectRoot.root().resolve("template.yaml"),
                    Map.of("SigningSecret", "0123456789abcdef0123456789abcdef"));
    private static final String CATALOGUE = TEMPLATE.nameOf("CatalogueTable");
    private static final String COMMENTS = TEMPLATE.nameOf("CommentsTable");

    @Test
    void everyCallIsAllowed() {
        Set<Call> calls = RecordedCalls.all();
        assumeTrue(!calls.isEmpty(), "no test before this one has called a table");

        assertThat(calls).allMatch(PolicyTest::isAllowed);
    }

    @Test
    @Tag("whole-suite")
    void everyAllowedActionIsUsed() {
        Set<String> missing = WholeSuite.leftOut();
        assumeTrue(missing.isEmpty(), "only a part of the tests has run, without " + missing);
        Set<String> used = used();
        print(used);

        assertThat(allowed()).isNotEmpty().isEqualTo(used);
    }

    @Test
    void whatNoStatementAllowsIsNoticed() {
        assertThat(isAllowed(call("SummariesFunction", "PutItem", CATALOGUE, ""))).isFalse();
        assertThat(isAllowed(call("SummariesFunction", "Query", COMMENTS, ""))).isFalse();
        assertThat(isAllowed(call("SummariesFunction", "Query", CATALOGUE + "/index/a", "")))
                .isFalse();
        assertThat(isAllowed(call("SummariesFunction", "Query", CATALOGUE, ""))).isTrue();
        assertThat(isAllowed(call("NobodysFunction", "Query", CATALOGUE, ""))).isFalse();
    }

    @Test
    void whatIsWrittenOnceIsNeverReplaced() {
        assertThat(RecordedCalls.overwriting()).doesNotContain("log", "revisions", "history#");
    }

    @Test
    void theHistoryOfTheCatalogueOnlyGrows() {
        for (String partition : List.of("revisions", "history#")) {
            for (String function :
                    List.of("EntriesFunction", "ModerateFunction", "WatchFunction")) {
                for (String action : List.of("UpdateItem", "DeleteItem")) {
                    assertThat(isAllowed(call(function, action, CATALOGUE, partition))).isFalse();
                }
                assertThat(isAllowed(call(function, "PutItem", CATALOGUE, partition))).isTrue();
            }
        }
    }

    @Test
    void readersReachNeitherLogNorSettings() {
        assertThat(isAllowed(call("SubscriptionsFunction", "PutItem", COMMENTS, "webhooks")))
                .isTrue();
        assertThat(isAllowed(call("SubscriptionsFunction", "PutItem", COMMENTS, "log"))).isTrue();
        for (String action : List.of("PutItem", "UpdateItem", "DeleteItem")) {
            assertThat(isAllowed(call("SubscriptionsFunction", action, COMMENTS, "settings")))
                    .isFalse();
        }
        for (String function : List.of("PostCommentFunction", "ChangeCommentFunction")) {
            for (String action : List.of("PutItem", "UpdateItem", "DeleteItem")) {
                assertThat(isAllowed(call(function, action, COMMENTS, "log"))).isFalse();
                assertThat(isAllowed(call(function, action, COMMENTS, "settings"))).isFalse();
                assertThat(isAllowed(call(function, action, COMMENTS, "author#"))).isTrue();
            }
        }
    }

    @Test
    void anAuthorReachesNothingOfTheCatalogueButCredits() {
        String function = "ChangeCommentFunction";
        assertThat(isAllowed(call(function, "PutItem", CATALOGUE, "credit#"))).isTrue();
        assertThat(isAllowed(call(function, "PutItem", CATALOGUE, "catalogue"))).isFalse();
        assertThat(isAllowed(call(function, "PutItem", CATALOGUE, "history#"))).isFalse();
        assertThat(isAllowed(call(function, "GetItem", CATALOGUE, "credit#"))).isFalse();
    }

    @Test
    void moderatorsCanOnlyAddToTheLog() {
        for (String action : List.of("UpdateItem", "DeleteItem")) {
            assertThat(isAllowed(call("ModerateFunction", action, COMMENTS, "log"))).isFalse();
            assertThat(isAllowed(call("ModerateFunction", action, COMMENTS, ""))).isTrue();
        }
        assertThat(isAllowed(call("ModerateFunction", "PutItem", COMMENTS, "log"))).isTrue();
    }

    @Test
    void theWatchReachesNoContributionAndNoCredit() {
        String function = "WatchFunction";
        assertThat(isAllowed(call(function, "UpdateItem", CATALOGUE, "catalogue"))).isTrue();
        assertThat(isAllowed(call(function, "PutItem", CATALOGUE, "watch"))).isTrue();
        assertThat(isAllowed(call(function, "PutItem", CATALOGUE, "credit#"))).isFalse();
        assertThat(isAllowed(call(function, "DeleteItem", CATALOGUE, "catalogue"))).isFalse();
        assertThat(isAllowed(call(function, "Query", COMMENTS, "thread#"))).isFalse();
    }

    private static Call call(String function, String action, String resource, String partition) {
        return new Call(function, "dynamodb:" + action, resource, partition);
    }

    private static boolean isAllowed(Call call) {
        return TEMPLATE.functions().stream()
                .filter(function -> function.logicalId().equals(call.function()))
                .map(FunctionSpec::policy)
                .anyMatch(policy -> covers(policy, "Allow", call) && !covers(policy, "Deny", call));
    }

    private static boolean covers(List<Statement> policy, String effect, Call call) {
        return policy.stream()
                .filter(statement -> statement.effect().equals(effect))
                .anyMatch(each -> each.covers(call.action(), call.resource(), call.partition()));
    }

    private static Set<String> used() {
        return RecordedCalls.all().stream()
                .map(call -> line(call.function(), call.action(), call.resource()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed() {
        Set<String> lines = new TreeSet<>();
        for (FunctionSpec function : TEMPLATE.functions()) {
            function.policy().stream()
                    .filter(statement -> statement.effect().equals("Allow"))
                    .flatMap(statement -> lines(function.logicalId(), statement))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Stream<String> lines(String function, Statement statement) {
        return statement.resources().stream()
                .flatMap(
                        resource ->
                                statement.actions().stream()
                                        .map(action -> line(function, action, resource)));
    }

    private static String line(String function, String action, String resource) {
        return "%s %s %s".formatted(function, resource, action.replace("dynamodb:", ""));
    }

    private static void print(Set<String> used) {
        Set<String> both = new TreeSet<>(used);
        both.addAll(allowed());
        both.forEach(
                line ->
                        System.out.printf(
                                "policy | %-52s | %-7s | %s%n",
                                line,
                                allowed().contains(line) ? "allowed" : "",
                                used.contains(line) ? "used" : ""));
    }
}
