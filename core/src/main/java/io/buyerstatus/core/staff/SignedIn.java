package io.buyerstatus.core.staff;

import io.buyerstatus.core.shop.ShopId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is signed in, and where they belong to the staff at this moment.
 *
 * @param roles one for each shop that they work for
 */
public record SignedIn(Session session, Map<ShopId, Role> roles) {
    public SignedIn {
        roles = Map.copyOf(roles);
    }

    /** Their role in a shop; empty where they have none. */
    public Optional<Role> role(ShopId shop) {
        return Optional.ofNullable(roles.get(shop));
    }

    /** The shops that they work for, by id. */
    public List<ShopId> shops() {
        return roles.keySet().stream()
                .sorted(Comparator.comparing(ShopId::value))
                .toList();
    }
}
