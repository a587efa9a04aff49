package guide.comments.subscriptions;

/// What stands for an address in keys and tokens: 22 characters of an HMAC, from which nobody gets
/// back to the address.
public record SubscriberId(String value) {

    public SubscriberId {
        if (!value.matches("[A-Za-z0-9_-]{22}")) {
            throw new IllegalArgumentException("must be 22 base64url characters");
        }
    }
}
