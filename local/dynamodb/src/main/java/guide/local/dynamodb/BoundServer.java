package guide.local.dynamodb;

import java.lang.reflect.Field;
import java.util.Arrays;

/// Runs in the child process: DynamoDB Local on one address only. `BoundServer <host> <port>
/// <options>`; port 0 is any free one. Once it listens, it prints a line, [#LISTENING] and the
/// port.
///
/// DynamoDB Local has no option for the address, and listens on all of them; its tables hold what
/// readers wrote, with their e-mail addresses. Nor does it say which port it found. It is loaded by
/// name because it is on the class path of the child process alone.
final class BoundServer {

    private static final String RUNNER =
            "software.amazon.dynamodb.services.local.main.ServerRunner";

    /// What the line with the port begins with.
    static final String LISTENING = "listening on port ";

    private BoundServer() {}

    public static void main(String[] arguments) throws Exception {
        String[] options = Arrays.copyOfRange(arguments, 2, arguments.length);
        Object proxy =
                Class.forName(RUNNER)
                        .getMethod("createServerFromCommandLineArgs", String[].class)
                        .invoke(null, (Object) options);
        Object connector = connector(proxy);
        connector.getClass().getMethod("setHost", String.class).invoke(connector, arguments[0]);
        connector
                .getClass()
                .getMethod("setPort", int.class)
                .invoke(connector, Integer.parseInt(arguments[1]));
        proxy.getClass().getMethod("start").invoke(proxy);
        System.out.println(
                LISTENING + connector.getClass().getMethod("getLocalPort").invoke(connector));
        proxy.getClass().getMethod("join").invoke(proxy);
    }

    /// Jetty's only one.
    private static Object connector(Object proxy) throws ReflectiveOperationException {
        Field server = proxy.getClass().getDeclaredField("server");
        server.setAccessible(true);
        Object jetty = server.get(proxy);
        return ((Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty))[0];
    }
}
