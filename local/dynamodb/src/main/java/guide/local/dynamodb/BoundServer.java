package guide.local.dynamodb;

import java.lang.reflect.Field;

/// Runs in the child process: DynamoDB Local on one address only. `BoundServer <host> <options>`.
///
/// DynamoDB Local has no option for the address, and listens on all of them; its tables hold what
/// readers wrote, with their e-mail addresses. It is loaded by name because it is on the class path
/// of the child process alone.
final class BoundServer {

    private static final String RUNNER =
            "software.amazon.dynamodb.services.local.main.ServerRunner";

    private BoundServer() {}

    public static void main(String[] arguments) throws Exception {
        String[] options = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, options, 0, options.length);
        Object proxy =
                Class.forName(RUNNER)
                        .getMethod("createServerFromCommandLineArgs", String[].class)
                        .invoke(null, (Object) options);
        bind(proxy, arguments[0]);
        proxy.getClass().getMethod("start").invoke(proxy);
        proxy.getClass().getMethod("join").invoke(proxy);
    }

    private static void bind(Object proxy, String host) throws ReflectiveOperationException {
        Field server = proxy.getClass().getDeclaredField("server");
        server.setAccessible(true);
        Object jetty = server.get(proxy);
        Object[] connectors = (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty);
        for (Object connector : connectors) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, host);
        }
    }
}
