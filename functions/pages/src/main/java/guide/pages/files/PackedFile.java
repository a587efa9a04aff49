package guide.pages.files;

import guide.lambda.http.Compression;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A file of this function's package, ready in both forms in which it is sent.
///
/// The HTTP API compresses nothing, and a bundle of scripts is four times as long as it need be: so
/// each file is compressed once, when the function is initialised.
///
/// @param plain for those who do not take gzip
/// @param gzipped its body is Base64, as Lambda passes on bytes
public record PackedFile(Response plain, Response gzipped) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /// One whose name changes with its content, to be kept for ever.
    public static PackedFile kept(String mediaType, String text) {
        return of(mediaType, text, FOR_EVER);
    }

    /// A picture whose name changes with its content. It is compressed by itself.
    public static PackedFile picture(byte[] png) {
        Response sent = headed(Response.bytes(MediaTypes.PNG, png), FOR_EVER);
        return new PackedFile(sent, sent);
    }

    /// One whose name stays, to be compared by its tag each time.
    public static PackedFile compared(String mediaType, String text) {
        return of(mediaType, text, "no-cache");
    }

    private static PackedFile of(String mediaType, String text, String cacheControl) {
        Response plain =
                headed(Response.text(mediaType, text), cacheControl)
                        .with("vary", "accept-encoding");
        return new PackedFile(plain, Compression.compressed(plain));
    }

    private static Response headed(Response plain, String cacheControl) {
        return plain.with("cache-control", cacheControl)
                .with("etag", '"' + Digest.short128(plain.body()) + '"');
    }

    public Response answer(Request request) {
        request.query().allowOnly();
        return Compression.isTaken(request) ? gzipped : plain;
    }

    /// The name with a part of the content's hash in it, such as `docs-1465133cfb.js`.
    public static String hashedName(String name, String text) {
        String hash = HexFormat.of().formatHex(Digest.sha256(text), 0, 5);
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + hash + name.substring(dot);
    }

    /// The text of a file; one that is not packed is a bug of the build.
    public static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    /// As [#text], of a file that is none.
    public static byte[] bytes(String resource) {
        try (InputStream file = PackedFile.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("not packed: " + resource);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
