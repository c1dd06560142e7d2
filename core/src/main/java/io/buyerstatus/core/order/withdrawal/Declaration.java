package io.buyerstatus.core.order.withdrawal;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import java.util.Optional;

/**
 * What a buyer declared, as the law asks for it: who, from which contract, and where the receipt goes (Directive 2011/83/EU,
 * art. 11a(2)). No reason is asked for.
 *
 * @param contract the order's number, or what somebody typed to name the contract
 * @param receiptTo where the receipt goes; empty for the phone on file, by SMS
 * @param language in which it was declared, and the receipt is written
 * @param words the sentence that was confirmed, as it was shown
 */
public record Declaration(
        String name, String contract, Optional<EmailAddress> receiptTo, Scope scope, Language language, String words) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_CONTRACT = 200;
    private static final int LONGEST_WORDS = 20_000;

    /** Stands where an address stood of somebody who was erased; nobody can have it (RFC 2606). */
    public static final EmailAddress NOBODY = new EmailAddress("erased@erased.invalid");

    public Declaration {
        Checks.text(name, LONGEST_NAME, "name");
        Checks.text(contract, LONGEST_CONTRACT, "contract");
        Checks.text(words, LONGEST_WORDS, "words");
    }

    /** Whose receipt goes by mail. */
    public Declaration(
            String name, String contract, EmailAddress receiptTo, Scope scope, Language language, String words) {
        this(name, contract, Optional.of(receiptTo), scope, language, words);
    }

    /** Whether who declared it was erased since, and their words with them. */
    public boolean erased() {
        return receiptTo.equals(Optional.of(NOBODY));
    }
}
