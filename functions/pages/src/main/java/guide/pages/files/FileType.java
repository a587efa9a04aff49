package guide.pages.files;

import guide.lambda.http.MediaTypes;

import java.util.Locale;

/// What a file is, by the end of its name.
public enum FileType {
    CSS("text/css; charset=utf-8"),
    JS("text/javascript; charset=utf-8"),
    JSON(MediaTypes.JSON),
    PNG(MediaTypes.PNG),
    SVG("image/svg+xml"),
    TXT("text/plain; charset=utf-8");

    public final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Of a name that ends as one of these does; any other is a bug.
    public static FileType of(String name) {
        return valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
