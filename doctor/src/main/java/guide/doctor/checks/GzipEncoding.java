package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Who takes gzip gets the same by fewer bytes, and caches are told that it depends on that.
public record GzipEncoding() implements DoctorCheck {

    /// Large, whatever the catalogue holds.
    private static final String PATH = "/v1/openapi.json";

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Reply plain = examined.get(PATH);
        Reply packed = examined.get(PATH, "Accept-Encoding", "gzip");
        if (!packed.header("content-encoding").equals("gzip")) {
            return fails("who takes it gets " + plain.raw().body().length + " bytes as they are");
        }
        if (!packed.list("vary").toLowerCase(Locale.ROOT).contains("accept-encoding")) {
            return fails("caches are not told by Vary that the answer depends on it");
        }
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.raw().body()))) {
            return Arrays.equals(in.readAllBytes(), plain.raw().body())
                    ? Finding.holds(
                            plain.raw().body().length + " bytes are " + packed.raw().body().length)
                    : fails("it unpacks to something else");
        }
    }

    private static Finding fails(String why) {
        return Finding.fails(
                why, "let what stands before the API pass on Accept-Encoding, and change no body");
    }
}
