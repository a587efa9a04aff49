package guide.lambda.priming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.problem.ServiceUnavailableException;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;

import javax.net.ssl.TrustManager;

/// The server that priming makes for itself, and what a client trusts it by.
class HandshakesTest {

    @Test
    void theChainIsTrustedByItsRootAndByNobodyElse() throws Exception {
        ThrowawayChain chain = ThrowawayChain.create();
        ThrowawayChain other = ThrowawayChain.create();

        assertThatCode(() -> read(chain, chain)).doesNotThrowAnyException();
        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> read(chain, other));
    }

    @Test
    void noFurtherOneBeginsAfterTheEnd() {
        long begun = System.nanoTime();

        Handshakes.rehearse(Integer.MAX_VALUE, begun + Duration.ofMillis(200).toNanos());

        assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(200).toNanos());
    }

    private static void read(ThrowawayChain served, ThrowawayChain trusted) throws Exception {
        TrustManager[] managers = trusted.ofClient();
        try (ThrowawayServer server = ThrowawayServer.start(served.ofServer());
                DynamoDbClient client =
                        DynamoClients.with(
                                PrimingEnvironment.environment(server.address()),
                                UrlConnectionHttpClient.builder()
                                        .tlsTrustManagersProvider(() -> managers)
                                        .build())) {
            assertThat(ItemReads.recent(client, "t1t", Attributes.key("a", "b"))).isEmpty();
        }
    }
}
