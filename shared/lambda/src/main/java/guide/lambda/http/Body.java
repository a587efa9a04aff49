package guide.lambda.http;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.nio.ByteBuffer;
import java.util.Base64;

/// The request body as the gateway passes it: text, or bytes in base64.
public record Body(String content, boolean base64) {

    /// The maximum size in bytes: enough for 10 000 characters, each written as two JSON escapes.
    public static final int LIMIT_BYTES = 131_072;

    public static final Body NONE = new Body("", false);

    /// Returns the body as text. Rejects it if it is too large or not UTF-8.
    public String text() {
        rejectLongerThan(base64 ? LIMIT_BYTES / 3 * 4 + 4 : LIMIT_BYTES, content.length());
        return base64 ? decoded() : content;
    }

    private String decoded() {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.MalformedBody("", "must be valid base64"));
        }
        rejectLongerThan(LIMIT_BYTES, bytes.length);
        return PercentDecoder.strictUtf8(ByteBuffer.wrap(bytes))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.MalformedBody("", "must be valid UTF-8")));
    }

    private static void rejectLongerThan(int limit, int length) {
        if (length > limit) {
            throw new ProblemException(new Problem.BodyTooLarge(LIMIT_BYTES));
        }
    }
}
