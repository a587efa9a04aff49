package guide.data;

import guide.catalogue.model.Framework;
import guide.catalogue.model.Framework.Latest;
import guide.catalogue.model.ReleaseVersion;
import guide.catalogue.store.Entry;
import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/// What a load keeps of a framework's `latest`: files are older than what the watch has found
/// since.
final class KeptLatest {

    private static final String FRAMEWORK = "framework#";

    private KeptLatest() {}

    /// Returns the entry of the files with the newer `latest` of both.
    ///
    /// @param file as the files have it
    /// @param now as the table has it
    static Entry of(String key, Entry file, Entry now) {
        if (!key.startsWith(FRAMEWORK) || file.json().equals(now.json())) {
            return file;
        }
        Framework wanted = Json.readOwn(file.json(), Framework.class);
        Framework present = Json.readOwn(now.json(), Framework.class);
        Latest newer = newer(wanted.latest(), present.latest());
        if (newer == null
                || newer.equals(wanted.latest())
                || !wanted.distribution().equals(present.distribution())) {
            return file;
        }
        return new Entry(Json.write(wanted.withLatest(newer)), file.position());
    }

    private static @Nullable Latest newer(@Nullable Latest file, @Nullable Latest now) {
        if (file == null || now == null) {
            return file == null ? now : file;
        }
        int order = order(file.version(), now.version());
        if (order != 0) {
            return order < 0 ? now : file;
        }
        LocalDate released = file.releasedOn() == null ? now.releasedOn() : file.releasedOn();
        return new Latest(file.version(), released, later(file.checkedOn(), now.checkedOn()));
    }

    /// Of versions without an order the file's counts.
    private static int order(String file, String now) {
        Optional<ReleaseVersion> one = ReleaseVersion.parse(file);
        Optional<ReleaseVersion> other = ReleaseVersion.parse(now);
        if (one.isEmpty() || other.isEmpty()) {
            return file.equals(now) ? 0 : 1;
        }
        return one.get().compareTo(other.get());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
