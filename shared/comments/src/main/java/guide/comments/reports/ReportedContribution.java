package guide.comments.reports;

import guide.comments.domain.Contribution;

/// What is published and reported.
public record ReportedContribution(OpenReports reports, Contribution.Published published) {}
