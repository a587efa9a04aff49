package guide.bench.hot;

import guide.lambda.dynamodb.Transactions;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.DoubleStream;

/// A simulation of posts to one thread, which all write its head in a transaction.
///
/// Posts arrive independently of each other. DynamoDB refuses a transaction while another one
/// writes the same item; the post then waits and tries again, as [Transactions] does. Everything
/// else that posts have to wait for is left out, so that only what the thread's head allows is
/// simulated.
final class HotThread {

    private static final double SECONDS = 300;

    /// How much longer or shorter than the mean a transaction takes.
    private static final double SPREAD = 0.3;

    /// @param refused the share of posts that gave up after the last attempt: 503
    /// @param attempts the mean of all posts
    /// @param slow the 99th percentile of the time until a post was written, in milliseconds; not a
    ///   number if none was
    record Outcome(int posts, double refused, double attempts, double slow) {}

    /// @param at when its next attempt begins, in milliseconds
    /// @param tries the attempts before that
    private record Attempt(double at, double arrived, int tries) {}

    private final double perSecond;
    private final double transactionMillis;
    private final Random random;
    private final PriorityQueue<Attempt> next =
            new PriorityQueue<>((a, b) -> Double.compare(a.at(), b.at()));
    private final DoubleStream.Builder written = DoubleStream.builder();
    private int posts;
    private int refused;
    private int attempts;
    private double headFreeAt;

    private HotThread(double perSecond, double transactionMillis, long seed) {
        this.perSecond = perSecond;
        this.transactionMillis = transactionMillis;
        random = new Random(seed);
    }

    /// @param perSecond posts that arrive in a second
    /// @param transactionMillis the mean time that a transaction takes
    static Outcome simulate(double perSecond, double transactionMillis, long seed) {
        return new HotThread(perSecond, transactionMillis, seed).outcome();
    }

    private Outcome outcome() {
        arrive();
        while (!next.isEmpty()) {
            attempt(next.remove());
        }
        double[] sorted = written.build().sorted().toArray();
        return new Outcome(
                posts,
                (double) refused / posts,
                (double) attempts / posts,
                sorted.length == 0 ? Double.NaN : sorted[sorted.length * 99 / 100]);
    }

    /// The time between two independent arrivals is exponentially distributed.
    private void arrive() {
        double at = 0;
        while (at < SECONDS * 1_000) {
            at -= Math.log(1 - random.nextDouble()) * 1_000 / perSecond;
            next.add(new Attempt(at, at, 0));
            posts++;
        }
    }

    private void attempt(Attempt attempt) {
        attempts++;
        double takes = transactionMillis * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
        double ends = attempt.at() + takes;
        if (attempt.at() >= headFreeAt) {
            headFreeAt = ends;
            written.add(ends - attempt.arrived());
        } else if (attempt.tries() + 1 == Transactions.MAX_ATTEMPTS) {
            refused++;
        } else {
            double wait = random.nextDouble() * Transactions.longestWait(attempt.tries());
            next.add(new Attempt(ends + wait, attempt.arrived(), attempt.tries() + 1));
        }
    }

    /// Returns the most posts a second, in steps of 5, of which at most one in a thousand is
    /// refused, whatever the seed.
    static int ceiling(double transactionMillis, long... seeds) {
        int most = 0;
        while (isTaken(most + 5, transactionMillis, seeds)) {
            most += 5;
        }
        return most;
    }

    private static boolean isTaken(int perSecond, double transactionMillis, long... seeds) {
        return Arrays.stream(seeds)
                .mapToObj(seed -> simulate(perSecond, transactionMillis, seed))
                .allMatch(each -> each.refused() <= 0.001);
    }
}
