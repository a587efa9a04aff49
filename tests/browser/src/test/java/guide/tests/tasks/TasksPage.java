package guide.tests.tasks;

import guide.tests.tasks.TasksTest.Column;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `bench/results/tasks.md`.
final class TasksPage {

    private static final String HEAD =
            """
            # What people do most, in steps

            `make bench-tasks` drives each system's own pages in headless Chromium VERSION and counts what a person would do: a click, a key, and a
            text of any length (however long, and the same everywhere) are a step each. A choice from a list is two clicks, an answer to the
            browser's own question a key. A field is clicked first only if the focus is not in it already. What should be there afterwards is
            waited for, so that nothing counts that did not happen. Each task begins where the system shows what it is about: below a page for
            readers; in the desk's queue or list of what is published, in Isso's administration, or below the page in Remark42, for those who
            have signed in to moderate. "Cannot" is what its own pages have no way for. Written on DAY.

            """;

    private static final String FOOT =
            """

            Isso is as it comes from PyPI, with its administration, mail for replies and, for moderators, its queue switched on. Copying an address
            there is the browser's own menu on the comment's time, two clicks. Its list of what is published can be searched by the
            address of a thread or of a comment, not by words.
            """;

    private static final String OF_REMARK =
            """
            Remark42 has no queue and takes no reports; of replies it tells those who have signed in by mail or elsewhere, and its readers
            here have not.
            """;

    private static final String WITHOUT_REMARK =
            """
            Remark42's own pages are not in its Go module. `bench/peers/install` builds them from a checkout of its repository that
            `REMARK42_SOURCE` names; then there is a column for it too.
            """;

    private TasksPage() {}

    static String of(List<Column> columns, String browser) {
        return HEAD.replace("VERSION", browser)
                        .replace("DAY", LocalDate.now(ZoneOffset.UTC).toString())
                + row("", columns.stream().map(Column::name))
                + row("---", columns.stream().map(_ -> "---"))
                + Stream.of(Task.values())
                        .map(task -> row(task.title(), columns.stream().map(c -> cell(c, task))))
                        .collect(Collectors.joining())
                + FOOT
                + (columns.size() > 2 ? OF_REMARK : WITHOUT_REMARK);
    }

    /// The tasks that take more steps in the first of them than in another one.
    static List<Task> longer(List<Column> columns) {
        int most = Integer.MAX_VALUE;
        return Stream.of(Task.values())
                .filter(
                        task ->
                                columns.stream()
                                        .skip(1)
                                        .anyMatch(
                                                other ->
                                                        number(columns.getFirst(), task, most)
                                                                > number(other, task, most)))
                .toList();
    }

    private static int number(Column column, Task task, int otherwise) {
        return steps(column, task).map(Steps::all).orElse(otherwise);
    }

    private static Optional<Steps> steps(Column column, Task task) {
        return column.steps().getOrDefault(task, Optional.empty());
    }

    private static String cell(Column column, Task task) {
        return steps(column, task).map(Steps::toString).orElse("cannot");
    }

    private static String row(String title, Stream<String> cells) {
        return "| " + title + " | " + cells.collect(Collectors.joining(" | ")) + " |\n";
    }
}
