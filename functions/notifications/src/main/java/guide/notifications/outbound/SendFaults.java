package guide.notifications.outbound;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

import javax.net.ssl.SSLException;

/// What an [IOException] of a connection means.
final class SendFaults {

    private SendFaults() {}

    /// @param otherwise what it means if it is neither about time nor about TLS
    static SendFault of(IOException e, SendFault otherwise) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SocketTimeoutException) {
                return SendFault.TIMEOUT;
            }
        }
        return e instanceof SSLException ? SendFault.TLS : otherwise;
    }

    /// Closes what has failed already: a second failure says nothing more.
    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The first failure is the one that is told.
        }
    }
}
