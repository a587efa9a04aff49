package guide.lambda.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// An address on the web, `http` or `https`, in the form that the URL standard gives it
/// (url.spec.whatwg.org): trimmed, scheme and host in lower case, an international host in its
/// ASCII form, everything else percent-encoded where it must be.
///
/// What people type is taken as browsers take it: `example.org` is `https://example.org/`. An
/// address with a user name is none, because it shows another host than it leads to.
public final class WebAddress {

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int LAST_PORT = 65_535;

    private WebAddress() {}

    /// Returns the address in its form; empty if `text` is none. The form of a form is itself.
    public static Optional<String> parse(String text) {
        String address = UrlText.trimmed(text);
        int end = address.indexOf(':');
        String scheme = end < 0 ? "" : address.substring(0, end).toLowerCase(Locale.ROOT);
        if (scheme.equals("http") || scheme.equals("https")) {
            return absolute(scheme, address.substring(end + 1));
        }
        if (address.startsWith("//")) {
            return absolute("https", address);
        }
        return looksLikeHost(address) ? absolute("https", "//" + address) : Optional.empty();
    }

    /// Returns true for what people write without a scheme: a name with a dot whose last part is
    /// made of letters, such as `example.org/path`, with or without a port.
    public static boolean looksLikeHost(String text) {
        String host = text.substring(0, UrlText.authorityEnd(text));
        int colon = host.indexOf(':');
        if (colon >= 0 && !isPort(host.substring(colon + 1))) {
            return false;
        }
        String name = colon < 0 ? host : host.substring(0, colon);
        int dot = name.lastIndexOf('.');
        String last = name.substring(dot + 1);
        return dot > 0
                && last.codePointCount(0, last.length()) >= 2
                && last.codePoints().allMatch(Character::isLetter)
                && name.codePoints().allMatch(WebAddress::isOfName);
    }

    private static boolean isOfName(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '.'
                || c == '-'
                || c == '_';
    }

    /// @param rest what follows the scheme's colon; slashes may lean either way
    private static Optional<String> absolute(String scheme, String rest) {
        String slashed = rest.replace('\\', '/');
        if (!slashed.startsWith("//")) {
            return Optional.empty();
        }
        int start = 2;
        int end = start + UrlText.authorityEnd(slashed.substring(start));
        return authority(scheme, slashed.substring(start, end))
                .map(host -> scheme + "://" + host + UrlText.behindHost(rest.substring(end)));
    }

    private static Optional<String> authority(String scheme, String text) {
        int colon = text.lastIndexOf(':');
        boolean ported = colon > text.lastIndexOf(']');
        String port = ported ? text.substring(colon + 1) : "";
        if (!port.isEmpty() && !isPort(port)) {
            return Optional.empty();
        }
        String standard = scheme.equals("http") ? "80" : "443";
        String shown = port.isEmpty() ? "" : Integer.toString(Integer.parseInt(port));
        return host(ported ? text.substring(0, colon) : text)
                .map(host -> shown.isEmpty() || shown.equals(standard) ? host : host + ":" + shown);
    }

    private static boolean isPort(String text) {
        return !text.isEmpty()
                && text.length() <= 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) <= LAST_PORT;
    }

    private static Optional<String> host(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            String inner = text.substring(1, text.length() - 1).toLowerCase(Locale.ROOT);
            return Optional.of("[" + inner + "]").filter(_ -> isIpv6(inner));
        }
        return UrlText.decoded(text).flatMap(WebAddress::ascii).filter(WebAddress::isHost);
    }

    private static Optional<String> ascii(String name) {
        try {
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The second is what the JDK's own decoder throws for some malformed labels.
            return Optional.empty();
        }
    }

    private static boolean isHost(String host) {
        if (host.isEmpty() || host.length() > LONGEST_HOST || host.startsWith(".")) {
            return false;
        }
        String[] labels = host.split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            boolean isRoot = i > 0 && i == labels.length - 1 && labels[i].isEmpty();
            if (!isRoot && !isLabel(labels[i])) {
                return false;
            }
        }
        String last = labels[labels.length - 1];
        return last.isEmpty() || !isNumber(last) || isIpv4(labels);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && label.chars()
                        .allMatch(
                                c ->
                                        (c >= 'a' && c <= 'z')
                                                || (c >= '0' && c <= '9')
                                                || c == '-'
                                                || c == '_');
    }

    private static boolean isNumber(String label) {
        return label.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isIpv4(String[] labels) {
        if (labels.length != 4) {
            return false;
        }
        for (String label : labels) {
            if (!isNumber(label) || label.length() > 3 || Integer.parseInt(label) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String inner) {
        return inner.length() >= 2
                && inner.length() <= 45
                && inner.indexOf(':') >= 0
                && inner.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
    }
}
