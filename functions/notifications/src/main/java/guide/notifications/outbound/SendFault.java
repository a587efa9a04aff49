package guide.notifications.outbound;

/// Why a request got no answer.
public enum SendFault {

    /// The host's name has no address.
    UNKNOWN_HOST("The host was not found."),

    /// The name leads elsewhere than to the public internet, or the scheme is not `https`.
    NOT_PUBLIC("The address is not public."),

    /// No address accepted a connection.
    UNREACHABLE("The host accepted no connection."),

    /// No certificate of that name by an authority that is trusted, or no common protocol.
    TLS("The host's certificate or its TLS was not accepted."),

    /// It took longer than a request may.
    TIMEOUT("The host took too long."),

    /// The connection ended before there was an answer.
    CLOSED("The host closed the connection without an answer."),

    /// What came is no HTTP/1.1.
    NOT_HTTP("The host did not answer with HTTP/1.1."),

    /// More came before a status than may.
    NO_STATUS("The host sent too much before a status.");

    private final String sentence;

    SendFault(String sentence) {
        this.sentence = sentence;
    }

    /// For people: without anything that the other side has sent.
    public String sentence() {
        return sentence;
    }
}
