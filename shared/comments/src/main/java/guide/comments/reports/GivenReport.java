package guide.comments.reports;

/// A report, as its reader is told of it.
public record GivenReport(ReaderReport report, ReportOutcome outcome) {}
