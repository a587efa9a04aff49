package guide.notifications.readers;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.languages.ReaderLanguage;
import guide.comments.signin.SignInRequest;
import guide.comments.sites.SiteId;
import guide.comments.statements.StatementOfReasons;
import guide.comments.subscriptions.Subscriber;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.comments.subscriptions.Topic;
import guide.comments.text.VisibleText;
import guide.comments.view.CommentWords;
import guide.comments.view.StatementText;
import guide.notifications.mail.Letter;
import guide.notifications.mail.LetterPart;
import guide.notifications.mail.LetterPart.MailLink;
import guide.notifications.mail.LetterPart.Paragraph;
import guide.notifications.mail.LetterPart.Quote;
import guide.notifications.mail.MailStyle;
import guide.notifications.mail.MailStyles;
import guide.notifications.mail.QuotedText;
import guide.notifications.mail.ThreadTitle;
import guide.notifications.subscriptions.TopicText;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What readers are written, in the name of a site and in their own language.
record ReaderLetters(MailStyles styles, ReaderLinks links) {

    /// How many contributions a digest quotes.
    static final int MOST_QUOTED = 20;

    private static final int LONGEST_TOPIC = 100;

    /// A contribution that stands in a thread.
    record StandingContribution(Contribution.Published contribution, ThreadKey thread) {

        String text() {
            return VisibleText.of(contribution.content(), contribution.html()).text();
        }

        String name() {
            return contribution.author().name();
        }

        String title() {
            return ThreadTitle.of(thread.today());
        }
    }

    /// Of one contribution. All letters about a thread have the same subject, so that mail programs
    /// show them together.
    Letter one(Subscription to, StandingContribution told, Instant now) {
        MailStyle style = style(to.subscriber(), told.thread());
        ReaderWords words = ReaderWords.in(style.language());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(quote(told, to.topic(), words));
        parts.add(link(to.subscriber(), told, words));
        return written(to, words.subject(style.name(), told.title()), parts, style, now);
    }

    /// That what was held is published.
    Letter published(Subscription to, StandingContribution told, Instant now) {
        MailStyle style = style(to.subscriber(), told.thread());
        ReaderWords words = ReaderWords.in(style.language());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Quote(words.published(told.title()), told.text(), ""));
        parts.add(link(to.subscriber(), told, words));
        return written(to, words.subject(style.name(), told.title()), parts, style, now);
    }

    /// What a moderator, or reports, made of what they wrote, and why. What the moderator wrote is
    /// quoted, as what readers write is.
    Letter decided(Subscription to, AuthorCopy own, StatementOfReasons statement, Instant now) {
        MailStyle style = style(to.subscriber(), own.thread());
        ReaderWords words = ReaderWords.in(style.language());
        StatementText text =
                new StatementText(statement, CommentWords.in(Optional.of(style.language())));
        String title = ThreadTitle.of(own.thread().today());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(text.decided()));
        text.reason().ifPresent(reason -> parts.add(new Quote(text.reasonLabel(), reason, "")));
        parts.add(new Quote(title, own.markdown(), ""));
        text.objection().map(Paragraph::new).ifPresent(parts::add);
        if (statement.outcome() == State.PUBLISHED) {
            parts.add(
                    new MailLink(
                            words.open(),
                            links.contribution(to.subscriber(), own.thread(), statement.id())));
        }
        return written(to, words.subject(style.name(), title), parts, style, now);
    }

    /// Of what was above a limit.
    ///
    /// @param told at least one
    /// @param to a subscription that brought one of them
    Letter digest(Subscription to, List<StandingContribution> told, Instant now) {
        MailStyle style = style(to.subscriber(), told.getFirst().thread());
        ReaderWords words = ReaderWords.in(style.language());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(words.digest(told.size())));
        for (StandingContribution each : told.subList(0, Math.min(MOST_QUOTED, told.size()))) {
            parts.add(new Quote(words.wrote(each.name(), each.title()), each.text(), ""));
            parts.add(link(to.subscriber(), each, words));
        }
        return written(to, words.digestSubject(style.name()), parts, style, now);
    }

    Letter framework(Subscription to, Topic.FrameworkTopic topic, Instant now) {
        MailStyle style = style(to.subscriber(), to.subscriber().site());
        ReaderWords words = ReaderWords.in(style.language());
        String name = topic.framework().value();
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(words.changed(name)));
        parts.add(new MailLink(words.open(), links.framework(to.subscriber(), topic)));
        return written(to, words.frameworkSubject(style.name(), name), parts, style, now);
    }

    /// Whether the address wants what waits for it.
    ///
    /// @param waiting at least one, of one address
    Letter confirmation(List<Subscription> waiting, Instant end) {
        Subscriber to = waiting.getFirst().subscriber();
        MailStyle style = style(to, to.site());
        ReaderWords words = ReaderWords.in(style.language());
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new Paragraph(words.confirm()));
        waiting.forEach(each -> parts.add(new Quote(topic(each, style.language()), "", "")));
        parts.add(new MailLink(words.openConfirmation(), links.confirm(to, end)));
        parts.add(new MailLink(words.never(), links.never(to, end)));
        return new Letter(style, words.confirmSubject(style.name()), parts, words.confirmFooter());
    }

    /// The link with which somebody signs in.
    Letter signIn(SignInRequest request, String link) {
        MailStyle site = styles.of(request.site());
        MailStyle style =
                new MailStyle(
                        site.name(),
                        ReaderLanguage.of(request.language(), site.language()),
                        site.accent(),
                        site.background(),
                        site.text());
        ReaderWords words = ReaderWords.in(style.language());
        List<LetterPart> parts =
                List.of(
                        new Paragraph(words.signIn(style.name())),
                        new MailLink(words.openSignIn(), link));
        return new Letter(style, words.signInSubject(style.name()), parts, words.signInFooter());
    }

    private Letter written(
            Subscription to, String subject, List<LetterPart> parts, MailStyle style, Instant now) {
        ReaderWords words = ReaderWords.in(style.language());
        Subscriber subscriber = to.subscriber();
        parts.add(new MailLink(words.unsubscribe(), links.unsubscribe(subscriber, to.topic())));
        Instant end = now.plus(SubscriptionTokens.MANAGEMENT);
        parts.add(new MailLink(words.own(), links.own(subscriber, end)));
        return new Letter(style, subject, parts, words.footer(topic(to, style.language())));
    }

    /// A page's path is what a stranger may have typed: it is cut, and nothing in it is an address.
    private static String topic(Subscription subscription, ReaderLanguage language) {
        return QuotedText.line(TopicText.of(subscription.topic(), language), LONGEST_TOPIC);
    }

    private static Quote quote(StandingContribution told, Topic topic, ReaderWords words) {
        String head =
                topic instanceof Topic.RepliesTopic
                        ? words.replied(told.name(), told.title())
                        : words.wrote(told.name(), told.title());
        return new Quote(head, told.text(), "");
    }

    private MailLink link(Subscriber to, StandingContribution told, ReaderWords words) {
        return new MailLink(
                words.open(), links.contribution(to, told.thread(), told.contribution().id()));
    }

    /// The site's looks, in the subscriber's language.
    private MailStyle style(Subscriber to, ThreadKey thread) {
        return style(to, MailStyles.siteOf(thread));
    }

    private MailStyle style(Subscriber to, SiteId site) {
        MailStyle style = styles.of(site);
        return new MailStyle(
                style.name(),
                ReaderLanguage.of(to.language(), style.language()),
                style.accent(),
                style.background(),
                style.text());
    }
}
