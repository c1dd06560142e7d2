package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** A mailbox's id in its shop: 1 to 60 lower-case letters, digits, dashes and underscores. */
public record MailboxId(String value) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    public MailboxId {
        Checks.matching(ID, value, "mailbox");
    }

    @Override
    public String toString() {
        return value;
    }
}
