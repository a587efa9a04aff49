package guide.lambda.priming;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoClients;
import guide.lambda.dynamodb.ItemReads;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.security.GeneralSecurityException;

import javax.net.ssl.TrustManager;

/// Reads from a table over TLS again and again, each time through a new connection: after a restore
/// the first one has to be made while a reader waits, and by then its code is compiled.
///
/// The other side is a server of this process with a key made for the purpose. Key, server, client
/// and every session are garbage when this returns.
final class Handshakes {

    private Handshakes() {}

    /// @param most how many
    /// @param end no further one begins then, by [System#nanoTime()]
    static void rehearse(int most, long end) {
        try {
            ThrowawayChain chain = ThrowawayChain.create();
            TrustManager[] trusted = chain.ofClient();
            try (ThrowawayServer server = ThrowawayServer.start(chain.ofServer());
                    SdkHttpClient http =
                            UrlConnectionHttpClient.builder()
                                    .tlsTrustManagersProvider(() -> trusted)
                                    .build();
                    DynamoDbClient client =
                            DynamoClients.with(
                                    PrimingEnvironment.environment(server.address()), http)) {
                for (int i = 0; i < most && System.nanoTime() < end; i++) {
                    ItemReads.recent(client, "priming", Attributes.key("priming", "priming"));
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no handshake", e);
        }
    }
}
