package guide.tests.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.browser.Machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `make bench-tasks`: does what people do most, here and in the comment systems that
/// `bench/peers/install` has installed, each on its own pages in a browser; counts the steps, and
/// writes them into `bench/results/tasks.md`.
@EnabledIfSystemProperty(named = "tasks", matches = "true")
class TasksTest {

    private static final Path ROOT = ProjectRoot.root();
    private static final Path PEERS = ROOT.resolve("target/peers");

    @Test
    void nothingTakesMoreStepsThanElsewhere() throws IOException, InterruptedException {
        Browser browser = Machine.browser();
        Path folder = Files.createTempDirectory("tasks");
        List<Column> columns = new ArrayList<>();
        try (CommentSystem own = new OwnTasks(browser, ROOT, folder)) {
            columns.add(taken(own));
        }
        Path isso = PEERS.resolve("isso/bin");
        if (Files.isExecutable(isso.resolve("gunicorn"))) {
            try (CommentSystem peer = new IssoTasks(browser, isso, folder)) {
                columns.add(taken(peer));
            }
        }
        Path web = PEERS.resolve("remark42-web");
        if (Files.isDirectory(web)) {
            try (CommentSystem peer =
                    new RemarkTasks(browser, PEERS.resolve("remark42"), web, folder)) {
                columns.add(taken(peer));
            }
        }
        Files.writeString(
                ROOT.resolve("bench/results/tasks.md"), TasksPage.of(columns, browser.version()));

        assertThat(TasksPage.longer(columns)).isEmpty();
    }

    /// What each task took in a system.
    record Column(String name, Map<Task, Optional<Steps>> steps) {}

    private static Column taken(CommentSystem system) {
        Map<Task, Optional<Steps>> all = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            Optional<Steps> steps = system.take(task);
            all.put(task, steps);
            System.out.printf(
                    "%s | %s | %s%n",
                    system.name(), task.title(), steps.map(Steps::toString).orElse("cannot"));
        }
        return new Column(system.name(), all);
    }
}
