package guide.comments.statements;

import guide.comments.domain.ContributionId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What moderators decided in the last 90 days, for the authors of what they decided on.
public interface Statements {

    /// Of the last decision on it; empty if there was none, or none that changed what people see.
    Optional<StatementOfReasons> on(ContributionId id);

    /// The same of several, at most 100; those without one are left out. They may be a moment old.
    Map<ContributionId, StatementOfReasons> on(List<ContributionId> ids);
}
