package guide.notifications.webhooks;

/// What a webhook's server understands.
public enum WebhookShape {

    /// The event as JSON, signed, after Standard Webhooks: for programs.
    STANDARD(false, false),

    /// An incoming webhook of Slack; its address is a secret.
    SLACK(true, false),

    /// A webhook of a channel of Discord; its address is a secret.
    DISCORD(true, false),

    /// `https://api.telegram.org/bot<token>/sendMessage`; the room is a chat.
    TELEGRAM(true, true),

    /// A homeserver's address; the room is a room, and the token a user's.
    MATRIX(false, true),

    /// `https://ntfy.sh/<topic>`.
    NTFY(false, false);

    private final boolean secretAddress;
    private final boolean room;

    WebhookShape(boolean secretAddress, boolean room) {
        this.secretAddress = secretAddress;
        this.room = room;
    }

    /// Whether whoever knows the address may send there.
    boolean hasSecretAddress() {
        return secretAddress;
    }

    /// Whether a message needs to say where in the service it goes.
    boolean needsRoom() {
        return room;
    }
}
