package guide.notifications.webhooks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A request as a server received it.
record ReceivedDelivery(Map<String, String> headers, String body) {

    static ReceivedDelivery of(String request) {
        int end = request.indexOf("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (String line : request.substring(0, end).split("\r\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 2));
            }
        }
        return new ReceivedDelivery(headers, request.substring(end + 4));
    }

    String id() {
        return headers.getOrDefault("webhook-id", "");
    }
}
