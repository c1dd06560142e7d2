package io.buyerstatus.core.staff;

import io.buyerstatus.core.shop.ShopId;

/**
 * A member of a shop's staff at the desk.
 *
 * @param token of the session that they came with
 */
public record Colleague(ShopId shop, Role role, SignedIn person, SessionToken token) implements Actor {
    /** Who they are, wherever they work. */
    @Override
    public PersonId id() {
        return person.session().person();
    }

    /** How other staff know them. */
    @Override
    public String name() {
        return person.session().displayName();
    }
}
