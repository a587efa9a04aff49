package guide.notifications.subscriptions;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.languages.ReaderLanguage;
import guide.comments.subscriptions.Subscription;
import guide.lambda.address.PublicAddress;
import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.notifications.subscriptions.SubscriptionForm.FormChoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A page that a link in a mail leads to; it works without a script.
///
/// @param lines paragraphs
/// @param list what it is about
/// @param link to another page; empty for none
/// @param linkText of the link
record SubscriptionPage(
        ReaderLanguage language,
        String heading,
        List<String> lines,
        List<String> list,
        List<SubscriptionForm> forms,
        String link,
        String linkText)
        implements HtmlContent {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    SubscriptionPage {
        lines = List.copyOf(lines);
        list = List.copyOf(list);
        forms = List.copyOf(forms);
    }

    private static SubscriptionPage plain(
            ReaderLanguage language, PageText heading, List<String> lines, List<String> list) {
        return new SubscriptionPage(language, heading.in(language), lines, list, List.of(), "", "");
    }

    private SubscriptionPage with(List<SubscriptionForm> all) {
        return new SubscriptionPage(language, heading, lines, list, all, link, linkText);
    }

    private SubscriptionPage leadingTo(String address, PageText text) {
        return new SubscriptionPage(
                language, heading, lines, list, forms, address, text.in(language));
    }

    static SubscriptionPage invalid(Request request) {
        ReaderLanguage language =
                ReaderLanguage.accepted(request.header("accept-language").orElse(""));
        return plain(
                language, PageText.INVALID, List.of(PageText.INVALID_WHY.in(language)), List.of());
    }

    static SubscriptionPage confirm(List<Subscription> waiting, String token) {
        ReaderLanguage language = language(waiting);
        List<FormChoice> choices =
                waiting.stream()
                        .map(
                                each ->
                                        new FormChoice(
                                                each.topic().digest(),
                                                TopicText.of(each.topic(), language)))
                        .toList();
        SubscriptionForm form =
                new SubscriptionForm(
                        "",
                        address("confirm", token),
                        choices,
                        ConfirmRoutes.CHOSEN,
                        PageText.CONFIRM_BUTTON.in(language));
        return plain(
                        language,
                        PageText.CONFIRM,
                        List.of(PageText.CONFIRM_WHY.in(language)),
                        List.of())
                .with(List.of(form))
                .leadingTo(address("unsubscribe", token), PageText.NEVER_LINK);
    }

    static SubscriptionPage neverAsked(List<Subscription> waiting, String token) {
        ReaderLanguage language = language(waiting);
        SubscriptionForm form =
                new SubscriptionForm(
                        "",
                        address("unsubscribe", token),
                        List.of(),
                        "",
                        PageText.NEVER_BUTTON.in(language));
        return plain(
                        language,
                        PageText.NEVER_LINK,
                        List.of(PageText.NEVER_WHY.in(language)),
                        texts(waiting, language))
                .with(List.of(form));
    }

    static SubscriptionPage confirmed(List<Subscription> left, String own) {
        ReaderLanguage language = language(left);
        return plain(
                        language,
                        PageText.CONFIRMED,
                        List.of(PageText.CONFIRMED_WHY.in(language)),
                        texts(left.stream().filter(Subscription::isConfirmed).toList(), language))
                .leadingTo(address("me.html", own), PageText.OWN_LINK);
    }

    static SubscriptionPage nothingWaits(List<Subscription> all) {
        return plain(language(all), PageText.NOTHING_WAITS, List.of(), List.of());
    }

    static SubscriptionPage unsubscribe(List<Subscription> meant, String token) {
        ReaderLanguage language = language(meant);
        SubscriptionForm one =
                new SubscriptionForm(
                        "",
                        address("unsubscribe", token),
                        List.of(),
                        "",
                        PageText.STOP_BUTTON.in(language));
        return plain(language, PageText.STOP, List.of(), texts(meant, language))
                .with(List.of(one, everything(token, language)));
    }

    static SubscriptionPage ended(List<Subscription> before) {
        ReaderLanguage language = language(before);
        return plain(
                language, PageText.STOPPED, List.of(PageText.STOPPED_WHY.in(language)), List.of());
    }

    /// @param stop the token that ends one of them
    static SubscriptionPage own(
            List<Subscription> own, String token, Function<Subscription, String> stop) {
        ReaderLanguage language = language(own);
        if (own.isEmpty()) {
            return plain(
                    language, PageText.OWN, List.of(PageText.OWN_NONE.in(language)), List.of());
        }
        List<SubscriptionForm> forms = new ArrayList<>();
        own.forEach(
                each ->
                        forms.add(
                                new SubscriptionForm(
                                        text(each, language),
                                        address("unsubscribe", stop.apply(each)),
                                        List.of(),
                                        "",
                                        PageText.STOP_BUTTON.in(language))));
        forms.add(everything(token, language));
        String to = own.getFirst().subscriber().address().text();
        return plain(
                        language,
                        PageText.OWN,
                        List.of(PageText.OWN_ADDRESS.in(language, to)),
                        List.of())
                .with(forms);
    }

    private static SubscriptionForm everything(String token, ReaderLanguage language) {
        return new SubscriptionForm(
                "",
                address("unsubscribe", token),
                List.of(),
                UnsubscribeRoutes.EVERYTHING,
                PageText.STOP_ALL_BUTTON.in(language));
    }

    private static List<String> texts(List<Subscription> all, ReaderLanguage language) {
        return all.stream().map(each -> TopicText.of(each.topic(), language)).toList();
    }

    private static String text(Subscription subscription, ReaderLanguage language) {
        String topic = TopicText.of(subscription.topic(), language);
        return subscription.isConfirmed() ? topic : PageText.WAITS.in(language, topic);
    }

    private static ReaderLanguage language(List<Subscription> all) {
        return ReaderLanguage.of(
                all.stream().findFirst().map(each -> each.subscriber().language()).orElse(""),
                ReaderLanguage.EN);
    }

    /// Tokens hold nothing that has to be escaped.
    private static String address(String path, String token) {
        return PublicAddress.link("/v1/subscriptions/" + path) + "?token=" + token;
    }

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteSubscriptionsGenerated.render(output, null, this);
    }

    /// Its address opens what the page shows, so that no other site is told of it.
    Response response(int status) {
        return new Response(
                        status, Map.of("content-type", MediaTypes.HTML), HtmlRenderer.render(this))
                .with("content-security-policy", POLICY)
                .with("referrer-policy", "no-referrer")
                .with("x-robots-tag", "noindex")
                .notStored();
    }
}
