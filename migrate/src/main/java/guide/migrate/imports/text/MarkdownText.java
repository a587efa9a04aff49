package guide.migrate.imports.text;

import java.util.ArrayDeque;
import java.util.Deque;

/// Markdown as it is written: blocks with the marks of the quotes and lists around them, and words
/// in which nothing is taken for a mark.
final class MarkdownText {

    /// As deep as readers' texts are rendered; deeper blocks lose their marks.
    private static final int DEEPEST = 10;

    /// In place of a number, for a list that has none.
    private static final int BULLETS = 0;

    private static final String SPECIAL = "\\`*_[]<>~|#&";

    /// @param first what an item's first line begins with; empty for a quote
    /// @param rest what every other line begins with
    private record OpenBlock(String first, String rest) {}

    private final StringBuilder all = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final Deque<OpenBlock> blocks = new ArrayDeque<>();
    private boolean isNextItem;
    private final Deque<Integer> lists = new ArrayDeque<>();
    private final Deque<String> links = new ArrayDeque<>();
    private boolean verbatim;
    private boolean code;
    private boolean begun;
    private String itemMark = "";

    /// Adds words; blanks that follow each other are one.
    ///
    /// @param keepsLines whether a line break stays one
    void words(String words, boolean keepsLines) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && keepsLines) {
                lineOrParagraph(words, i);
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blank();
            } else {
                character(c);
            }
        }
    }

    private void lineOrParagraph(String words, int at) {
        int next = at + 1;
        while (next < words.length() && " \t\r".indexOf(words.charAt(next)) >= 0) {
            next++;
        }
        if (next < words.length() && words.charAt(next) == '\n') {
            paragraph();
        } else {
            line();
        }
    }

    private void blank() {
        if (!paragraph.isEmpty()
                && paragraph.charAt(paragraph.length() - 1) != ' '
                && paragraph.charAt(paragraph.length() - 1) != '\n') {
            paragraph.append(' ');
        }
    }

    private void character(char c) {
        boolean startsLine =
                paragraph.isEmpty() || paragraph.charAt(paragraph.length() - 1) == '\n';
        boolean special =
                SPECIAL.indexOf(c) >= 0
                        || (startsLine && "+-=".indexOf(c) >= 0)
                        || ((c == '.' || c == ')') && followsNumberAtStart());
        if (special && !code && !(c == '#' && !startsLine)) {
            paragraph.append('\\');
        }
        paragraph.append(c);
    }

    /// `1.` at the start of a line would begin a list.
    private boolean followsNumberAtStart() {
        int i = paragraph.length() - 1;
        while (i >= 0 && Character.isDigit(paragraph.charAt(i))) {
            i--;
        }
        return i < paragraph.length() - 1 && (i < 0 || paragraph.charAt(i) == '\n');
    }

    /// Adds what stands in a block of code.
    void verbatim(String text) {
        paragraph.append(text);
    }

    /// Ends a line; at the beginning of a paragraph there is none.
    void line() {
        trimEnd();
        if (verbatim || !paragraph.isEmpty()) {
            paragraph.append('\n');
        }
    }

    void open(String mark) {
        paragraph.append(mark);
    }

    /// Ends it where it began with words; a mark before a blank would be none.
    void close(String mark) {
        boolean blank = !paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) == ' ';
        trimEnd();
        if (endsWith(mark)) {
            paragraph.setLength(paragraph.length() - mark.length());
        } else if (!paragraph.isEmpty()) {
            paragraph.append(mark);
        }
        if (blank) {
            blank();
        }
    }

    void openCode() {
        if (!verbatim) {
            paragraph.append('`');
            code = true;
        }
    }

    void closeCode() {
        if (!verbatim) {
            paragraph.append('`');
            code = false;
        }
    }

    void openLink(String address) {
        links.push(address);
        if (isLink(address)) {
            paragraph.append('[');
        }
    }

    void closeLink() {
        String address = links.isEmpty() ? "" : links.pop();
        if (isLink(address)) {
            trimEnd();
            if (endsWith("[")) {
                paragraph.append(escaped(address));
            }
            paragraph.append("](").append(destination(address)).append(')');
        }
    }

    /// A picture becomes a link, because readers' texts have none.
    void picture(String alt, String address) {
        if (isLink(address) && links.isEmpty()) {
            openLink(address);
            words(alt.isBlank() ? address : alt, false);
            closeLink();
        } else {
            words(alt, false);
        }
    }

    private boolean endsWith(String end) {
        int from = paragraph.length() - end.length();
        return from >= 0 && paragraph.indexOf(end, from) == from;
    }

    private boolean isLink(String address) {
        return !verbatim && (address.startsWith("http://") || address.startsWith("https://"));
    }

    private static String destination(String address) {
        return address.strip()
                .replace(" ", "%20")
                .replace("\n", "")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C");
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            escaped.append(SPECIAL.indexOf(words.charAt(i)) >= 0 ? "\\" : "")
                    .append(words.charAt(i));
        }
        return escaped.toString();
    }

    void rule() {
        paragraph();
        write("---");
    }

    void openBlock() {
        paragraph();
        verbatim = true;
    }

    void closeBlock() {
        verbatim = false;
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (!text.isBlank()) {
            String fence = "```";
            while (text.contains(fence)) {
                fence += "`";
            }
            String inner = text.startsWith("\n") ? text.substring(1) : text;
            write(fence + "\n" + inner.stripTrailing() + "\n" + fence);
        }
    }

    void openQuote() {
        paragraph();
        blocks.push(new OpenBlock("", blocks.size() < DEEPEST ? "> " : ""));
    }

    void closeQuote() {
        paragraph();
        if (!blocks.isEmpty()) {
            blocks.pop();
        }
    }

    void openList(boolean numbered) {
        paragraph();
        lists.push(numbered ? 1 : BULLETS);
    }

    void closeList() {
        paragraph();
        if (!lists.isEmpty()) {
            lists.pop();
        }
    }

    void item() {
        paragraph();
        int number = lists.isEmpty() ? BULLETS : lists.pop();
        String mark = number <= BULLETS ? "- " : number + ". ";
        isNextItem = number > 1 || number < BULLETS;
        lists.push(number <= BULLETS ? BULLETS - 1 : number + 1);
        boolean deep = blocks.size() >= DEEPEST;
        itemMark = deep ? "" : mark;
        blocks.push(new OpenBlock(itemMark, deep ? "" : " ".repeat(mark.length())));
    }

    void closeItem() {
        paragraph();
        itemMark = "";
        if (!blocks.isEmpty()) {
            blocks.pop();
        }
    }

    /// Ends the paragraph, if there is one.
    void paragraph() {
        if (verbatim) {
            return;
        }
        trimEnd();
        if (!paragraph.isEmpty()) {
            String text = paragraph.toString();
            paragraph.setLength(0);
            write(text);
        }
    }

    private void write(String text) {
        String rest = prefix(false);
        String first = prefix(true);
        if (begun && !(isNextItem && !itemMark.isEmpty())) {
            all.append(rest.stripTrailing()).append('\n');
        }
        begun = true;
        boolean isFirst = true;
        for (String line : text.split("\n", -1)) {
            all.append(((isFirst ? first : rest) + line).stripTrailing()).append('\n');
            isFirst = false;
        }
        itemMark = "";
    }

    /// What stands before a line for the blocks around it, the outermost first.
    private String prefix(boolean isFirst) {
        StringBuilder prefix = new StringBuilder();
        int within = blocks.size();
        for (OpenBlock block : blocks.reversed()) {
            within--;
            boolean marksItem = isFirst && within == 0 && !itemMark.isEmpty();
            prefix.append(marksItem ? block.first() : block.rest());
        }
        return prefix.toString();
    }

    private void trimEnd() {
        if (verbatim) {
            return;
        }
        while (!paragraph.isEmpty()
                && (paragraph.charAt(paragraph.length() - 1) == ' '
                        || paragraph.charAt(paragraph.length() - 1) == '\n')) {
            paragraph.setLength(paragraph.length() - 1);
        }
    }

    String result() {
        verbatim = false;
        paragraph();
        return all.toString().strip();
    }
}
