package guide.lambda.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/// Compresses what is read: the HTTP API itself compresses nothing, and Lambda's limit of 6 MB
/// holds for what is sent.
///
/// Each encoding has a strong entity tag of its own (RFC 9110, section 8.8.3.3): the compressed one
/// ends in `-gzip`. A client may come back with either.
public final class Compression {

    /// Shorter bodies fit into a packet as they are. A character has at most three bytes in UTF-8,
    /// or is one of a pair of four: so every body of 1 000 bytes is compressed here, and
    /// CloudFront, which begins there, compresses nothing; it would weaken the entity tag.
    static final int LEAST_CHARACTERS = 334;

    static final String TAG_ENDS = "-gzip\"";

    private Compression() {}

    /// Returns true if the client takes gzip.
    public static boolean isTaken(Request request) {
        return WeightedList.allows(request.header("accept-encoding").orElse(""), "gzip", "*");
    }

    /// Returns the response as this client takes it; one that is compressed already stays as it is.
    public static Response apply(Request request, Response response) {
        if (!request.isRead() || response.isEncoded() || isPacked(response)) {
            return response;
        }
        if (response.status() == 304) {
            Response plain = withPlainTag(varying(response));
            return isKnownCompressed(request) ? tagged(plain) : plain;
        }
        if (response.body().length() < LEAST_CHARACTERS) {
            return response;
        }
        return isTaken(request) ? compressed(varying(response)) : varying(response);
    }

    /// A picture is compressed by itself.
    private static boolean isPacked(Response response) {
        return MediaTypes.PNG.equals(response.headers().get("content-type"));
    }

    /// Returns the body of a response compressed, in base64, as Lambda hands on bytes.
    private static String gzipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    /// Returns the tag of the uncompressed form of what has this tag.
    static String plainTag(String tag) {
        return tag.endsWith(TAG_ENDS)
                ? tag.substring(0, tag.length() - TAG_ENDS.length()) + '"'
                : tag;
    }

    /// Returns a response compressed, whoever takes it.
    public static Response compressed(Response plain) {
        return tagged(
                new Response(plain.status(), plain.headers(), gzipped(plain.sent()), plain.counts())
                        .with("content-encoding", "gzip"));
    }

    private static Response tagged(Response response) {
        String tag = response.headers().get("etag");
        return tag == null
                ? response
                : response.with("etag", tag.substring(0, tag.length() - 1) + TAG_ENDS);
    }

    private static Response withPlainTag(Response response) {
        String tag = response.headers().get("etag");
        return tag == null ? response : response.with("etag", plainTag(tag));
    }

    /// A 304 has the tag of the form that the client has.
    private static boolean isKnownCompressed(Request request) {
        return isTaken(request) && request.header("if-none-match").orElse("").contains(TAG_ENDS);
    }

    private static Response varying(Response response) {
        String others = response.headers().get("vary");
        if (others != null && others.contains("accept-encoding")) {
            return response;
        }
        return response.with(
                "vary", others == null ? "accept-encoding" : others + ", accept-encoding");
    }
}
