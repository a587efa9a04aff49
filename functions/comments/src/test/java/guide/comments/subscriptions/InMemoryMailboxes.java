package guide.comments.subscriptions;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What protects mailboxes, in memory, at one moment.
record InMemoryMailboxes(
        Map<String, ConfirmationRequest> requests, Map<String, Instant> refused, Instant now)
        implements Mailboxes {

    static InMemoryMailboxes at(Instant now) {
        return new InMemoryMailboxes(new HashMap<>(), new HashMap<>(), now);
    }

    @Override
    public boolean claim(String mailbox, ConfirmationRequest request) {
        ConfirmationRequest before = requests.get(mailbox);
        if (before != null && request.at().isBefore(before.at().plus(ConfirmationRequest.EVERY))) {
            return false;
        }
        requests.put(mailbox, request);
        return true;
    }

    @Override
    public void refuse(String mailbox, Instant since, Instant end) {
        refused.put(mailbox, end);
    }

    @Override
    public boolean isRefused(String mailbox) {
        return refused.getOrDefault(mailbox, now).isAfter(now);
    }
}
