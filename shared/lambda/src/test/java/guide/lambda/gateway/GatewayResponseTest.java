package guide.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

import guide.lambda.json.Json;
import guide.testing.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class GatewayResponseTest {

    @Test
    void whatAwsOwnTypeHoldsIsRead() {
        Property.forAll(
                1_000,
                random -> {
                    Map<String, String> headers = Map.of("a", Property.text(random, "é\"\\\n/", 9));
                    String body = Property.text(random, "é\"\\\n/", 30);
                    String written =
                            Json.write(
                                    APIGatewayV2HTTPResponse.builder()
                                            .withStatusCode(404)
                                            .withHeaders(headers)
                                            .withBody(body)
                                            .withIsBase64Encoded(true)
                                            .build());

                    assertThat(read(written))
                            .isEqualTo(new GatewayResponse(404, headers, body, true));
                });
    }

    @Test
    void textIsSentInUtf8AndBase64AsItsBytes() {
        assertThat(read("{\"statusCode\":200,\"body\":\"é\"}").bytes())
                .isEqualTo("é".getBytes(StandardCharsets.UTF_8));
        assertThat(read("{\"body\":\"AAE=\",\"isBase64Encoded\":true}").bytes())
                .containsExactly(0, 1);
        assertThat(read("{\"statusCode\":204}").bytes()).isEmpty();
    }

    private static GatewayResponse read(String text) {
        try {
            return GatewayResponse.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
