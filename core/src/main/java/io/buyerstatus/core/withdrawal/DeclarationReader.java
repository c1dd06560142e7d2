package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port that reads single declarations of withdrawal. A store that does not answer throws. */
@FunctionalInterface
public interface DeclarationReader {
    /** A declaration as it was stored (strongly consistent). */
    Optional<Withdrawal> find(ShopId shop, String id);
}
