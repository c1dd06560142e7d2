package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Optional;

/**
 * What a buyer needs for a bank transfer.
 *
 * @param amount what is open
 * @param part what was paid already, where something was
 * @param amountFigures the amount as one types it: without currency and grouping
 * @param iban in groups of four, as printed on cards and forms
 * @param ibanFigures without blanks
 * @param reference what the seller finds the payment by: invoice number, first name, last name [DR-13]
 * @param due until when, formatted
 * @param qr the very same as a code for banking apps, where they can read one
 */
public record BankTransferView(
        String amount,
        Optional<String> part,
        String amountFigures,
        String recipient,
        String iban,
        String ibanFigures,
        Optional<String> bic,
        Optional<String> bank,
        String reference,
        Optional<String> due,
        Optional<QrDrawing> qr) {
    private static final int LONGEST_NAME = 70;

    /**
     * The transfer that the buyer of an order still has to make [DR-12, DR-19].
     *
     * @return nothing where nothing is to be transferred, or the shop has not named a bank account
     */
    public static Optional<BankTransferView> of(Order order, EffectiveSettings settings, Wording wording) {
        Optional<Iban> iban = settings.find(BankSettings.IBAN);
        if (!order.awaitsTransfer() || iban.isEmpty()) {
            return Optional.empty();
        }
        return order.settlement().open().map(open -> transfer(order, open, iban.get(), settings, wording));
    }

    private static BankTransferView transfer(
            Order order, Money open, Iban iban, EffectiveSettings settings, Wording wording) {
        String recipient = recipient(settings);
        Optional<String> bic = settings.find(BankSettings.BIC);
        String reference = PaymentReference.of(order);
        return new BankTransferView(
                wording.formats().money(open),
                new PaymentTexts(order, wording).part(),
                wording.formats().figures(open),
                recipient,
                iban.grouped(),
                iban.value(),
                bic,
                settings.find(BankSettings.NAME),
                reference,
                order.settlement().due().map(wording.formats()::date),
                EpcPayload.of(recipient, iban, bic, open, reference).flatMap(QrDrawing::of));
    }

    /** One line of 70 characters is what banks take; a shop's name can have more. */
    private static String recipient(EffectiveSettings settings) {
        String name = CleanText.line(settings.find(BankSettings.HOLDER).orElseGet(() -> PageFrames.name(settings)))
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME)))
                        .strip();
    }
}
