package guide.pages.discussion;

import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;

import guide.comments.threads.PageRequest;
import guide.comments.view.ThreadFragment;
import guide.pages.layout.SiteLinks;

/// A page of a thread, which leads to what the thread is about. The element takes over where the
/// page is the thread's first one, from which it goes on by itself.
record ThreadContent(ThreadSubject subject, PageRequest asked, ThreadFragment comments)
        implements HtmlContent {

    @Override
    public void writeTo(HtmlTemplateOutput output) {
        JteThreadContentGenerated.render(output, null, this);
    }

    String thread() {
        return asked.key().text();
    }

    boolean isWhole() {
        return asked.root().isEmpty() && asked.after().isEmpty() && !asked.newestFirst();
    }

    String beginning() {
        return SiteLinks.thread(thread());
    }
}
