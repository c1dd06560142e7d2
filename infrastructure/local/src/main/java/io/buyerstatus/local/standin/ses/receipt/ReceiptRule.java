package io.buyerstatus.local.standin.ses.receipt;

import java.util.List;
import java.util.Locale;

/**
 * A rule for mails that come in.
 *
 * @param recipients domains; one that begins with a dot means all below it
 * @param topic where it is said that a mail came
 */
public record ReceiptRule(List<String> recipients, String bucket, String prefix, String topic) {
    public ReceiptRule {
        recipients = List.copyOf(recipients);
    }

    boolean takes(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return recipients.stream().anyMatch(each -> each.startsWith(".") ? domain.endsWith(each) : domain.equals(each));
    }
}
