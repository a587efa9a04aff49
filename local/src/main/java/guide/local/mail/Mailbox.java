package guide.local.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last 500 mails of this run, whoever they are for.
final class Mailbox {

    private static final int MOST = 500;

    private final Deque<ReceivedMail> newestFirst = new ArrayDeque<>();
    private int count;

    /// @throws IllegalArgumentException if it is no message
    synchronized ReceivedMail receive(String to, byte[] raw, Instant now) {
        ReceivedMail mail = ReceivedMail.read(count + 1, now, to, raw);
        count++;
        newestFirst.addFirst(mail);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
        return mail;
    }

    synchronized List<ReceivedMail> newestFirst() {
        return List.copyOf(newestFirst);
    }

    synchronized Optional<ReceivedMail> find(String number) {
        return newestFirst.stream()
                .filter(mail -> Integer.toString(mail.number()).equals(number))
                .findFirst();
    }
}
