package guide.bench.load;

import guide.bench.load.Target.Task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Asks every server for every task by turns, so that whatever else the machine does falls on all
/// alike.
public final class Main {

    static final int ROUNDS = 5;
    static final double SECONDS = 2;

    /// Long enough for the compiler of a JVM to have seen everything.
    private static final double WARM_UP_SECONDS = 4;

    private final Clients clients = new Clients();

    private Main() {}

    /// `Main <file>`: writes the tables to `file`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        List<Target> targets = new ArrayList<>();
        try {
            targets.add(new Guide());
            Isso.installed().ifPresent(targets::add);
            Remark42.installed().ifPresent(targets::add);
            Files.write(file, Report.of(new Main().run(targets)));
        } finally {
            targets.forEach(Target::close);
        }
        System.out.println("Written to " + file);
    }

    private List<Measured> run(List<Target> targets) throws InterruptedException {
        for (Target target : targets) {
            prepare(target);
        }
        List<Measured> measured =
                targets.stream()
                        .flatMap(each -> each.tasks().stream().map(task -> measured(each, task)))
                        .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Measured each : measured) {
                clients.run(each.task(), SECONDS, each.series());
                each.series().cost(each.target().costs());
            }
        }
        return measured;
    }

    private static Measured measured(Target target, Task task) {
        return new Measured(target, task, new Series());
    }

    private void prepare(Target target) throws InterruptedException {
        for (int i = 0; i < Target.COMMENTS; i++) {
            clients.once(target.fill());
        }
        for (Task task : target.tasks()) {
            clients.once(task);
            clients.run(task, WARM_UP_SECONDS, new Series());
        }
        target.costs();
    }

    /// One task of one server, and how it was answered.
    record Measured(Target target, Task task, Series series) {}
}
