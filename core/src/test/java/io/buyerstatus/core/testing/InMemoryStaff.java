package io.buyerstatus.core.testing;

import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Sessions;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Staffs and sessions in memory. */
public final class InMemoryStaff implements StaffStore, Sessions, SessionReader {
    private final Map<ShopId, Staff> staffs = new HashMap<>();
    private final Map<SecretHash, Session> sessions = new HashMap<>();

    @Override
    public synchronized Staff of(ShopId shop) {
        return staffs.getOrDefault(shop, Staff.none(shop));
    }

    @Override
    public synchronized boolean replace(Staff before, Staff after) {
        if (of(before.shop()).version() != before.version()) {
            return false;
        }
        staffs.put(after.shop(), after);
        return true;
    }

    @Override
    public synchronized void open(Session session) {
        sessions.put(session.hash(), session);
    }

    @Override
    public synchronized void close(SessionToken token) {
        find(token).ifPresent(found -> sessions.remove(found.session().hash()));
    }

    @Override
    public synchronized void closeAll(PersonId person) {
        sessions.values().removeIf(session -> session.person().equals(person));
    }

    @Override
    public synchronized Optional<SignedIn> find(SessionToken token) {
        return Optional.ofNullable(sessions.get(token.hash()))
                .filter(session -> session.person().equals(token.person()))
                .map(session -> new SignedIn(session, roles(session.person())));
    }

    private Map<ShopId, Role> roles(PersonId person) {
        Map<ShopId, Role> roles = new HashMap<>();
        staffs.forEach((shop, staff) -> staff.member(person).ifPresent(member -> roles.put(shop, member.role())));
        return roles;
    }
}
