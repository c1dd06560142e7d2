package io.buyerstatus.core.inbound;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.util.List;

/**
 * A mail that came in, as it is kept beside what was taken from it.
 *
 * @param from as it says itself, for people; empty where it does not
 * @param text all its words, with what they repeat
 */
public record KeptMail(
        ShopId shop,
        MailId id,
        Instant at,
        String from,
        String name,
        String subject,
        String text,
        List<MailFile> files) {
    /** More words are only in the mail as it came. */
    public static final int LONGEST = 50_000;

    private static final int MOST_FILES = 30;

    public KeptMail {
        from = CleanText.start(from, 320);
        text = CleanText.start(text, LONGEST);
        files = List.copyOf(files.subList(0, Math.min(files.size(), MOST_FILES)));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "KeptMail[" + id + "]";
    }
}
