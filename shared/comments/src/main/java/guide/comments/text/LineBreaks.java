package guide.comments.text;

/// The ways in which programs end lines, which come along when people paste.
final class LineBreaks {

    private LineBreaks() {}

    /// Returns the text with `\n` for each line break, and an empty line for a new paragraph.
    static String unix(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000B', '\n')
                .replace('\f', '\n')
                .replace('\u0085', '\n')
                .replace('\u2028', '\n')
                .replace("\u2029", "\n\n");
    }

    /// Returns the text in one line where it was broken by layout, without the blanks around it.
    static String blanks(String text) {
        String line =
                text.replace('\t', ' ')
                        .replace('\u000B', ' ')
                        .replace('\f', ' ')
                        .replace('\u0085', ' ');
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return (Character.isWhitespace(c) && c != '\u2028' && c != '\u2029')
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
