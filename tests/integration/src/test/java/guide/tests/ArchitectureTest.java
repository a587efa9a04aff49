package guide.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which package may know which. [Packages] is the one list: a package that it does not name fails,
/// and so does a line of it that nothing needs any more.
class ArchitectureTest {

    private static final String[] PURE = {
        "guide.catalogue.model..",
        "guide.catalogue.needs..",
        "guide.catalogue.check..",
        "guide.catalogue.evidence..",
        "guide.lambda.address..",
        "guide.comments.domain..",
        "guide.comments.ports..",
        "guide.comments.sites..",
        "guide.comments.threads..",
        "guide.catalogue.search..",
        "guide.catalogue.similar..",
        "guide.lambda.text..",
    };

    @Test
    void everyPackageIsNamedAndKnowsOnlyWhatItMay() {
        Map<String, Set<String>> known = new TreeMap<>();
        Packages.MAIN.forEach(
                type ->
                        known.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
                                .addAll(knownTo(type)));

        assertThat(known).isEqualTo(Packages.MAY_KNOW);
    }

    private static Set<String> knownTo(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("guide."))
                .filter(name -> !name.equals(type.getPackageName()))
                .collect(Collectors.toSet());
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("(guide..)").should().beFreeOfCycles().check(Packages.MAIN);
    }

    @Test
    void domainKnowsJavaAlone() {
        for (String domain : PURE) {
            check(
                    classes()
                            .that()
                            .resideInAPackage(domain)
                            .should()
                            .onlyDependOnClassesThat(
                                    DescribedPredicate.or(
                                            JavaClass.Predicates.resideInAPackage("java.."),
                                            JavaClass.Predicates.resideInAPackage("org.jspecify.."),
                                            JavaClass.Predicates.resideInAnyPackage(PURE))));
        }
    }

    @Test
    void theSdkIsKnownWhereTablesAre() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(Packages.DEPLOYED)
                        .and()
                        .resideOutsideOfPackages(
                                "guide.lambda.dynamodb",
                                "guide.lambda.priming",
                                "guide.catalogue.store",
                                "guide.comments.storage..",
                                "guide.notifications.ses",
                                "guide.notifications.storage",
                                "guide.notifications.stream",
                                "guide.watch.storage")
                        .and()
                        .areNotAssignableTo(RequestStreamHandler.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("software.amazon.."));
    }

    /// A generator that is seeded in the process gives all instances of one snapshot the same
    /// numbers.
    @Test
    void chanceComesFromTheOperatingSystem() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(Packages.DEPLOYED)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
                        .orShould()
                        .callMethod(Math.class, "random"));
    }

    @Test
    void onlyHandlersReadTheEnvironment() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(Packages.DEPLOYED)
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
                        .resideInAnyPackage(Packages.DEPLOYED)
                        .and()
                        .areStatic()
                        .should()
                        .beFinal());
    }

    /// What a function is made of stays inside of it: only its handler is a door.
    @Test
    void handlersAreTheDoorOfTheirPackage() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(
                                "guide.summaries",
                                "guide.entries",
                                "guide.comparisons",
                                "guide.comments",
                                "guide.pages",
                                "guide.notifications")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotImplement(RequestStreamHandler.class)
                        .and()
                        .haveNameNotMatching(".*\\." + Packages.TEMPLATE)
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
        rule.check(Packages.MAIN);
    }
}
