package guide.notifications.signin;

import guide.comments.identity.ReaderIds;
import guide.comments.identity.ReaderSessions;
import guide.comments.signin.SignInBook;
import guide.comments.signin.SignInLimits;
import guide.comments.signin.SignInLinks;
import guide.comments.signin.SiteKeys;
import guide.comments.sites.Sites;
import guide.comments.spam.AddressHasher;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.signin.DynamoSignIns;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.comments.storage.subscriptions.DynamoMailboxes;
import guide.comments.subscriptions.AddressCipher;
import guide.comments.subscriptions.SubscriberIds;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Router;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/// The routes of readers who sign in, over the comments table.
public final class SignInSetup {

    private SignInSetup() {}

    public static Router addTo(
            Router router,
            Map<String, String> environment,
            CommentsTable table,
            InstantSource clock) {
        Supplier<Sites> sites = new DynamoSites(table, clock)::current;
        SignInBook book = new DynamoSignIns(table, AddressCipher.from(environment));
        SignInLinks links = SignInLinks.from(environment);
        ReaderIds ids = ReaderIds.from(environment);
        SignInRoutes routes =
                new SignInRoutes(
                        sites,
                        book,
                        links,
                        new SiteTokens(SiteKeys.from(environment)),
                        ids,
                        ReaderSessions.from(environment),
                        new MailedLinks(book, limits(environment, table), SecureRandom::new, clock),
                        clock);
        String issuer = environment.getOrDefault("OIDC_ISSUER", "");
        IssuerRoute openId =
                new IssuerRoute(
                        GroupMembership.from(environment, "MODERATORS_GROUP"),
                        issuer,
                        ids,
                        links,
                        sites,
                        SecureRandom::new,
                        clock);
        boolean isMailSent = !environment.getOrDefault("MAIL_FROM", "").isEmpty();
        return router.get(
                        "/v1/sign-in",
                        new SignInOffer(isMailSent, !issuer.isEmpty(), sites)::answer)
                .post("/v1/sign-in", routes::answer)
                .post("/v1/sign-in/openid", openId::answer);
    }

    private static SignInLimits limits(Map<String, String> environment, CommentsTable table) {
        return new SignInLimits(
                new DynamoSpamStore(table),
                AddressHasher.from(environment),
                new DynamoMailboxes(table),
                SubscriberIds.from(environment));
    }
}
