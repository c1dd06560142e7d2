package io.buyerstatus.core.staff;

import java.util.Optional;

/** Port to sessions, for those who only look. */
@FunctionalInterface
public interface SessionReader {
    /**
     * Who comes with a token, as it is now and with everything that was written before, in one read. Empty where there is no such
     * session, be it ended or made up; whether it lasts, the caller says.
     */
    Optional<SignedIn> find(SessionToken token);
}
