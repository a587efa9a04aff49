package guide.catalogue.view;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day by which facts are stale or fresh: UTC, as everything here.
public final class Today {

    private Today() {}

    public static LocalDate of(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
