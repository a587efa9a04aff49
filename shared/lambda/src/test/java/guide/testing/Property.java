package guide.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Holds a property against many generated cases.
///
/// A failure names the seed of its case; `-Dproperty.seed=<seed>` runs that case first again.
public final class Property {

    /// So many cases are a fuzz: its seed is printed even when it holds.
    private static final int FUZZ = 100_000;

    private static final long FIRST_SEED = Long.getLong("property.seed", System.nanoTime());

    private Property() {}

    public static void forAll(int cases, Consumer<RandomGenerator> property) {
        if (cases >= FUZZ) {
            System.out.println(cases + " cases from -Dproperty.seed=" + FIRST_SEED);
        }
        for (long seed = FIRST_SEED; seed < FIRST_SEED + cases; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dproperty.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    public static <T> T oneOf(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// From 0 to `most` characters out of `alphabet`.
    public static String text(RandomGenerator random, String alphabet, int most) {
        return random.ints(random.nextInt(most + 1), 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /// Any UTF-16 there can be, half pairs and control characters among it.
    public static String anyText(RandomGenerator random, int most) {
        return random.ints(random.nextInt(most + 1), 0, Character.MAX_VALUE)
                .collect(
                        StringBuilder::new,
                        (text, unit) -> text.append((char) unit),
                        StringBuilder::append)
                .toString();
    }
}
