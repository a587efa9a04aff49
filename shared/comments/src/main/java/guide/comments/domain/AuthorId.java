package guide.comments.domain;

/// Who wrote something, as the table knows it: the digest of a secret, from which nobody gets back
/// to the secret.
///
/// @param value 22 base64url characters
public record AuthorId(String value) {}
