package guide.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

class CompressionTest {

    private static final String LONG = "a".repeat(Compression.LEAST_CHARACTERS);

    @Test
    void whatIsLongComesCompressedToThoseWhoTakeIt() throws IOException {
        Response sent = answer(LONG, Map.of("accept-encoding", "br, gzip"));

        assertThat(sent.headers()).containsEntry("content-encoding", "gzip");
        assertThat(sent.headers()).containsEntry("vary", "accept-encoding");
        assertThat(unpacked(sent)).isEqualTo(LONG);
    }

    @Test
    void whatIsShortOrNotTakenCompressedComesAsItIs() {
        Response plain = answer(LONG, Map.of());
        Response brief = answer(LONG.substring(1), Map.of("accept-encoding", "gzip"));

        assertThat(plain.body()).isEqualTo(LONG);
        assertThat(plain.headers()).containsEntry("vary", "accept-encoding");
        assertThat(brief.headers()).doesNotContainKey("content-encoding");
    }

    /// A database is compressed like a text, a picture never; both are bytes in any form.
    @Test
    void bytesArriveAsTheyWere() throws IOException {
        byte[] bytes = new byte[1_000];
        bytes[0] = (byte) 0xFF;
        Response database = Response.bytes(MediaTypes.SQLITE, bytes);
        Response picture = Response.bytes(MediaTypes.PNG, bytes);

        Response packed = Compression.compressed(database);
        try (GZIPInputStream in =
                new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getDecoder().decode(packed.body())))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(database.isBase64()).isTrue();
        assertThat(Base64.getDecoder().decode(picture.body())).isEqualTo(bytes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.bytes(MediaTypes.HTML, bytes));
    }

    @Test
    void eachEncodingHasATagOfItsOwn() {
        String plain = tag(answer(LONG, Map.of()));
        String packed = tag(answer(LONG, Map.of("accept-encoding", "gzip")));

        assertThat(packed).isNotEqualTo(plain).endsWith("-gzip\"");
    }

    @Test
    void eitherTagIsRecognised() {
        String plain = tag(answer(LONG, Map.of()));
        String packed = tag(answer(LONG, Map.of("accept-encoding", "gzip")));
        Response again = answer(LONG, Map.of("accept-encoding", "gzip", "if-none-match", packed));

        assertThat(again.status()).isEqualTo(304);
        assertThat(tag(again)).isEqualTo(packed);
        assertThat(answer(LONG, Map.of("if-none-match", plain)).status()).isEqualTo(304);
        assertThat(answer(LONG, Map.of("if-none-match", packed)).status()).isEqualTo(304);
        assertThat(answer(LONG + "b", Map.of("if-none-match", packed)).status()).isEqualTo(200);
    }

    @Test
    void whatWasCompressedBeforeStaysAndHasTheTagThatTheClientKnows() {
        Response packed = answer(LONG, Map.of("accept-encoding", "gzip"));
        String plainTag = tag(answer(LONG, Map.of()));

        Response sent = again(packed, Map.of("accept-encoding", "gzip"));
        Response known =
                again(packed, Map.of("accept-encoding", "gzip", "if-none-match", tag(packed)));
        Response knownPlain =
                again(packed, Map.of("accept-encoding", "gzip", "if-none-match", plainTag));

        assertThat(sent).isEqualTo(packed);
        assertThat(known.status()).isEqualTo(304);
        assertThat(tag(known)).isEqualTo(tag(packed));
        assertThat(tag(knownPlain)).isEqualTo(plainTag);
    }

    @Test
    void whatVariesAlreadyVariesByBoth() {
        Request request = request(Map.of("accept-encoding", "gzip"));
        Response varied = Response.text("text/plain", LONG).with("vary", "origin");

        assertThat(Compression.apply(request, varied).headers())
                .containsEntry("vary", "origin, accept-encoding");
    }

    private static Response answer(String body, Map<String, String> headers) {
        Request request = request(headers);
        return Compression.apply(
                request, Conditional.apply(request, Response.text("text/plain", body)));
    }

    private static Response again(Response before, Map<String, String> headers) {
        Request request = request(headers);
        return Compression.apply(request, Conditional.apply(request, before));
    }

    private static Request request(Map<String, String> headers) {
        return new Request(
                "GET", "/", Query.parse(""), headers, Body.NONE, Map.of(), Caller.UNKNOWN, "test");
    }

    private static String tag(Response response) {
        return response.headers().getOrDefault("etag", "");
    }

    private static String unpacked(Response response) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(response.body());
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
