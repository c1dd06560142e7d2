package io.buyerstatus.core.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where what an automation says can be read [BL-56]. */
public enum MessageKind {
    /** On the order's page, and in a mail or SMS. */
    PAGE_AND_MAIL,
    /** On the order's page; the mail or SMS says only that there is something to read. */
    PAGE_AND_NOTICE,
    /** On the order's page alone. */
    PAGE_ONLY,
    /** In the mail or SMS alone. */
    MAIL_ONLY,
    /** Among the shop's staff: nothing is sent. */
    INTERNAL;

    /** Its name in documents and stores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something leaves. */
    public boolean sends() {
        return this == PAGE_AND_MAIL || this == PAGE_AND_NOTICE || this == MAIL_ONLY;
    }

    /** Whether it becomes an entry of the order's conversation. */
    public boolean writes() {
        return this != MAIL_ONLY;
    }

    /** The kind of a word. */
    public static Optional<MessageKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
