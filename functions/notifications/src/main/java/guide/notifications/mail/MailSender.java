package guide.notifications.mail;

/// Takes mails and brings them on their way.
@FunctionalInterface
public interface MailSender {

    /// Never throws for what the other side says or does not say. What took too long may have been
    /// sent all the same; sent again, it has the same id.
    MailResult send(MailMessage message);
}
