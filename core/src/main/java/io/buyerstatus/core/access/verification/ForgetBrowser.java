package io.buyerstatus.core.access.verification;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.AccessLevel;

/** Ends what {@link TrustBrowser} began, for buyers who used a browser that is not theirs. */
public final class ForgetBrowser {
    private final OrderDoor door;

    public ForgetBrowser(OrderDoor door) {
        this.door = door;
    }

    /** Forgets the browser that asks; it is like any other then, as it may have been before. */
    public Entered<Opened.Shown> forget(Visit visit) {
        return door.enter(visit, AccessLevel.PRIVATE).then(shown -> visit.browser()
                .map(browser ->
                        door.edit(shown, was -> was.withAccess(was.access().without(browser))))
                .orElseGet(() -> Entered.through(shown)));
    }
}
