package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import guide.lambda.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class TrustedProxyTest {

    private static final String SECRET = "0123456789abcdef";
    private static final String EDGE = "198.51.100.7";

    private final TrustedProxy trustedProxy = TrustedProxy.from(Map.of("FRONT_SECRET", SECRET));

    @ParameterizedTest
    @CsvSource({
        "'203.0.113.9, 198.51.100.7', 203.0.113.9",
        "'2001:db8::9,198.51.100.7', 2001:db8::9",
        "'192.0.2.1, 203.0.113.9, 198.51.100.7', 203.0.113.9"
    })
    void whatTheFrontSaysOfTheReaderIsBelieved(String forwarded, String reader) {
        assertThat(seen(trustedProxy, SECRET, forwarded)).isEqualTo(reader);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '203.0.113.9, 198.51.100.7'",
        "0123456789abcdeX, '203.0.113.9, 198.51.100.7'",
        "0123456789abcdef, 203.0.113.9",
        "0123456789abcdef, ''"
    })
    void whatAnybodyElseSaysIsNot(String sent, String forwarded) {
        assertThat(seen(trustedProxy, sent, forwarded)).isEqualTo(EDGE);
    }

    @Test
    void withoutASecretNobodyIsTheFront() {
        assertThat(seen(TrustedProxy.from(Map.of("FRONT_SECRET", "")), "", "203.0.113.9, " + EDGE))
                .isEqualTo(EDGE);
        assertThat(seen(TrustedProxy.from(Map.of()), "", "203.0.113.9, " + EDGE)).isEqualTo(EDGE);
    }

    @ParameterizedTest
    @CsvSource({
        "refused, 0123456789abcdef, false",
        "refused, 0123456789abcdeX, true",
        "refused, '', true",
        "allowed, '', false",
        "'', '', false"
    })
    void whereOnlyTheFrontMayCallNobodyElseIsAnswered(
            String directCalls, String sent, boolean refused) {
        TrustedProxy proxy =
                TrustedProxy.from(Map.of("FRONT_SECRET", SECRET, "DIRECT_CALLS", directCalls));
        Request request = request(sent, "", Map.of());

        Throwable thrown = catchThrowable(() -> proxy.requireWay(request));

        assertThat(thrown instanceof ProblemException).isEqualTo(refused);
    }

    @Test
    void whoSignedInMayUseTheApisOwnAddress() {
        TrustedProxy proxy =
                TrustedProxy.from(Map.of("FRONT_SECRET", SECRET, "DIRECT_CALLS", "refused"));

        assertThatNoException()
                .isThrownBy(() -> proxy.requireWay(request("", "", Map.of("sub", "grace"))));
    }

    @Test
    void withoutAFrontEverybodyIsAnswered() {
        TrustedProxy proxy = TrustedProxy.from(Map.of("DIRECT_CALLS", "refused"));

        assertThatNoException().isThrownBy(() -> proxy.requireWay(request("", "", Map.of())));
    }

    private static String seen(TrustedProxy trustedProxy, String secret, String forwarded) {
        return trustedProxy
                .withClientAddress(request(secret, forwarded, Map.of()))
                .caller()
                .address();
    }

    private static Request request(String secret, String forwarded, Map<String, String> claims) {
        return new Request(
                "POST",
                "/",
                Query.parse(""),
                Map.of("x-front-secret", secret, "x-forwarded-for", forwarded),
                Body.NONE,
                Map.of(),
                new Caller(EDGE, claims),
                "id");
    }
}
