package guide.bench.load;

import java.util.concurrent.atomic.AtomicLong;

/// Generates comments of 280 characters of Markdown, each different.
final class SampleTexts {

    static final int LENGTH = 280;

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final String WORDS =
            "This is what readers write: some words, *one in italics*, `a bit of code`, and a link to"
                    + " https://example.org/a/page that says more. ";

    private SampleTexts() {}

    static String next() {
        return (NUMBER.incrementAndGet() + ". " + WORDS.repeat(3)).substring(0, LENGTH);
    }
}
