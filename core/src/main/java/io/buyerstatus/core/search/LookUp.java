package io.buyerstatus.core.search;

import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;

/**
 * What leads to an order. Of an address and a number no more is kept than a digest under a key of the shop; of a name its letters, since
 * people type only its beginning.
 *
 * @param text a digest, or a folded name
 */
public record LookUp(Kind kind, String text) {
    /** What it is made of. */
    public enum Kind {
        MAIL,
        PHONE,
        NAME
    }

    /** By an address. */
    public static LookUp of(EmailAddress address, SearchKey key) {
        return new LookUp(Kind.MAIL, key.digest("mail", address.normalised()));
    }

    /** By a number. */
    public static LookUp of(PhoneNumber number, SearchKey key) {
        return new LookUp(Kind.PHONE, key.digest("phone", number.e164()));
    }
}
