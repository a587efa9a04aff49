package guide.notifications.events;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of events.
public enum EventType {
    CONTRIBUTION_HELD("contribution.held"),
    CONTRIBUTION_PUBLISHED("contribution.published"),
    CONTRIBUTION_REPLIED("contribution.replied"),
    CONTRIBUTION_DECIDED("contribution.decided"),
    CONTRIBUTION_REPORTED("contribution.reported"),
    CATALOGUE_REVISED("catalogue.revised"),
    FRAMEWORK_BEHIND("framework.behind");

    private final String apiName;

    EventType(String apiName) {
        this.apiName = apiName;
    }

    /// As the API spells it, such as `contribution.held`.
    public String apiName() {
        return apiName;
    }

    /// The type of this name; empty if there is none.
    public static Optional<EventType> parse(String apiName) {
        return Arrays.stream(values()).filter(type -> type.apiName.equals(apiName)).findFirst();
    }
}
