package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Instant;
import java.util.Optional;

/**
 * What a buyer needs for a bank transfer.
 *
 * @param amountFigures the amount as one types it: without currency and grouping
 * @param iban in groups of four, as printed on cards and forms
 * @param ibanFigures without blanks
 * @param reference what the seller finds the payment by: invoice number, first name, last name [DR-13]
 * @param due until when, formatted
 * @param qr the very same as a code for banking apps, where they can read one
 */
public record BankTransferView(
        String amount,
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
        return order.purchase()
                .totals()
                .map(Stamped::value)
                .map(totals -> transfer(order, totals.total(), iban.get(), settings, wording));
    }

    private static BankTransferView transfer(
            Order order, Money total, Iban iban, EffectiveSettings settings, Wording wording) {
        String recipient = recipient(settings);
        Optional<String> bic = settings.find(BankSettings.BIC);
        String reference = PaymentReference.of(order);
        return new BankTransferView(
                wording.formats().money(total),
                wording.formats().figures(total),
                recipient,
                iban.grouped(),
                iban.value(),
                bic,
                settings.find(BankSettings.NAME),
                reference,
                due(order).map(wording.formats()::date),
                EpcPayload.of(recipient, iban, bic, total, reference).flatMap(QrDrawing::of));
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

    private static Optional<Instant> due(Order order) {
        return order.purchase().payment().flatMap(terms -> terms.value().dueAt());
    }
}
