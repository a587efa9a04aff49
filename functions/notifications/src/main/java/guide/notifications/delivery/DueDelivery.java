package guide.notifications.delivery;

import java.time.Instant;

/// Says when a delivery may be due.
public record DueDelivery(DeliveryKey key, Instant due) {

    public DueDelivery {
        due = Instant.ofEpochMilli(due.toEpochMilli());
    }
}
