package guide.code;

import org.fife.ui.rsyntaxtextarea.TokenTypes;

/// What a part of code is, as far as it is told apart, with the letter that stands for it in marks.
enum CodePartKind {
    PLAIN('.'),
    KEYWORD('k'),
    STRING('s'),
    COMMENT('c'),
    NUMBER('n'),

    /// Built-in functions and types, and the attributes of a tag.
    NAME('f'),

    /// Decorators, and what a template does.
    ANNOTATION('a');

    private final char letter;

    CodePartKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /// @param type one of [TokenTypes]
    static CodePartKind of(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.MARKUP_COMMENT ->
                    COMMENT;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE ->
                    STRING;
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
                    NUMBER;
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME ->
                    KEYWORD;
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> NAME;
            case TokenTypes.ANNOTATION,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION ->
                    ANNOTATION;
            default -> PLAIN;
        };
    }
}
