package io.buyerstatus.core.inbound;

import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.value.Checks;
import java.util.Optional;

/**
 * What is known of a file that came with a mail.
 *
 * @param size in bytes
 * @param kept as what it is kept; empty where it is only in the mail as it came
 * @param refused why it is not kept, for people; empty where it is
 */
public record MailFile(String name, int size, Optional<DocumentType> kept, String refused) {
    public MailFile {
        Checks.text(name, 200, "file");
        Checks.require(kept.isPresent() == refused.isEmpty(), "file", "is kept, or there is a reason why not");
    }

    /** Without its name, which may name its sender. */
    @Override
    public String toString() {
        return "MailFile[" + size + " bytes]";
    }
}
