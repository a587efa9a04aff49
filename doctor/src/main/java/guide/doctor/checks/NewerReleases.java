package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/// Newer releases are looked up, where the stack says so.
public record NewerReleases() implements DoctorCheck {

    /// A look that finds nothing new is noted after 30 days (docs/adr/0060-the-watch.md); a week
    /// more for a registry that does not answer at once.
    private static final int MOST_DAYS = 37;

    private record LatestLook(String framework, LocalDate day) {}

    @Override
    public String name() {
        return "newer releases";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Optional<String> watch = examined.stack().flatMap(stack -> stack.parameter("Watch"));
        if (watch.isEmpty()) {
            return Finding.skipped("without STACK it is not known whether they are looked up");
        }
        if (!watch.get().equals("yes")) {
            return Finding.skipped("the stack does not look them up: Watch is " + watch.get());
        }
        Optional<LatestLook> oldest = oldest(examined);
        if (oldest.isEmpty()) {
            return Finding.skipped("no framework says when it was looked up");
        }
        LocalDate today = LocalDate.ofInstant(examined.clock().instant(), ZoneOffset.UTC);
        String look = oldest.get().framework() + " was last looked up on " + oldest.get().day();
        return oldest.get().day().isBefore(today.minusDays(MOST_DAYS))
                ? Finding.fails(
                        look, "from a day after the first deployment, read what WatchFunction logs")
                : Finding.holds(look + ", the others later or on that day");
    }

    /// Of the frameworks on the first page, which are as good as any.
    private static Optional<LatestLook> oldest(Examined examined) throws IOException {
        return examined.get("/v1/frameworks")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("latest").path("checkedOn").isTextual())
                .map(
                        each ->
                                new LatestLook(
                                        each.path("slug").asText(),
                                        LocalDate.parse(
                                                each.path("latest").path("checkedOn").asText())))
                .min(Comparator.comparing(LatestLook::day));
    }
}
