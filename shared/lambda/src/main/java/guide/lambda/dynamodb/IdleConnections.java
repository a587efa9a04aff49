package guide.lambda.dynamodb;

/// How long the JDK keeps a connection that is not used.
///
/// Its own 5 s mean that on a quiet site every request pays for a new connection and its TLS
/// handshake. DynamoDB's end keeps one for about a minute (decision record 46). The JDK notices
/// before it sends a request that the other end has closed; what is closed while a request is on
/// its way is sent again by the SDK.
final class IdleConnections {

    /// The JDK reads it once, before its first connection.
    static final String PROPERTY = "http.keepAlive.time.server";

    private static final String SECONDS = "60";

    private IdleConnections() {}

    /// Keeps idle connections for a minute, unless the JVM was told otherwise.
    static void keep() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, SECONDS);
        }
    }
}
