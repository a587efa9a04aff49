package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.lambda.problem.ProblemException;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class QueryTest {

    @Test
    void repeatedParametersKeepTheirOrder() {
        Query query = Query.parse("must=orm&want=admin%402&must=forms");

        assertThat(query.values())
                .containsEntry("must", List.of("orm", "forms"))
                .containsEntry("want", List.of("admin@2"));
    }

    @Test
    void plusAndPercent20AreSpacesAndUtf8IsDecoded() {
        assertThat(Query.parse("q=a+b%20c%C3%A4").one("q")).contains("a b cä");
    }

    @Test
    void aParameterWithoutAValueIsEmptyAndEmptyPairsAreNone() {
        Query query = Query.parse("&a&b=&&c==");

        assertThat(query.one("a")).contains("");
        assertThat(query.one("b")).contains("");
        assertThat(query.one("c")).contains("=");
        assertThat(query.values()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%c3", "%80=1", "q=%ed%a0%80"})
    void whatIsNotPercentEncodedUtf8IsRejected(String raw) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Query.parse(raw));
    }

    @Test
    void whatABrowserEncodesIsReadBack() {
        Property.forAll(
                500,
                random -> {
                    String text = Property.text(random, "aé€😀 +%&=/#?", 20);
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    String valid = new String(utf8, StandardCharsets.UTF_8);

                    String raw = "q=" + URLEncoder.encode(valid, StandardCharsets.UTF_8);

                    assertThat(Query.parse(raw).one("q")).contains(valid);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "101", "abc", "1.0", "+5", "٣", "99999999999"})
    void aNumberOutsideItsRangeIsRejected(String text) {
        Query query = new Query(Map.of("limit", List.of(text)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> query.whole("limit", 1, 100, 20))
                .withMessageContaining("limit");
    }

    @Test
    void aNumberHasItsBoundsAndItsDefault() {
        assertThat(Query.parse("limit=1").whole("limit", 1, 100, 20)).isEqualTo(1);
        assertThat(Query.parse("limit=100").whole("limit", 1, 100, 20)).isEqualTo(100);
        assertThat(Query.parse("").whole("limit", 1, 100, 20)).isEqualTo(20);
    }
}
