package guide.bench.load;

import guide.bench.load.LoadTarget.LoadTask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs every task on every server in turn, so that other load on the machine affects all equally.
public final class MeasureLoad {

    static final int ROUNDS = 5;
    static final double SECONDS = 2;

    /// Long enough for the JVM to compile everything.
    private static final double WARM_UP_SECONDS = 4;

    private MeasureLoad() {}

    /// `MeasureLoad <file>`: writes the tables to `file`.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        List<LoadTarget> targets = new ArrayList<>();
        try {
            targets.add(new Guide());
            Isso.installed().ifPresent(targets::add);
            Remark42.installed().ifPresent(targets::add);
            Files.write(file, Report.of(run(targets)));
        } finally {
            targets.forEach(LoadTarget::close);
        }
        System.out.println("Written to " + file);
    }

    private static List<Measured> run(List<LoadTarget> targets)
            throws IOException, InterruptedException {
        for (LoadTarget target : targets) {
            prepare(target);
        }
        List<Measured> measured =
                targets.stream()
                        .flatMap(each -> each.tasks().stream().map(task -> measured(each, task)))
                        .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Measured each : measured) {
                LoadClients.run(each.task(), SECONDS, each.series());
                each.series().cost(each.target().costs());
            }
        }
        return measured;
    }

    private static Measured measured(LoadTarget target, LoadTask task) {
        return new Measured(target, task, new LoadSeries());
    }

    private static void prepare(LoadTarget target) throws IOException, InterruptedException {
        target.fill();
        for (LoadTarget.LoadTask task : target.tasks()) {
            LoadClients.times(1, task);
            LoadClients.run(task, WARM_UP_SECONDS, new LoadSeries());
        }
        target.costs();
    }

    /// One task of one server, with its responses.
    record Measured(LoadTarget target, LoadTask task, LoadSeries series) {

        /// The server's name in the results, with the way in which it was asked.
        String server() {
            return target.name() + (task.way().isEmpty() ? "" : ", " + task.way());
        }
    }
}
