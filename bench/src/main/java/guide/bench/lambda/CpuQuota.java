package guide.bench.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Gives processes a part of a processor, as Lambda does with a function of less than 1769 MB: a
/// control group of Linux with a quota in each period of 20 ms. It takes the rights of root.
final class CpuQuota implements AutoCloseable {

    /// What a function of 1024 MB has: a processor for each 1769 MB.
    static final double AT_1024_MB = 0.58;

    private static final int PERIOD_US = 20_000;
    private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

    private final Path group;

    private CpuQuota(Path group) {
        this.group = group;
    }

    /// Returns a group with this part of a processor, or empty where none can be made.
    static Optional<CpuQuota> create(double part) {
        long quota = Math.round(part * PERIOD_US);
        boolean unified = Files.exists(CGROUPS.resolve("cgroup.controllers"));
        Path parent = unified ? CGROUPS : CGROUPS.resolve("cpu");
        Path group = parent.resolve("guide-bench-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(group);
            if (unified) {
                Files.writeString(parent.resolve("cgroup.subtree_control"), "+cpu");
                Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_US);
            } else {
                Files.writeString(group.resolve("cpu.cfs_period_us"), "" + PERIOD_US);
                Files.writeString(group.resolve("cpu.cfs_quota_us"), "" + quota);
            }
            return Optional.of(new CpuQuota(group));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Subjects a process to the quota with everything that it starts.
    void add(long pid) {
        try {
            Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
