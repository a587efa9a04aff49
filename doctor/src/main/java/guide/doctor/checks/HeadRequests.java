package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;

/// A HEAD is answered as the GET, without its body (RFC 9110, section 9.3.2).
public record HeadRequests() implements DoctorCheck {

    private static final String PATH = "/v1/frameworks";

    @Override
    public String name() {
        return "HEAD";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Reply get = examined.get(PATH);
        Reply head = examined.send("HEAD", PATH);
        boolean isSame =
                head.status() == get.status()
                        && head.text().isEmpty()
                        && head.header("etag").equals(get.header("etag"));
        return isSame
                ? Finding.holds("as GET, without a body")
                : Finding.fails(
                        PATH + " is answered " + head.status() + " " + head.header("etag"),
                        "let what stands before the API pass on HEAD");
    }
}
