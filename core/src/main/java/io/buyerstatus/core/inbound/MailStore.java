package io.buyerstatus.core.inbound;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port to the mails that came in. A store that does not answer throws. */
public interface MailStore {
    /** Keeps a mail; the same twice is one. */
    void keep(KeptMail mail);

    /** Notes beside an order that a mail is about it, before anything else leads there: whoever erases the order finds the mail. */
    void link(OrderKey order, MailId mail);

    Optional<KeptMail> find(ShopId shop, MailId id);

    /** Holds a mail, unless it is there, whatever became of it. */
    void hold(HeldMail mail);

    Optional<HeldMail> held(ShopId shop, MailId id);

    /** The newest of a shop, whatever became of them, newest first. */
    List<HeldMail> newest(ShopId shop, int limit);

    /** Writes a version over the one before; false where that is not the one that is there. */
    boolean replace(HeldMail next);

    /**
     * Counts something of a shop's, as long as it is not more than that.
     *
     * @return false where it would be more on this day
     */
    boolean count(ShopId shop, String what, LocalDate day, int most);
}
