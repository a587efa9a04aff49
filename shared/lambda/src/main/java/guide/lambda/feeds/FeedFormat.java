package guide.lambda.feeds;

import guide.lambda.http.MediaTypes;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

/// A format in which feeds are sent.
public enum FeedFormat {
    /// Atom 1.0, RFC 4287.
    ATOM(".atom", "application/atom+xml"),

    /// JSON Feed 1.1, <https://jsonfeed.org/version/1.1>.
    JSON(".json", "application/feed+json");

    private final String extension;
    private final String mediaType;

    FeedFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// What stands behind the last segment of the path of a feed in this format.
    public String extension() {
        return extension;
    }

    /// Without parameters, as links name it.
    public String mediaType() {
        return mediaType;
    }

    /// Both formats are UTF-8, which only the one in XML needs to be told of.
    String contentType() {
        return this == ATOM ? mediaType + "; charset=utf-8" : mediaType;
    }

    /// Returns the format that a header `Accept` asks for: JSON Feed for whoever lists JSON but not
    /// XML, Atom for everybody else.
    ///
    /// @param accept the header; empty for anything
    /// @throws ProblemException 406 for who takes neither
    static FeedFormat acceptedBy(String accept) {
        boolean xml = MediaTypes.lists(accept, ATOM.mediaType, "application/xml", "text/xml");
        if (!xml && MediaTypes.lists(accept, JSON.mediaType, MediaTypes.JSON)) {
            return JSON;
        }
        if (xml || accept.isEmpty() || MediaTypes.accepts(accept, ATOM.mediaType)) {
            return ATOM;
        }
        throw new ProblemException(new Problem.NotAcceptable(ATOM.mediaType));
    }
}
