package guide.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What parameters decide, a local run decides as a deployment does.
class ConditionsTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Kind: { Default: own }
              Name: { Default: '' }
            Conditions:
              IsOwn: !Equals [!Ref Kind, own]
              HasName: !Not [!Equals [!Ref Name, '']]
              IsBoth: !And [!Condition IsOwn, !Condition HasName]
              IsEither: !Or [!Condition IsOwn, !Condition HasName]
            Resources:
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B::c
                  Environment:
                    Variables:
                      ISSUER: !If [IsOwn, !Ref Kind, !Sub 'https://${Pool}']
                      BOTH: !If [IsBoth, 'true', 'false']
                      EITHER: !If [IsEither, 'yes', !If [HasName, 'some', 'none']]
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "own, '', own, false, yes",
        "own, Ada, own, true, yes",
        "other, Ada, https://pool, false, yes",
        "other, '', https://pool, false, none"
    })
    void aValueIsThatOfItsCondition(
            String kind, String name, String issuer, String both, String either)
            throws IOException {
        Map<String, String> environment =
                environment(TEMPLATE, Map.of("Kind", kind, "Name", name, "Pool", "pool"));

        assertThat(environment)
                .containsEntry("ISSUER", issuer)
                .containsEntry("BOTH", both)
                .containsEntry("EITHER", either);
    }

    @Test
    void whatIsNotChosenNeedsNoValue() throws IOException {
        assertThat(environment(TEMPLATE, Map.of())).containsEntry("ISSUER", "own");
    }

    @Test
    void aConditionThatIsNotThereIsNamed() {
        String text = TEMPLATE.replace("[IsOwn, !Ref", "[IsNone, !Ref");

        assertThatThrownBy(() -> environment(text, Map.of())).hasMessageContaining("IsNone");
    }

    private Map<String, String> environment(String text, Map<String, String> values)
            throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), text);
        return Template.read(file, values).functions().getFirst().environment();
    }
}
