package guide.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request as it goes over the wire, so that the clients cost little beside the servers.
final class LoadRequest {

    private final int port;
    private final byte[] bytes;

    private LoadRequest(int port, byte[] bytes) {
        this.port = port;
        this.bytes = bytes;
    }

    /// The server's, on this machine.
    int port() {
        return port;
    }

    byte[] bytes() {
        return bytes;
    }

    /// @param headers names and values by turns
    static LoadRequest get(URI address, String... headers) {
        return of("GET", address, "", headers);
    }

    /// @param headers names and values by turns
    static LoadRequest post(URI address, String json, String... headers) {
        return of("POST", address, json, headers);
    }

    private static LoadRequest of(String method, URI address, String json, String... headers) {
        StringBuilder head = new StringBuilder(200);
        head.append(method).append(' ').append(address.getRawPath());
        if (address.getRawQuery() != null) {
            head.append('?').append(address.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(address.getAuthority()).append("\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        if (!json.isEmpty()) {
            int length = json.getBytes(StandardCharsets.UTF_8).length;
            head.append("Content-Type: application/json\r\n");
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        String text = head.append("\r\n").append(json).toString();
        return new LoadRequest(address.getPort(), text.getBytes(StandardCharsets.UTF_8));
    }
}
