package guide.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;

/// A feed names its own address, which readers of feeds keep, in full.
public record FeedAddresses() implements DoctorCheck {

    private static final String FEED = "/v1/feeds/claims.json";

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        Reply reply = examined.get(FEED);
        if (reply.status() != 200) {
            return Finding.fails(FEED + " is answered " + reply.status(), "deploy this version");
        }
        JsonNode address = reply.json().path("feed_url");
        return address.asText().matches("https?://.+" + FEED)
                ? Finding.holds("each says where it is: " + address.asText())
                : Finding.fails(
                        "a feed calls itself " + address,
                        "set FrontDomain: behind a front without one the guide does not know its"
                                + " address");
    }
}
