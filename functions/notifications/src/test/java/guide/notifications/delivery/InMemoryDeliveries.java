package guide.notifications.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is owed, in memory.
public final class InMemoryDeliveries implements Deliveries {

    private record Owed(StoredDelivery stored, Instant lease) {}

    private final Map<DeliveryKey, Owed> all = new HashMap<>();

    @Override
    public void add(Delivery delivery) {
        all.putIfAbsent(delivery.key(), owed(delivery, DeliveryState.WAITING, "", delivery.due()));
    }

    @Override
    public boolean begin(Delivery delivery, Instant until) {
        Owed begun = owed(delivery, DeliveryState.CLAIMED, "", delivery.due());
        return all.putIfAbsent(delivery.key(), new Owed(begun.stored(), until)) == null;
    }

    @Override
    public List<DueDelivery> due(Instant now, int limit) {
        return all.values().stream()
                .filter(each -> isDue(each, now))
                .map(each -> new DueDelivery(each.stored().delivery().key(), due(each)))
                .sorted(Comparator.comparing(DueDelivery::due))
                .limit(limit)
                .toList();
    }

    private static boolean isDue(Owed owed, Instant now) {
        return switch (owed.stored().state()) {
            case WAITING, CLAIMED -> !due(owed).isAfter(now);
            case SENT, DEAD -> false;
        };
    }

    private static Instant due(Owed owed) {
        return owed.stored().state() == DeliveryState.CLAIMED
                ? owed.lease()
                : owed.stored().delivery().due();
    }

    @Override
    public Optional<Delivery> claim(DueDelivery due, Instant now, Instant until) {
        Owed owed = all.get(due.key());
        if (owed == null || !isDue(owed, now)) {
            return Optional.empty();
        }
        Delivery delivery = owed.stored().delivery();
        all.put(
                due.key(),
                new Owed(owed(delivery, DeliveryState.CLAIMED, "", now).stored(), until));
        return Optional.of(delivery);
    }

    @Override
    public void settled(DueDelivery due) {}

    @Override
    public void sent(Delivery delivery, String note, Instant now) {
        Delivery without = new Delivery(delivery.key(), "", delivery.due(), delivery.attempt());
        all.put(delivery.key(), owed(without, DeliveryState.SENT, note, now));
    }

    @Override
    public void later(Delivery next, String note, Instant now) {
        all.put(next.key(), owed(next, DeliveryState.WAITING, note, now));
    }

    @Override
    public void giveUp(Delivery delivery, String note, Instant now) {
        all.put(delivery.key(), owed(delivery, DeliveryState.DEAD, note, now));
    }

    @Override
    public boolean replay(DeliveryKey key, Instant now) {
        Owed owed = all.get(key);
        if (owed == null || owed.stored().state() != DeliveryState.DEAD) {
            return false;
        }
        Delivery again = new Delivery(key, owed.stored().delivery().payload(), now, 0);
        all.put(key, owed(again, DeliveryState.WAITING, "", now));
        return true;
    }

    @Override
    public List<StoredDelivery> newest(String channel, String target, int limit) {
        return stored().stream()
                .filter(each -> each.delivery().key().channel().equals(channel))
                .filter(each -> each.delivery().key().target().equals(target))
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredDelivery> dead(int limit) {
        return stored().stream()
                .filter(each -> each.state() == DeliveryState.DEAD)
                .limit(limit)
                .toList();
    }

    private List<StoredDelivery> stored() {
        List<StoredDelivery> stored = new ArrayList<>();
        all.values().forEach(each -> stored.add(each.stored()));
        stored.sort(Comparator.comparing(StoredDelivery::changedAt).reversed());
        return stored;
    }

    private static Owed owed(Delivery delivery, DeliveryState state, String note, Instant at) {
        Instant changed = state == DeliveryState.CLAIMED ? delivery.key().at() : at;
        return new Owed(new StoredDelivery(delivery, state, note, changed), at);
    }
}
