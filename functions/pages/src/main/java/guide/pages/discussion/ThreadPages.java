package guide.pages.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;

import guide.comments.domain.ThreadKey;
import guide.comments.paging.RequestedPages;
import guide.comments.ports.ThreadLookup;
import guide.comments.threads.PageRequest;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadLinks;
import guide.lambda.http.Query;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;

/// `GET /threads/`: a thread as a page of its own, twenty comments at a time. To it lead pages that
/// do not show all of a thread, and mails and feeds about one whose page is nobody's (decision
/// record 84).
///
/// @param threads asked where a thread goes by another name than it had
public record ThreadPages(
        RequestedPages requested,
        ThreadNames names,
        ThreadLookup threads,
        ThreadLinks links,
        Discussions discussions) {

    private static final String THREAD = "thread";

    /// What says which part of a thread is asked for.
    private static final List<String> PART = List.of("parent", "order", "cursor");

    public static final List<String> PARAMETERS = List.of(THREAD, "parent", "order", "cursor");

    public SitePage page(SiteRequest at) {
        Query query = at.request().query();
        PageRequest asked = requested.parse(names, threads, query);
        ThreadSubject subject = ThreadSubject.of(asked.key(), at.catalogue(), links);
        return new SitePage(
                address(asked.key(), query),
                "Discussion: " + subject.title(),
                "What readers wrote about " + subject.title() + ", and a form to answer.",
                subject.trail(),
                null,
                null,
                new ThreadContent(subject, asked, discussions.page(at.request(), asked)));
    }

    private static String address(ThreadKey thread, Query query) {
        return SiteLinks.thread(thread.text())
                + PART.stream()
                        .flatMap(
                                name ->
                                        query.one(name).stream()
                                                .map(value -> "&" + name + "=" + encoded(value)))
                        .collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
