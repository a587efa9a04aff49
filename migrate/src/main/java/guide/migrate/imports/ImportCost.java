package guide.migrate.imports;

import java.time.Duration;

/// What writing will take, reckoned before it begins from the sizes of the items: inside a
/// transaction each unit of 1 KB counts twice.
///
/// @param writeUnits of DynamoDB
record ImportCost(long writeUnits) {

    /// Of us-east-1, on demand; `docs/operate.md` has when it was looked up.
    private static final double USD_FOR_A_MILLION = 0.625;

    /// What a comment adds to its texts: keys, ids, times and states, in both of its items.
    private static final String UNITS =
            """
            SELECT coalesce(sum(2 * (iif(o.stands AND c.status = 0,
                2 + (600 + length(CAST(c.html AS BLOB))) / 1024
                  + (700 + length(CAST(c.text AS BLOB)) + length(c.name)) / 1024,
                3 + (1200 + length(CAST(c.html AS BLOB))
                  + length(CAST(c.text AS BLOB))) / 1024))), 0)
            FROM ordered o JOIN comments c ON c.seq = o.seq WHERE NOT o.known""";

    /// A batch has a thread's counter and a mark beside its comments, of which there are about 40.
    private static final String HEADS =
            """
            SELECT coalesce(sum(4 + count / 10), 0) FROM (SELECT count(*) AS count FROM ordered
              WHERE NOT known GROUP BY thread)""";

    static ImportCost of(Spool spool) {
        return new ImportCost(spool.number(UNITS) + spool.number(HEADS));
    }

    double usd() {
        return writeUnits * USD_FOR_A_MILLION / 1_000_000;
    }

    Duration duration(int unitsPerSecond) {
        return Duration.ofSeconds(writeUnits / unitsPerSecond);
    }
}
