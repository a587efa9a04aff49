package guide.notifications.mail;

import java.util.Optional;

/// A mail to one address.
///
/// @param letter what it says, and in whose name
/// @param id of what is told: the same mail, sent again, has the same, and so the same `Message-ID`
/// @param thread what it is about: mail programs show messages of one thread together
/// @param unsubscribe where one `POST` ends it (RFC 8058), absolute and https; empty for mail that
///   nobody has subscribed to
public record MailMessage(
        MailAddress to, Letter letter, String id, String thread, Optional<String> unsubscribe) {

    /// @throws IllegalArgumentException if `unsubscribe` cannot stand in a header
    public MailMessage {
        if (!unsubscribe.filter(address -> !isAddress(address)).isEmpty()) {
            throw new IllegalArgumentException("unsubscribe must be an address on the web");
        }
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://[!-;=?-~]+");
    }
}
