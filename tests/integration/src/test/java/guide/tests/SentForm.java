package guide.tests;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A form of a page as a browser without JavaScript sends it.
///
/// @param page the path of the page that has it
/// @param fields what is in it before somebody types
record SentForm(Service service, String page, String action, Map<String, String> fields) {

    /// The form for a new comment below a page.
    static SentForm below(Service service, String page) {
        return of(service, page, "comment-thread section > form");
    }

    static SentForm of(Service service, String page, String selector) {
        Document document = Jsoup.parse(service.get(page).raw().body());
        FormElement form = (FormElement) document.selectFirst(selector);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.elements()) {
            fields.put(field.attr("name"), field.val());
        }
        fields.remove("");
        return new SentForm(service, page, form.attr("action"), fields);
    }

    /// @param typed the values of fields, by name
    Answer send(Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(typed);
        String origin = service.address().toString().replaceAll("/$", "");
        String body =
                all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return service.send(
                service.request(
                                action,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "text/html,application/xhtml+xml,*/*;q=0.8",
                                "Origin",
                                origin,
                                "Referer",
                                origin + page)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
