package guide.notifications.delivery;

import guide.lambda.problem.ServiceUnavailableException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is owed. Every method throws [ServiceUnavailableException] when the storage does not answer
/// or throttles; each may be repeated.
///
/// A delivery that was begun or added is found by [#due] until it is sent or dead, whatever crashes
/// between: that is why nothing is lost.
public interface Deliveries {

    /// Stores one for later. Where there is one with its key, that one stays as it is, and is sure
    /// to be found by [#due].
    void add(Delivery delivery);

    /// Stores one that the caller sends now.
    ///
    /// @param until nobody else sends it before
    /// @return false if there is one with its key: the caller does not send it. It is sure to be
    ///   found by [#due], unless it has come to its end
    boolean begin(Delivery delivery, Instant until);

    /// What may be due, the longest due first. Each is to be claimed.
    List<DueDelivery> due(Instant now, int limit);

    /// Takes one to send it. Where nothing is to be sent any more, it is not found by [#due] again.
    ///
    /// @param until nobody else sends it before
    /// @return empty if it is not due, or somebody else sends it
    Optional<Delivery> claim(DueDelivery due, Instant now, Instant until);

    /// Says that what was claimed by `due` has been sent, given up, or put off: it is not found by
    /// it again. Where that is not said, the next claim finds it out.
    void settled(DueDelivery due);

    /// Notes that a claimed one was sent; its payload is forgotten.
    void sent(Delivery delivery, String note, Instant now);

    /// Notes that a claimed one is to be sent later.
    ///
    /// @param next the same with its next due time and attempt
    void later(Delivery next, String note, Instant now);

    /// Notes that a claimed one is given up. It is kept for 14 days.
    void giveUp(Delivery delivery, String note, Instant now);

    /// Makes a dead one due again, as if it had never been tried.
    ///
    /// @return false if there is no dead one with this key
    boolean replay(DeliveryKey key, Instant now);

    /// The newest of a target, of the last 14 days.
    List<StoredDelivery> newest(String channel, String target, int limit);

    /// The dead ones of all channels that were given up last.
    List<StoredDelivery> dead(int limit);
}
