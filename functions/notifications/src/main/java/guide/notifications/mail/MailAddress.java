package guide.notifications.mail;

import guide.lambda.text.WebAddress;

import java.util.Optional;

/// An address that mail can be sent to (RFC 5321, section 4.1.2), in the one form it has here.
///
/// SES takes no other characters than ASCII before the `@` (no SMTPUTF8), so neither does this. An
/// international domain is kept in its ASCII form.
///
/// @param localPart what stands before the `@`, without quotes; 1 to 64 characters, printable ASCII
/// @param domain a host name with a dot, in lower case
public record MailAddress(String localPart, String domain) {

    public static final String RULE =
            "must be an address such as ann@example.org, with only ASCII before the @";

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String IN_ATOMS = "!#$%&'*+-/=?^_`{|}~";

    /// What parts an address on the web, or makes it another than it looks.
    private static final String IN_NO_HOST = "/\\:?#@[]%_";

    private static final String HTTPS = "https://";

    /// Reads what somebody wrote, with blanks around it or quotes in it; empty if it is no address.
    public static Optional<MailAddress> parse(String text) {
        String trimmed = text.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        return unquoted(trimmed.substring(0, at))
                .flatMap(
                        local ->
                                host(trimmed.substring(at + 1))
                                        .map(domain -> new MailAddress(local, domain)))
                .filter(address -> address.text().length() <= LONGEST);
    }

    /// As a message has it: quoted where it must be.
    public String text() {
        return (isDotAtom(localPart) ? localPart : quoted()) + "@" + domain;
    }

    @Override
    public String toString() {
        return text();
    }

    private String quoted() {
        return '"' + localPart.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Optional<String> unquoted(String written) {
        boolean isQuoted = written.length() > 2 && written.startsWith("\"");
        Optional<String> local =
                isQuoted ? content(written) : Optional.of(written).filter(MailAddress::isDotAtom);
        return local.filter(text -> !text.isEmpty() && text.length() <= LONGEST_LOCAL_PART);
    }

    /// What stands between the quotes (RFC 5321, `Quoted-string`); empty where they do not enclose
    /// it, or it has what cannot be written.
    private static Optional<String> content(String written) {
        StringBuilder text = new StringBuilder();
        int i = 1;
        while (i < written.length() - 1) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                c = i < written.length() - 1 ? written.charAt(i) : '\0';
            } else if (c == '"') {
                return Optional.empty();
            }
            if (c < ' ' || c > '~') {
                return Optional.empty();
            }
            text.append(c);
            i++;
        }
        return written.endsWith("\"") ? Optional.of(text.toString()) : Optional.empty();
    }

    private static boolean isDotAtom(String text) {
        return !text.startsWith(".")
                && !text.endsWith(".")
                && !text.contains("..")
                && text.chars().allMatch(c -> c == '.' || isOfAtom(c));
    }

    private static boolean isOfAtom(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || IN_ATOMS.indexOf(c) >= 0;
    }

    /// A name alone, in the form in which browsers look it up: no path, no port, no number.
    private static Optional<String> host(String text) {
        return Optional.of(text)
                .filter(name -> name.chars().noneMatch(c -> c <= ' ' || IN_NO_HOST.indexOf(c) >= 0))
                .flatMap(name -> WebAddress.parse(HTTPS + name))
                .map(address -> address.substring(HTTPS.length(), address.length() - 1))
                .filter(MailAddress::isDomain);
    }

    private static boolean isDomain(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return host.indexOf('.') > 0 && last.chars().anyMatch(Character::isLetter);
    }
}
