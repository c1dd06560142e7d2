package io.buyerstatus.core.staff;

/** Port to where shops' staffs are kept. */
public interface StaffStore extends StaffReader {
    /**
     * Writes all of a change or nothing.
     *
     * @return whether the staff was still as it was read
     */
    boolean replace(Staff before, Staff after);
}
