package guide.notifications.readers;

/// What mails to readers say, in one language.
interface ReaderWords {

    /// Of all mails about one thread.
    ///
    /// @param where the title of the thread
    String subject(String site, String where);

    String confirmSubject(String site);

    String digestSubject(String site);

    String frameworkSubject(String site, String framework);

    /// Who wrote what is quoted below.
    String replied(String name, String where);

    String wrote(String name, String where);

    String published(String where);

    String confirm();

    /// What begins a digest.
    ///
    /// @param many how many there are at least
    String digest(int many);

    String changed(String framework);

    String open();

    String openConfirmation();

    String never();

    String unsubscribe();

    String own();

    /// Why one gets the mail.
    ///
    /// @param topic what was subscribed to, in words
    String footer(String topic);

    /// Of a mail that nobody is known to have asked for.
    String confirmFooter();
}
