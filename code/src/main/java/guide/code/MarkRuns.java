package guide.code;

/// Joins parts of the same kind that follow one another.
final class MarkRuns {

    private final StringBuilder text = new StringBuilder();
    private CodePartKind kind = CodePartKind.PLAIN;
    private int length;
    private int sum;

    void add(CodePartKind next, int characters) {
        if (next != kind) {
            end();
            kind = next;
        }
        length += characters;
        sum += characters;
    }

    private void end() {
        if (length > 0) {
            text.append(kind.letter()).append(length);
        }
        length = 0;
    }

    /// Must be called once, at the end.
    ///
    /// @param whole the length of what was marked: the last line has no end of its own
    /// @throws IllegalStateException if the parts do not make up the whole
    String text(int whole) {
        length--;
        sum--;
        if (sum != whole) {
            throw new IllegalStateException("marks for " + sum + " of " + whole + " characters");
        }
        end();
        return text.toString();
    }
}
