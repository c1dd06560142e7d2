package io.buyerstatus.local.demo;

import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.staff.StaffStore;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.local.identity.Account;
import io.buyerstatus.local.identity.Accounts;
import io.buyerstatus.local.identity.IdentityPages;
import java.net.URI;
import java.time.InstantSource;

/** Who works for the demo shop: those who sign in with one click. */
record DemoStaff(StaffStore staffs, InstantSource clock) {

    /** Names them unless somebody has: what was changed since stays changed. */
    void install(URI gateway) {
        Staff before = staffs.of(DemoShop.ID);
        if (before.version() == 0) {
            Staff after = new Staff(
                    DemoShop.ID,
                    1,
                    Accounts.ALL.stream()
                            .map(account -> member(gateway, account))
                            .toList(),
                    before.invitations());
            staffs.replace(before, after);
        }
    }

    private StaffMember member(URI gateway, Account account) {
        return new StaffMember(
                PersonId.of(gateway + IdentityPages.PATH, account.subject()),
                new EmailAddress(account.email()),
                account.name(),
                Role.parse(account.role()).orElseThrow(),
                clock.instant());
    }
}
