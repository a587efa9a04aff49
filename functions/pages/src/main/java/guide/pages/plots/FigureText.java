package guide.pages.plots;

import java.util.Locale;

/// How pages write a number beside a picture of it.
public final class FigureText {

    private static final char NARROW_SPACE = '\u202f';

    private FigureText() {}

    /// With a narrow space between thousands, and one decimal at the most.
    public static String of(double figure) {
        boolean whole = figure == Math.rint(figure);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", figure)
                .replace(',', NARROW_SPACE);
    }
}
