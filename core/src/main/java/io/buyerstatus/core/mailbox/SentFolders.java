package io.buyerstatus.core.mailbox;

import java.util.Set;

/**
 * Which providers file what is handed in by SMTP among the sent mails by themselves.
 *
 * <p>Sources: Google, "Check Gmail through other email platforms" (mails sent by smtp.gmail.com are saved to Sent Mail); Microsoft
 * Learn, "How to set up a multifunction device or application to send email" (client submission saves to Sent Items).
 */
final class SentFolders {
    private static final Set<String> FILING =
            Set.of("smtp.gmail.com", "smtp.googlemail.com", "smtp.office365.com", "smtp-mail.outlook.com");

    private SentFolders() {}

    static boolean filedBy(String smtpHost) {
        return FILING.contains(smtpHost);
    }
}
