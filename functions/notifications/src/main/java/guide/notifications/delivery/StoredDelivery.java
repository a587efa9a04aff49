package guide.notifications.delivery;

import java.time.Instant;

/// A delivery as it is stored.
///
/// @param delivery with an empty payload once it was sent
/// @param note of the last attempt; empty before it
/// @param changedAt when its state was last written
public record StoredDelivery(
        Delivery delivery, DeliveryState state, String note, Instant changedAt) {}
