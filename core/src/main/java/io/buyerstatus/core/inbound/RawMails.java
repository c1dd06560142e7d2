package io.buyerstatus.core.inbound;

import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to mails as they came, and to the files that came with them. A store that does not answer throws. */
public interface RawMails {
    /** A mail as the service laid it down, of no bytes once it was {@link #takenIn}; empty where it is gone. */
    Optional<byte[]> arrived(String object);

    /** Takes away what a mail says where the service laid it down, once it is kept; that there was one stays known. */
    void takenIn(String object);

    /** Keeps a mail as it came; the same twice is one. */
    void keep(ShopId shop, MailId id, byte[] raw);

    /**
     * Keeps a file of a mail.
     *
     * @param number from 0, among all of the mail's files
     */
    void keep(ShopId shop, MailId id, int number, DocumentType type, byte[] file);
}
