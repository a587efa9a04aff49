package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ConditionalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a\"              | true",
                "W/\"a\"            | true",
                "\"b\" , \"a\"      | true",
                "*                  | true",
                "\"b\"              | false",
                "a                  | false",
                "\"ab\"             | false"
            })
    void aTagThatTheReaderHasMatches(String header, boolean matches) {
        Request request =
                new Request(
                        "GET",
                        "/",
                        new Query(Map.of()),
                        Map.of("if-none-match", header),
                        Body.NONE,
                        Map.of(),
                        Caller.UNKNOWN,
                        "id");

        assertThat(Conditional.matches(request, "\"a\"")).isEqualTo(matches);
    }
}
