package guide.comments.listed;

import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;

/// What is published, and where; as it was a moment ago, without its votes.
public record ListedContribution(ThreadKey thread, Contribution.Published published) {}
