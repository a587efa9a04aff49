package guide.local.front;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A request as the front sends it to the API, whose response stays here.
final class CapturedExchange extends HttpExchange {

    private final HttpExchange viewer;
    private final URI uri;
    private final Headers asked = new Headers();
    private final Headers answered = new Headers();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = -1;

    /// @param known the entity tag of what the front has; empty for nothing
    CapturedExchange(HttpExchange viewer, FrontRequest request, String known) {
        this.viewer = viewer;
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        uri = URI.create(viewer.getRequestURI().getRawPath() + query);
        asked.putAll(viewer.getRequestHeaders());
        asked.set("Accept", request.accept());
        asked.remove("If-None-Match");
        asked.remove("Accept-Encoding");
        if (request.isGzipTaken()) {
            asked.set("Accept-Encoding", "gzip");
        }
        if (!known.isEmpty()) {
            asked.set("If-None-Match", known);
        }
    }

    FrontAnswer answer(Instant at) {
        Map<String, List<String>> headers = new HashMap<>();
        answered.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new FrontAnswer(status, headers, body.toByteArray(), at);
    }

    @Override
    public Headers getRequestHeaders() {
        return asked;
    }

    @Override
    public Headers getResponseHeaders() {
        return answered;
    }

    @Override
    public URI getRequestURI() {
        return uri;
    }

    @Override
    public String getRequestMethod() {
        return viewer.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return viewer.getHttpContext();
    }

    /// The reader's own exchange goes on.
    @Override
    public void close() {}

    @Override
    public InputStream getRequestBody() {
        return InputStream.nullInputStream();
    }

    @Override
    public OutputStream getResponseBody() {
        return body;
    }

    @Override
    public void sendResponseHeaders(int code, long length) {
        status = code;
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return viewer.getRemoteAddress();
    }

    @Override
    public int getResponseCode() {
        return status;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return viewer.getLocalAddress();
    }

    @Override
    public String getProtocol() {
        return viewer.getProtocol();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return viewer.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        viewer.setAttribute(name, value);
    }

    @Override
    public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {
        throw new UnsupportedOperationException("no filter is behind the front");
    }

    @Override
    public @Nullable HttpPrincipal getPrincipal() {
        return viewer.getPrincipal();
    }
}
