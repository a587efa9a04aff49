package guide.notifications.events;

import guide.catalogue.model.Slug;

import java.time.Instant;

/// A framework has a newer release than the one that its facts are about.
///
/// @param name of the framework
/// @param latest the newest release, such as `5.2.18`
/// @param facts how many facts are of an older version, at least one
public record FrameworkBehind(
        String id, Instant at, Slug framework, String name, String latest, int facts)
        implements GuideEvent {

    public static FrameworkBehind of(
            Instant at, Slug framework, String name, String latest, int facts) {
        String id = EventId.of(EventType.FRAMEWORK_BEHIND, framework.toString(), latest);
        return new FrameworkBehind(id, at, framework, name, latest, facts);
    }

    @Override
    public EventType type() {
        return EventType.FRAMEWORK_BEHIND;
    }
}
