package guide.notifications.readers;

final class GermanReaderWords implements ReaderWords {

    @Override
    public String subject(String site, String where) {
        return "[" + site + "] Kommentare zu " + where;
    }

    @Override
    public String confirmSubject(String site) {
        return "[" + site + "] Bitte bestätigen: Möchten Sie diese E-Mails?";
    }

    @Override
    public String digestSubject(String site) {
        return "[" + site + "] Neue Kommentare";
    }

    @Override
    public String frameworkSubject(String site, String framework) {
        return "[" + site + "] Änderungen an " + framework;
    }

    @Override
    public String replied(String name, String where) {
        return name + " hat Ihnen geantwortet, auf " + where;
    }

    @Override
    public String wrote(String name, String where) {
        return name + " schrieb auf " + where;
    }

    @Override
    public String published(String where) {
        return "Ihr Kommentar auf " + where + " ist veröffentlicht";
    }

    @Override
    public String confirm() {
        return "Jemand, vielleicht Sie selbst, hat für diese Adresse E-Mails gewünscht über:";
    }

    @Override
    public String digest(int many) {
        return many == 1
                ? "Es gibt einen neuen Kommentar:"
                : "Es gibt " + many + " neue Kommentare, mehr als einzeln gesendet werden:";
    }

    @Override
    public String changed(String framework) {
        return "Im Guide hat sich geändert, was er über " + framework + " sagt.";
    }

    @Override
    public String open() {
        return "Dort lesen";
    }

    @Override
    public String openConfirmation() {
        return "Ansehen und bestätigen";
    }

    @Override
    public String never() {
        return "Das waren nicht Sie? Diese Adresse nicht mehr fragen";
    }

    @Override
    public String unsubscribe() {
        return "Abbestellen";
    }

    @Override
    public String own() {
        return "Alle Ihre Abonnements";
    }

    @Override
    public String footer(String topic) {
        return "Sie bekommen diese E-Mail, weil Sie das bestätigt haben: " + topic + ".";
    }

    @Override
    public String confirmFooter() {
        return "Ohne Ihre Bestätigung wird nichts weiter gesendet. Was nicht in drei Tagen bestätigt"
                + " wird, wird gelöscht.";
    }
}
