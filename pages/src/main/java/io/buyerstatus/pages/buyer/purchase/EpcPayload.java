package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.value.Iban;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A credit transfer as banking apps read it from a QR code ("GiroCode").
 *
 * <p>Source: EPC069-12, "Quick Response Code: Guidelines to Enable Data Capture for the Initiation of a SEPA Credit
 * Transfer", version 002 of the data format.
 */
final class EpcPayload {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REFERENCE = 140;
    private static final int MOST_BYTES = 331;

    private EpcPayload() {}

    /**
     * The lines of the code.
     *
     * @return nothing for what the guidelines exclude: other currencies than the euro, accounts outside SEPA, outside the EEA
     *     without a BIC, and amounts, names or references beyond their limits
     */
    static Optional<String> of(String recipient, Iban iban, Optional<String> bic, Money amount, String reference) {
        boolean allowed = amount.currency().code().equals("EUR")
                && amount.amount().compareTo(LEAST) >= 0
                && amount.amount().compareTo(MOST) <= 0
                && iban.inSepa()
                && (iban.inEea() || bic.isPresent())
                && !recipient.isBlank()
                && oneLine(recipient, LONGEST_NAME)
                && oneLine(reference, LONGEST_REFERENCE);
        String payload = String.join(
                "\n",
                "BCD", // service tag
                "002", // version
                "1", // UTF-8
                "SCT", // SEPA credit transfer
                bic.orElse(""),
                recipient,
                iban.value(),
                "EUR" + amount.decimal(),
                "", // purpose
                "", // structured reference
                reference);
        return Optional.of(payload)
                .filter(lines -> allowed && lines.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    private static boolean oneLine(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
