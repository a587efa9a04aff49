package guide.comments.sites;

import java.util.Arrays;
import java.util.Optional;

/// How readers may sign in on a site, where it has turned that on.
public enum SignInWay {
    EMAIL("email"),
    OPENID("openid"),
    TOKEN("token");

    public static final String RULE = "must be email, openid or token";

    private final String apiName;

    SignInWay(String apiName) {
        this.apiName = apiName;
    }

    public String apiName() {
        return apiName;
    }

    public static Optional<SignInWay> parse(String text) {
        return Arrays.stream(values()).filter(way -> way.apiName.equals(text)).findFirst();
    }
}
