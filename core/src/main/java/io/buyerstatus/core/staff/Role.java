package io.buyerstatus.core.staff;

import java.util.Locale;
import java.util.Optional;

/** What a member of a shop's staff may do; each may what those after it may. */
public enum Role {
    /** Decides who else belongs to the staff, too. */
    OWNER,
    /** Writes to buyers and changes what belongs to orders. */
    AGENT,
    /** Looks. */
    READER;

    /** Whether somebody with this role may do what takes another. */
    public boolean includes(Role needed) {
        return compareTo(needed) <= 0;
    }

    /** The role as forms and commands name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role when the text names one. */
    public static Optional<Role> parse(String text) {
        for (Role role : values()) {
            if (role.word().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
