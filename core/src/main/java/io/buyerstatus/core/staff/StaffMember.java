package io.buyerstatus.core.staff;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/**
 * Somebody who belongs to a shop's staff.
 *
 * @param email and name as the provider said them when they joined
 * @param name may be empty
 */
public record StaffMember(PersonId person, EmailAddress email, String name, Role role, Instant since) {
    public StaffMember {
        Checks.atMost(name, Identity.MAX_NAME, "name");
    }

    StaffMember as(Role other) {
        return new StaffMember(person, email, name, other, since);
    }

    /** How colleagues know them. */
    public String displayName() {
        return name.isBlank() ? email.value() : name;
    }
}
