package guide.code;

import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.swing.text.Segment;

/// A language of the shown code, by the endings of its files.
enum CodeLanguage {
    PYTHON(SyntaxConstants.SYNTAX_STYLE_PYTHON, "py"),
    TEMPLATE(SyntaxConstants.SYNTAX_STYLE_HTML, "html", "tpl", "jinja", "jinja2"),
    XML(SyntaxConstants.SYNTAX_STYLE_XML, "xml");

    private final String style;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<String> endings;

    CodeLanguage(String style, String... endings) {
        this.style = style;
        this.endings = List.of(endings);
    }

    static Optional<CodeLanguage> of(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values()).filter(each -> each.endings.contains(ending)).findFirst();
    }

    /// Returns what the parts of a text are, as runs that cover all of it: a letter of
    /// [CodePartKind], and the number of UTF-16 code units.
    String marks(String text) {
        TokenMaker maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
        MarkRuns runs = new MarkRuns();
        int state = TokenTypes.NULL;
        for (String line : text.split("\n", -1)) {
            Segment segment = new Segment(line.toCharArray(), 0, line.length());
            Token token = maker.getTokenList(segment, state, 0);
            while (token != null && token.isPaintable()) {
                runs.add(CodePartKind.of(token.getType()), token.length());
                token = token.getNextToken();
            }
            runs.add(CodePartKind.PLAIN, 1);
            state = maker.getLastTokenTypeOnLine(segment, state);
        }
        return runs.text(text.length());
    }
}
