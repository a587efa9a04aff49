package guide.lambda.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// A heading that begins with `#` becomes a bold paragraph: a reader's text must not change the
/// outline of the page on which it stands.
///
/// A line of `=` or `-` under another one makes no heading: people sign that way.
final class HeadingBlock extends AbstractBlockParser {

    private static final int MOST_MARKS = 6;

    private final Paragraph paragraph = new Paragraph();
    private final SourceLine content;

    private HeadingBlock(SourceLine content) {
        this.content = content;
    }

    @Override
    public Block getBlock() {
        return paragraph;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        StrongEmphasis strong = new StrongEmphasis();
        paragraph.appendChild(strong);
        inlineParser.parse(SourceLines.of(content), strong);
    }

    /// Recognizes what CommonMark calls an ATX heading (section 4.2).
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            int end = start;
            while (end < line.length() && line.charAt(end) == '#') {
                end++;
            }
            boolean isHeading =
                    end > start
                            && end - start <= MOST_MARKS
                            && state.getIndent() < 4
                            && (end == line.length() || isBlank(line.charAt(end)));
            return isHeading
                    ? BlockStart.of(new HeadingBlock(content(state.getLine(), end)))
                            .atIndex(line.length())
                    : BlockStart.none();
        }

        /// Without the blanks around it, and the marks that may close it.
        private static SourceLine content(SourceLine line, int from) {
            CharSequence text = line.getContent();
            int end = withoutBlanks(text, text.length(), from);
            int marks = end;
            while (marks > from && text.charAt(marks - 1) == '#') {
                marks--;
            }
            if (marks == from || isBlank(text.charAt(marks - 1))) {
                end = withoutBlanks(text, marks, from);
            }
            int start = from;
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            return line.substring(start, end);
        }

        private static int withoutBlanks(CharSequence text, int end, int from) {
            int last = end;
            while (last > from && isBlank(text.charAt(last - 1))) {
                last--;
            }
            return last;
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
