package io.buyerstatus.core.inbound;

import io.buyerstatus.core.shop.ShopId;
import java.net.URI;

/** Port to addresses under which mails and their files can be had for a moment, by whoever of the staff asks. */
public interface KeptOriginals {
    /** A mail as it came. */
    URI mail(ShopId shop, MailId id);

    /**
     * A file that came with it.
     *
     * @param number from 0, among all of its files
     */
    URI file(ShopId shop, MailId id, int number, MailFile file);
}
