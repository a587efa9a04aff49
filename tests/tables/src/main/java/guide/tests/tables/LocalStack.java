package guide.tests.tables;

import guide.local.dynamodb.TableServer;

import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/// LocalStack in a container, started when it is first asked for and ended with this process.
///
/// An access key of twelve digits is an account there, and accounts do not see one another's
/// tables: so one container gives as many table servers as tests ask for.
final class LocalStack {

    /// The last one that needs no account with its makers.
    static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private static final AtomicLong ACCOUNTS = new AtomicLong(100_000_000_000L);

    private LocalStack() {}

    static TableServer tables() {
        return new Account(
                Running.CONTAINER.getEndpoint(), Long.toString(ACCOUNTS.incrementAndGet()));
    }

    /// Made by the class loader: once, and by the first who asks.
    private static final class Running {

        private static final LocalStackContainer CONTAINER = start();

        private static LocalStackContainer start() {
            // Never fetched: a test run takes what is there, or says what is missing.
            LocalStackContainer container =
                    new LocalStackContainer(IMAGE)
                            .withServices("dynamodb")
                            .withImagePullPolicy(_ -> false);
            try {
                container.start();
            } catch (ContainerFetchException | IllegalStateException e) {
                throw new IllegalStateException(
                        "LocalStack does not start; it needs Docker, and once `docker pull "
                                + IMAGE
                                + "`",
                        e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            return container;
        }
    }

    private record Account(URI endpoint, String key) implements TableServer {

        /// The container goes on for the others.
        @Override
        public void close() {}
    }
}
