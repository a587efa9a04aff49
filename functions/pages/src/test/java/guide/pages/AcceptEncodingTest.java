package guide.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br , GZIP;q=0.5", "*", "br;q=0,*;q=0.1"})
    void gzipIsTaken(String header) {
        assertThat(AcceptEncoding.takesGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "*, gzip;q=0.0", "*;q=0", "xgzip"})
    void gzipIsNotTaken(String header) {
        assertThat(AcceptEncoding.takesGzip(header)).isFalse();
    }
}
