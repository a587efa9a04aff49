package guide.comments.subscriptions;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address that mail can be sent to (RFC 5321, section 4.1.2): a dot-string of ASCII, an
/// `@`, and a host name in its ASCII form (RFC 5890). Quoted local parts and address literals are
/// no addresses here: hardly anybody has one, and they are how headers are forged.
///
/// @param text at most 254 characters; the local part as it was typed, the host in lower case
public record ReaderAddress(String text) {

    public static final String RULE = "must be an e-mail address of at most 254 characters";

    private static final int LONGEST = 254;
    private static final String LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}";
    private static final String HOST = "[a-z0-9.-]{1,252}";

    /// Reads what somebody typed, without the blanks around it; empty for what is no address.
    public static Optional<ReaderAddress> parse(String typed) {
        String trimmed = typed.strip();
        int at = trimmed.lastIndexOf('@');
        if (trimmed.length() > LONGEST || at < 1) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at);
        return isDotString(local)
                ? host(trimmed.substring(at + 1))
                        .map(host -> new ReaderAddress(local + "@" + host))
                        .filter(address -> address.text().length() <= LONGEST)
                : Optional.empty();
    }

    private static boolean isDotString(String local) {
        return local.matches(LOCAL)
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private static Optional<String> host(String typed) {
        String host;
        try {
            host = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String top = host.substring(host.lastIndexOf('.') + 1);
        boolean isHost =
                host.matches(HOST)
                        && host.contains(".")
                        && !host.startsWith(".")
                        && top.length() > 1
                        && !Character.isDigit(top.charAt(0));
        return isHost ? Optional.of(host) : Optional.empty();
    }

    /// The same for every spelling that leads to the same address in practice.
    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The mailbox behind it, as far as that can be told: without what stands behind a `+`, and at
    /// Gmail without dots. Only for limits: two people may share it, so mail is not sent there.
    public String mailbox() {
        String folded = folded();
        int at = folded.lastIndexOf('@');
        String host = folded.substring(at + 1);
        int plus = folded.indexOf('+');
        String local = folded.substring(0, plus > 0 && plus < at ? plus : at);
        boolean ignoresDots = host.equals("gmail.com") || host.equals("googlemail.com");
        return (ignoresDots ? local.replace(".", "") : local) + "@" + host;
    }
}
