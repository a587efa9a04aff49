package guide.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

/// Which package may know which. A rule that selects nothing fails.
class ArchitectureTest {

    private static final String[] DEPLOYED = {
        "guide.catalogue..",
        "guide.check..",
        "guide.comments..",
        "guide.comparisons..",
        "guide.dynamodb..",
        "guide.http..",
        "guide.fragment..",
        "guide.json..",
        "guide.log..",
        "guide.markdown..",
        "guide.entries..",
        "guide.needs..",
        "guide.picks..",
        "guide.priming..",
        "guide.problem..",
        "guide.samples..",
        "guide.related..",
        "guide.search..",
        "guide.snapshot..",
        "guide.summaries.."
    };
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("guide/testing"))
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("guide");

    @Test
    void theModelKnowsNothingButJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("guide.catalogue..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "guide.catalogue..", "org.jspecify.."));
    }

    @Test
    void searchKnowsNothingButJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("guide.search..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "guide.search..", "org.jspecify.."));
    }

    @Test
    void kinshipKnowsNothingButTheModel() {
        check(
                classes()
                        .that()
                        .resideInAPackage("guide.related..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "guide.catalogue..",
                                "guide.related..",
                                "org.jspecify.."));
    }

    @Test
    void needsAndTheCheckKnowTheModelAlone() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage("guide.check..", "guide.needs..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "guide.catalogue..",
                                "guide.check..",
                                "guide.needs..",
                                "org.jspecify.."));
    }

    @Test
    void httpKnowsNoTable() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "guide.http..", "guide.json..", "guide.log..", "guide.problem..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "guide.dynamodb..", "guide.snapshot..", "software.amazon.."));
    }

    @Test
    void sharedKnowsNoFunction() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "guide.catalogue..",
                                "guide.check..",
                                "guide.dynamodb..",
                                "guide.fragment..",
                                "guide.http..",
                                "guide.json..",
                                "guide.log..",
                                "guide.markdown..",
                                "guide.needs..",
                                "guide.priming..",
                                "guide.problem..",
                                "guide.samples..",
                                "guide.snapshot..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "guide.summaries..",
                                "guide.comparisons..",
                                "guide.picks..",
                                "guide.comments..",
                                "guide.data..",
                                "guide.local.."));
    }

    @Test
    void functionsKnowNeitherOneAnotherNorWhatIsNotDeployed() {
        String[] functions = {"guide.summaries..", "guide.comparisons..", "guide.comments.."};
        for (String function : functions) {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage(function)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(without(functions, function)));
        }
        check(
                noClasses()
                        .that()
                        .resideInAPackage("guide.picks..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(functions));
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage("guide.summaries..", "guide.comments..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("guide.picks.."));
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DEPLOYED)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("guide.data..", "guide.local.."));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("guide.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyHandlersReadTheEnvironment() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(DEPLOYED)
                        .and()
                        .areNotAssignableTo(RequestStreamHandler.class)
                        .should()
                        .callMethod(System.class, "getenv")
                        .orShould()
                        .callMethod(System.class, "getenv", String.class));
    }

    @Test
    void nothingDeployedKeepsMutableStatics() {
        check(
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(DEPLOYED)
                        .and()
                        .areStatic()
                        .should()
                        .beFinal());
    }

    @Test
    void handlersAreTheDoorOfTheirPackage() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(
                                "guide.summaries..",
                                "guide.entries..",
                                "guide.comparisons..",
                                "guide.comments..")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotImplement(RequestStreamHandler.class)
                        .should()
                        .notHaveModifier(JavaModifier.PUBLIC));
    }

    @Test
    void aRuleThatSelectsNothingFails() {
        ArchRule nothing =
                noClasses()
                        .that()
                        .resideInAPackage("guide.nothere..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java..");

        assertThatThrownBy(() -> check(nothing)).hasMessageContaining("failed to check any");
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static String[] without(String[] all, String one) {
        return Arrays.stream(all).filter(each -> !each.equals(one)).toArray(String[]::new);
    }
}
