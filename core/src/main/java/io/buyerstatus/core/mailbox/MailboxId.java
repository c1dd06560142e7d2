package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/** The name by which a shop's settings, templates and automations know one of its mailboxes. */
public record MailboxId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");

    public MailboxId {
        Checks.matching(FORM, value, "mailbox");
    }

    @Override
    public String toString() {
        return value;
    }
}
