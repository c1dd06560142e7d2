package io.buyerstatus.core.staff;

import io.buyerstatus.core.shop.ShopId;

/** Port to who belongs to shops' staffs, for those who only look. */
@FunctionalInterface
public interface StaffReader {
    /** A shop's staff as it is now, with everything that was written before; {@link Staff#none} where nobody named one. */
    Staff of(ShopId shop);
}
