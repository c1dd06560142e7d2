package io.buyerstatus.core.inbound;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.HexFormat;
import java.util.Optional;

/** Names a mail in its shop. It is derived from the mail, so that a mail that comes twice is one. */
public record MailId(String value) {
    private static final String ENTRY = "mail-";
    private static final String ANSWERED_ITSELF = "auto-";

    public MailId {
        Checks.matching(Hashes.KEY, value, "mail");
    }

    /** The id of a mail; by its bytes where its sender gave it none. */
    public static MailId of(ShopId shop, IncomingMail mail, byte[] raw) {
        String name = mail.messageId().isBlank()
                ? HexFormat.of().formatHex(Hashes.sha256().digest(raw))
                : mail.messageId() + " " + Hashes.key(mail.from().toString(), mail.subject(), mail.words());
        return new MailId(Hashes.key("mail", shop.value(), name));
    }

    /** The id when the text is one. */
    public static Optional<MailId> parse(String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new MailId(text)) : Optional.empty();
    }

    /**
     * The id of an entry that says what the mail does.
     *
     * @param part from 0, of what one entry does not hold
     */
    public String entry(int part) {
        return ENTRY + value + (part == 0 ? "" : "-" + part);
    }

    /** The id of an entry that keeps what a machine answered. */
    public String automatic() {
        return ANSWERED_ITSELF + value;
    }

    /** The mail that an entry came with; empty for one that came otherwise. */
    public static Optional<MailId> ofEntry(String entry) {
        return entry.startsWith(ENTRY) || entry.startsWith(ANSWERED_ITSELF)
                ? parse(entry.substring(ENTRY.length(), Math.min(entry.length(), ENTRY.length() + 26)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
