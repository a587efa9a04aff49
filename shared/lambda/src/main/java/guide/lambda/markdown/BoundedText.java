package guide.lambda.markdown;

/// Text that takes no more than so many characters.
final class BoundedText implements Appendable {

    /// Ends a rendering that has become too long.
    static final class FullException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FullException() {
            super("more than the text takes", null, false, false);
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final int longest;

    BoundedText(int longest) {
        this.longest = longest;
    }

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
        if (end - start > longest - text.length()) {
            throw new FullException();
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char one) {
        return append(String.valueOf(one));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
