package guide.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The HTML elements that readers' Markdown may become, and no other.
public final class MarkdownElements {

    public static final Set<String> ALLOWED =
            Arrays.stream(
                            "p br em strong del code pre blockquote ul ol li input hr table thead tbody tr th td a"
                                    .split(" ", -1))
                    .collect(Collectors.toUnmodifiableSet());

    private MarkdownElements() {}
}
