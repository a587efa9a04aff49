package guide.comments.signin;

import java.time.Instant;
import java.util.Optional;

/// Keeps what is under way between asking for a link and following it.
public interface SignInBook {

    /// Writes it down; what sends mail reads it behind the write.
    void ask(SignInRequest request);

    /// Empty for one that has ended.
    Optional<SignInRequest> find(String id);

    /// Notes that a link was followed.
    ///
    /// @param end of the link, beyond which nobody asks
    /// @return false if it was followed before
    boolean follow(String link, Instant end);
}
