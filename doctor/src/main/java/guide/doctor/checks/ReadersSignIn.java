package guide.doctor.checks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.Reply;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Pages of each site are told how their readers may sign in, and a way by mail has mail.
///
/// @param origins the sites that embed the guide
public record ReadersSignIn(List<String> origins) implements DoctorCheck {

    @Override
    public String name() {
        return "readers' sign-in";
    }

    @Override
    public Finding find(Examined examined) throws IOException {
        List<String> offered = new ArrayList<>();
        for (String origin : origins) {
            Reply reply =
                    examined.get(
                            "/v1/sign-in?origin="
                                    + URLEncoder.encode(origin, StandardCharsets.UTF_8));
            JsonNode ways = reply.json().path("ways");
            if (reply.status() != 200 || !ways.isArray()) {
                return Finding.fails(
                        "what " + origin + " may offer is answered " + reply.status(),
                        "deploy this version, and let the front pass /v1/sign-in on");
            }
            List<String> words = ways.valueStream().map(JsonNode::asText).toList();
            if (words.contains("email") && sendsNoMail(examined)) {
                return Finding.fails(
                        origin + " offers a link by mail, and the stack sends none",
                        "set MailFrom, or take \"email\" out of the site's signIn");
            }
            if (!words.isEmpty()) {
                offered.add(origin + ": " + String.join(", ", words));
            }
        }
        return Finding.holds(offered.isEmpty() ? "no site offers it" : String.join("; ", offered));
    }

    private static boolean sendsNoMail(Examined examined) {
        return examined.stack().filter(stack -> stack.identities().isEmpty()).isPresent();
    }
}
