package guide.tests.faults;

import java.util.List;
import java.util.stream.Stream;

/// Every row, section by section.
final class Rows {

    private Rows() {}

    static List<Row> all() {
        return Stream.of(
                        CheapRequestRows.all(),
                        GatewayRows.all(),
                        AccessRows.all(),
                        VisibleTextRows.all(),
                        WrittenTextRows.all(),
                        PageRows.all(),
                        TruthRows.all(),
                        ModerationRows.all(),
                        PrivacyRows.all())
                .flatMap(List::stream)
                .sorted(Row.BY_NUMBER)
                .toList();
    }
}
