package io.buyerstatus.core.staff;

import io.buyerstatus.core.shop.ShopId;

/** Port to where shops' staffs are kept. */
public interface StaffStore {
    /** A shop's staff as it is now, with everything that was written before; {@link Staff#none} where nobody named one. */
    Staff of(ShopId shop);

    /**
     * Writes all of a change or nothing.
     *
     * @return whether the staff was still as it was read
     */
    boolean replace(Staff before, Staff after);
}
