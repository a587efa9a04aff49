package guide.doctor.examined;

import java.io.IOException;

/// One thing that is asked, and told in one line.
public interface DoctorCheck {

    /// Returns what is looked at, in a few words: the beginning of its line.
    String name();

    /// Asks.
    ///
    /// @throws IOException if there was no answer
    Finding find(Examined examined) throws IOException;
}
