package guide.summaries.exports;

import guide.catalogue.model.Evidence;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Adds rows to the tables of a database. Values are bound, never put into a statement; what is no
/// number is text.
final class DatabaseTables {

    private final Connection connection;

    DatabaseTables(Connection connection) {
        this.connection = connection;
    }

    /// @param table a name of the schema
    /// @param values one for each column; null where it is absent
    void add(String table, @Nullable Object... values) throws SQLException {
        String places = String.join(",", Collections.nCopies(values.length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, stored(values[i]));
            }
            insert.executeUpdate();
        }
    }

    /// A row for each of `values`, with what they belong to before them.
    void addEach(String table, Object owner, List<?> values) throws SQLException {
        for (Object each : values) {
            add(table, owner, each);
        }
    }

    void addEvidence(String table, List<?> owner, List<Evidence> evidence) throws SQLException {
        int position = 0;
        for (Evidence each : evidence) {
            List<@Nullable Object> row = new ArrayList<>(owner);
            row.add(++position);
            row.add(ExportedValue.word(each.kind()));
            row.add(each.locator());
            row.add(each.version());
            row.add(each.url());
            add(table, row.toArray());
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number;
            case Long number -> number;
            case BigDecimal number -> number.doubleValue();
            default -> value.toString();
        };
    }
}
