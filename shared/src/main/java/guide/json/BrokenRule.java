package guide.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/// A text that is none of its type's; `rule` says which there are.
final class BrokenRule extends MismatchedInputException {

    private final String rule;

    BrokenRule(JsonParser parser, String rule, Throwable cause) {
        super(parser, rule);
        this.rule = rule;
        initCause(cause);
    }

    String rule() {
        return rule;
    }
}
