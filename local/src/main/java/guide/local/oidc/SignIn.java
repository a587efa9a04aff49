package guide.local.oidc;

import com.sun.net.httpserver.HttpExchange;

import gg.jte.html.HtmlContent;

import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.Query;
import guide.local.site.Responses;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page at which one says who one is: for development, without a password.
///
/// `GET` shows it, `POST` sends the page that asked a code. A request that may not be answered
/// where it says is answered here (RFC 9700, section 4.11).
final class SignIn {

    private final URI origin;
    private final List<String> clients;
    private final AuthorizationCodes authorizationCodes;

    /// @param origin of this gateway; the one to which codes are sent
    SignIn(URI origin, List<String> clients, AuthorizationCodes authorizationCodes) {
        this.origin = origin;
        this.clients = clients;
        this.authorizationCodes = authorizationCodes;
    }

    void show(HttpExchange exchange, Query query) throws IOException {
        AuthorizationRequest request = AuthorizationRequest.of(query);
        Optional<String> error = request.error();
        if (!request.comesFrom(origin, clients)) {
            refuse(exchange);
        } else if (error.isPresent()) {
            redirect(exchange, request.redirectWith(Map.of("error", error.get())));
        } else {
            page(exchange, 200, output -> JteSignInPageGenerated.render(output, null, request));
        }
    }

    void grant(HttpExchange exchange, Query form) throws IOException {
        AuthorizationRequest request = AuthorizationRequest.of(form);
        Optional<String> error = request.error();
        String name = form.one("name").orElse("").strip();
        if (!request.comesFrom(origin, clients)) {
            refuse(exchange);
        } else if (error.isPresent() || name.isEmpty()) {
            String code = error.orElse("access_denied");
            redirect(exchange, request.redirectWith(Map.of("error", code)));
        } else {
            String code = authorizationCodes.issue(grant(request, name, form.all("group")));
            redirect(exchange, request.redirectWith(Map.of("code", code)));
        }
    }

    private static AuthorizationCodes.Grant grant(
            AuthorizationRequest request, String name, List<String> groups) {
        return new AuthorizationCodes.Grant(
                name,
                groups.stream().map(String::strip).filter(group -> !group.isEmpty()).toList(),
                request.field("client_id"),
                request.field("redirect_uri"),
                request.field("code_challenge"),
                request.field("nonce"));
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        page(exchange, 400, output -> JteSignInRefusedGenerated.render(output, null));
    }

    private static void page(HttpExchange exchange, int status, HtmlContent content)
            throws IOException {
        exchange.getResponseHeaders().set("cache-control", "no-store");
        Responses.page(exchange, status, HtmlRenderer.render(content));
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("location", address);
        exchange.getResponseHeaders().set("cache-control", "no-store");
        exchange.getResponseHeaders().set("referrer-policy", "no-referrer");
        Responses.send(exchange, 303, "");
    }
}
