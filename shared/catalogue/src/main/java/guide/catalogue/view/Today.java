package guide.catalogue.view;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day that decides which facts are stale, in UTC.
public final class Today {

    private Today() {}

    public static LocalDate of(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
