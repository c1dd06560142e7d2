package io.buyerstatus.console.staff;

import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffRule;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What just happened to a staff, to be said on its page.
 *
 * @param refused why nothing happened, as the texts name it
 * @param handed the link of a new invitation, which is shown this once
 * @param email that was entered; may be empty
 * @param role that was chosen
 */
public record StaffNews(
        Optional<Done> done, Optional<String> refused, Optional<URI> handed, String email, Optional<Role> role) {
    /** What was done. */
    public enum Done {
        INVITED,
        ASSIGNED,
        REMOVED,
        REVOKED;

        /** What a query names. */
        public static Optional<Done> parse(String text) {
            for (Done done : values()) {
                if (done.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(done);
                }
            }
            return Optional.empty();
        }
    }

    /** Nothing. */
    public static StaffNews none() {
        return new StaffNews(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    /** Something was done. */
    public static StaffNews of(Optional<Done> done) {
        return new StaffNews(done, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    /** Somebody was invited. */
    public static StaffNews invited(URI link, String email) {
        return new StaffNews(Optional.of(Done.INVITED), Optional.empty(), Optional.of(link), email, Optional.empty());
    }

    /** A rule said no; what was entered is shown again. */
    public static StaffNews refused(StaffRule rule, String email, Optional<Role> role) {
        return refused(rule.name().toLowerCase(Locale.ROOT), email, role);
    }

    /** Something was not entered as it should. */
    public static StaffNews refused(String key, String email, Optional<Role> role) {
        return new StaffNews(Optional.empty(), Optional.of(key), Optional.empty(), email, role);
    }
}
