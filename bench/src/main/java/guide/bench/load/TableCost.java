package guide.bench.load;

/// The table calls and units of one request, or the mean of several.
///
/// @param readUnits capacity units
record TableCost(double calls, double readUnits, double writeUnits) {

    static final TableCost NONE = new TableCost(0, 0, 0);

    TableCost plus(TableCost other) {
        return new TableCost(
                calls + other.calls, readUnits + other.readUnits, writeUnits + other.writeUnits);
    }

    TableCost times(double factor) {
        return new TableCost(calls * factor, readUnits * factor, writeUnits * factor);
    }
}
