package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedListTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br , GZIP;q=0.5", "*", "br;q=0,*;q=0.1"})
    void gzipIsTaken(String header) {
        assertThat(WeightedList.allows(header, "gzip", "*")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "*, gzip;q=0.0", "*;q=0", "xgzip"})
    void gzipIsNotTaken(String header) {
        assertThat(WeightedList.allows(header, "gzip", "*")).isFalse();
    }

    @Test
    void aHeaderLongerThanAnyBrowsersAllowsNothing() {
        assertThat(WeightedList.allows("gzip," + "a".repeat(495), "gzip")).isTrue();
        assertThat(WeightedList.allows("gzip," + "a".repeat(496), "gzip")).isFalse();
    }
}
