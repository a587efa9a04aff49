package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Map;

/// What a stage sets, what goes over it, and what a deployment tells at last.
class StagesTest {

    private static final String PYTHON = "target/deployment/bin/python";

    @BeforeAll
    static void theProgramsCanBeInstalled() {
        Told.requireInstalled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void aStageMakesItsPeoplesSignInToo(String stage) {
        assertThat(overrides(stage, "").text().lines())
                .containsExactly("Stage=\"" + stage + '"', "Issuer=\"cognito\"");
    }

    @Test
    void aStackFromBeforeTheStagesIsLeftAsItIs() {
        assertThat(overrides("default", "")).isEqualTo(new Told(0, ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Issuer=openid, Issuer=\"openid\"",
                "DeskScope=\"openid profile\", DeskScope=\"openid profile\"",
                "DeskScope='openid profile', DeskScope=\"openid profile\"",
                "AlarmEmail=, AlarmEmail=\"\"",
                "OidcIssuer=https://a.example/?b=c, OidcIssuer=\"https://a.example/?b=c\""
            })
    void whatIsGivenGoesOverTheStage(String given, String handedOn) {
        assertThat(overrides("prod", given).text().lines())
                .contains(handedOn, "Stage=\"prod\"")
                .doesNotHaveDuplicates();
    }

    @Test
    void theOutputsAreToldOneByOneAndTheFirstOnesFirst() throws IOException {
        try (FakeAws aws = FakeAws.start()) {
            aws.with(
                    "DescribeStacks",
                    FakeAws.stack(
                            Map.of(),
                            Map.of(
                                    "ApiUrl", "https://api.example",
                                    "DeskUrl", "https://guide.example/desk/",
                                    "Address", "https://guide.example")));

            Told told =
                    Told.by(
                            aws.environment(),
                            PYTHON,
                            "bin/deployment/outputs.py",
                            "prod",
                            "",
                            "--no-confirm-changeset");

            assertThat(told.status()).as(told.text()).isZero();
            assertThat(told.text().lines())
                    .containsSubsequence(
                            "https://guide.example",
                            "https://guide.example/desk/",
                            "https://api.example");
        }
    }

    private static Told overrides(String stage, String given) {
        return Told.by(Map.of(), PYTHON, "bin/deployment/overrides.py", stage, given);
    }
}
