package guide.migrate.moves;

import java.util.List;

/// What the rules make of a table.
///
/// @param moves each thread once
/// @param refused lines that say which thread stays, and why
record MovePlan(List<PlannedMove> moves, List<String> refused) {

    MovePlan {
        moves = List.copyOf(moves);
        refused = List.copyOf(refused);
    }
}
