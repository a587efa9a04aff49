package guide.comments;

import guide.json.Digest;

/// Who wrote something, as the table knows it: the digest of a secret, from which nobody gets back
/// to the secret.
///
/// @param value 22 base64url characters
record AuthorId(String value) {

    static AuthorId of(String secret) {
        return new AuthorId(Digest.short128("author:" + secret));
    }
}
