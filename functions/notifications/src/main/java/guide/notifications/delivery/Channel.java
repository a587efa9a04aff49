package guide.notifications.delivery;

import guide.notifications.events.GuideEvent;

import java.util.List;

/// A way to tell somebody: moderators by mail, a program by webhook.
///
/// An exception of either method is taken for a fault of that one event or delivery, which is tried
/// again; only that a table does not answer stops a batch.
public interface Channel {

    /// What [DeliveryKey] names it by; never another one, since what waits is stored by it.
    String name();

    /// Whom it tells of the event, and what; empty for nobody. It may read, and writes nothing: the
    /// same event may be asked about again.
    List<Delivery> deliveries(GuideEvent event);

    /// Sends one. It is called again with the same key after a crash between sending and noting
    /// that, so what it sends carries [Delivery#id()].
    SendResult send(Delivery delivery);
}
