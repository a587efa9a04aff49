package guide.notifications.mail;

import guide.comments.sites.SiteId;

import java.time.Instant;

/// How many mails may go out in an hour: to one address, about one thread, and in one site's name.
public interface MailBudget {

    /// To one address.
    int FOR_TARGET = 10;

    /// About one thread, to all of its readers together.
    int FOR_THREAD = 100;

    /// In one site's name.
    int FOR_SITE = 1000;

    /// Takes one mail out of the budget of this hour of the clock, in UTC.
    ///
    /// @param target whom it is for, by a name that is no address
    /// @param thread its key as text
    /// @return false if one of the three is used up: the mail is not to be sent in this hour
    boolean take(String target, String thread, SiteId site, Instant now);
}
