package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.lambda.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

class BodyTest {

    @Test
    void base64IsDecodedAndTextIsTaken() {
        assertThat(encoded("äöü".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("äöü");
        assertThat(new Body("äöü", false).text()).isEqualTo("äöü");
        assertThat(Body.NONE.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "c328", "eda080", "f4908080", "c080"})
    void bytesThatAreNotUtf8AreRejected(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> encoded(bytes).text());
    }

    @Test
    void brokenBase64IsRejected() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Body("%%%", true).text());
    }

    @Test
    void theLimitIsInBytesEitherWay() {
        byte[] most = "a".repeat(Body.LIMIT_BYTES).getBytes(StandardCharsets.UTF_8);
        byte[] more = "a".repeat(Body.LIMIT_BYTES + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(encoded(most).text()).hasSize(Body.LIMIT_BYTES);
        assertThat(new Body("a".repeat(Body.LIMIT_BYTES), false).text()).isNotEmpty();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> encoded(more).text());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Body("a".repeat(Body.LIMIT_BYTES + 1), false).text());
    }

    private static Body encoded(byte[] bytes) {
        return new Body(Base64.getEncoder().encodeToString(bytes), true);
    }
}
