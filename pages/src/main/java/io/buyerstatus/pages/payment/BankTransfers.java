package io.buyerstatus.pages.payment;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.purchase.Stamped;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Iban;
import io.buyerstatus.pages.layout.Shells;
import io.buyerstatus.pages.text.Wording;
import java.time.Instant;
import java.util.Optional;

/** Says what to transfer where, as long as the buyer still has to [DR-12, DR-19]. */
public final class BankTransfers {

    private BankTransfers() {}

    /**
     * What a buyer needs for the transfer.
     *
     * @return nothing where nothing is to be transferred, or the shop has not named a bank account
     */
    public static Optional<BankTransferView> of(Order order, EffectiveSettings settings, Wording wording) {
        Optional<Iban> iban = settings.find(GeneralSettings.BANK_IBAN);
        if (!order.awaitsTransfer() || iban.isEmpty()) {
            return Optional.empty();
        }
        return order.purchase()
                .totals()
                .map(Stamped::value)
                .map(totals -> new BankTransferView(
                        wording.formats().money(totals.total()),
                        settings.find(GeneralSettings.BANK_HOLDER).orElseGet(() -> Shells.name(settings)),
                        iban.get().grouped(),
                        settings.find(GeneralSettings.BANK_BIC),
                        settings.find(GeneralSettings.BANK_NAME),
                        PaymentReference.of(order),
                        due(order).map(wording.formats()::date)));
    }

    private static Optional<Instant> due(Order order) {
        return order.purchase().payment().flatMap(terms -> terms.value().dueAt());
    }
}
