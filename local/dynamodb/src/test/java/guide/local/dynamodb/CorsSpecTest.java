package guide.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CorsSpecTest {

    @ParameterizedTest
    @CsvSource({
        "https://blog.example.org, https://blog.example.org, true",
        "https://blog.example.org, https://blog.example.org.evil.example, false",
        "https://*, https://anything.example:8443, true",
        "https://*, http://anything.example, false",
        "https://*, null, false",
        "*, https://anything.example, false"
    })
    void anOriginIsLetInByNameOrWithAllOfItsScheme(String listed, String origin, boolean isLetIn) {
        CorsSpec spec = new CorsSpec(List.of(listed), List.of(), List.of(), List.of(), "0");

        assertThat(spec.lets(origin)).isEqualTo(isLetIn);
    }
}
