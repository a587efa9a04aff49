package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                        | true",
                "APPLICATION/JSON; charset=utf-8         | true",
                "text/html, application/json;q=0.1       | true",
                "application/*                           | true",
                "*/*                                     | true",
                "text/html,*/*;q=0.8                     | true",
                "*/*, application/json;q=0               | false",
                "application/json;q=0.0, application/*   | false",
                "text/html                               | false",
                "application/xml, text/*                 | false",
                "nonsense                                | false"
            })
    void theMostExactRangeDecides(String accept, boolean accepted) {
        assertThat(MediaTypes.accepts(accept, MediaTypes.JSON)).isEqualTo(accepted);
    }
}
