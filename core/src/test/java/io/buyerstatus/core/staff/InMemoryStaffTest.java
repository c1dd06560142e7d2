package io.buyerstatus.core.staff;

import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.testing.contract.StaffContract;

/** The fake does what the real store does. */
class InMemoryStaffTest extends StaffContract {
    private final InMemoryStaff staff = new InMemoryStaff();

    @Override
    protected StaffStore staffs() {
        return staff;
    }

    @Override
    protected Sessions sessions() {
        return staff;
    }

    @Override
    protected SessionReader reader() {
        return staff;
    }
}
