package guide.comments.sites;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How readers may sign in on a site (docs/adr/0087-readers-sign-in.md).
///
/// @param ways names of [SignInWay], each once; at least one
/// @param keyNumber which of its keys the site signs tokens with, from 1; a new number is a new
///   key. Absent is 1
public record SiteSignIn(List<String> ways, @Nullable Integer keyNumber) {

    public static final int MOST_KEYS = 1_000_000;

    public SiteSignIn {
        ways = List.copyOf(ways);
    }

    public boolean has(SignInWay way) {
        return ways.contains(way.apiName());
    }

    public int key() {
        return keyNumber == null ? 1 : keyNumber;
    }
}
