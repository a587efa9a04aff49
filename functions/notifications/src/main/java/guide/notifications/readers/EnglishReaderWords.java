package guide.notifications.readers;

final class EnglishReaderWords implements ReaderWords {

    @Override
    public String subject(String site, String where) {
        return "[" + site + "] Comments on " + where;
    }

    @Override
    public String confirmSubject(String site) {
        return "[" + site + "] Please confirm: do you want these mails?";
    }

    @Override
    public String digestSubject(String site) {
        return "[" + site + "] New comments";
    }

    @Override
    public String frameworkSubject(String site, String framework) {
        return "[" + site + "] Changes of " + framework;
    }

    @Override
    public String replied(String name, String where) {
        return name + " replied to you on " + where;
    }

    @Override
    public String wrote(String name, String where) {
        return name + " wrote on " + where;
    }

    @Override
    public String published(String where) {
        return "Your comment on " + where + " is published";
    }

    @Override
    public String confirm() {
        return "Somebody, perhaps you, asked for mail to this address about:";
    }

    @Override
    public String digest(int many) {
        return many == 1
                ? "There is one new comment:"
                : "There are " + many + " new comments, more than are sent one by one:";
    }

    @Override
    public String changed(String framework) {
        return "The guide has changed what it says about " + framework + ".";
    }

    @Override
    public String open() {
        return "Read it there";
    }

    @Override
    public String openConfirmation() {
        return "Look at it and confirm";
    }

    @Override
    public String never() {
        return "It wasn't you? Never ask this address again";
    }

    @Override
    public String unsubscribe() {
        return "Unsubscribe";
    }

    @Override
    public String own() {
        return "All your subscriptions";
    }

    @Override
    public String footer(String topic) {
        return "You get this mail because you have confirmed that you want it: " + topic + ".";
    }

    @Override
    public String confirmFooter() {
        return "Nothing more is sent to you unless you confirm it. What is not confirmed within"
                + " three days is deleted.";
    }
}
