package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.nio.ByteBuffer;
import java.util.Base64;

/// The request's body as the gateway hands it over: text, or base64 of the bytes.
public record Body(String content, boolean base64) {

    /// The largest body that is read, in bytes: room for 10 000 characters, each written as two
    /// JSON escapes.
    public static final int LIMIT_BYTES = 131_072;

    public static final Body NONE = new Body("", false);

    /// The body as text; refused when it is too large or not UTF-8.
    public String text() {
        refuseLongerThan(base64 ? LIMIT_BYTES / 3 * 4 + 4 : LIMIT_BYTES, content.length());
        return base64 ? decoded() : content;
    }

    private String decoded() {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.MalformedBody("", "must be valid base64"));
        }
        refuseLongerThan(LIMIT_BYTES, bytes.length);
        return PercentDecoder.strictUtf8(ByteBuffer.wrap(bytes))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.MalformedBody("", "must be valid UTF-8")));
    }

    private static void refuseLongerThan(int limit, int length) {
        if (length > limit) {
            throw new ProblemException(new Problem.BodyTooLarge(LIMIT_BYTES));
        }
    }
}
