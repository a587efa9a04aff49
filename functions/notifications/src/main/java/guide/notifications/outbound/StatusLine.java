package guide.notifications.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first line of an answer (RFC 9112, section 4). Headers and body are left unread: nothing in
/// them matters, and so they can be neither endless nor too large.
final class StatusLine {

    private static final Pattern FORM = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9][0-9])( .*)?");
    private static final int FINAL = 200;

    private final InputStream in;
    private int left;

    private StatusLine(InputStream in, int most) {
        this.in = in;
        left = most;
    }

    /// Returns the status of the first answer that is final; interim ones are passed over.
    ///
    /// @param most bytes, of all that is read
    static int read(InputStream in, int most) throws IOException, SendException {
        StatusLine lines = new StatusLine(in, most);
        int status = lines.status();
        while (status < FINAL) {
            lines.passOverHeaders();
            status = lines.status();
        }
        return status;
    }

    private int status() throws IOException, SendException {
        Matcher line = FORM.matcher(line());
        if (!line.matches()) {
            throw new SendException(SendFault.NOT_HTTP);
        }
        return Integer.parseInt(line.group(1));
    }

    private void passOverHeaders() throws IOException, SendException {
        String line = line();
        while (!line.isEmpty()) {
            line = line();
        }
    }

    /// Returns the next line without its end.
    private String line() throws IOException, SendException {
        StringBuilder line = new StringBuilder();
        for (int c = one(); c != '\n'; c = one()) {
            line.append((char) c);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private int one() throws IOException, SendException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException();
        }
        if (--left < 0) {
            throw new SendException(SendFault.NO_STATUS);
        }
        return c;
    }
}
