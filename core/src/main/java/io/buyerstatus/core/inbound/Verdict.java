package io.buyerstatus.core.inbound;

/**
 * What the mail service found when it looked at a mail.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html">SES, contents of notifications</a>
 */
public enum Verdict {
    PASS,
    FAIL,
    /** It cannot say: for DMARC, the sender's domain has no policy. */
    GRAY,
    PROCESSING_FAILED;

    /** A word of the service; what it does not say is no pass. */
    public static Verdict of(String word) {
        for (Verdict verdict : values()) {
            if (verdict.name().equalsIgnoreCase(word)) {
                return verdict;
            }
        }
        return PROCESSING_FAILED;
    }
}
