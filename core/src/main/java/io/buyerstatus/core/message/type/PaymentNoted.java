package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.PaidTwice;
import io.buyerstatus.core.thread.Entry;
import java.util.EnumSet;
import java.util.List;

/**
 * Something about an order's payment that only its seller can settle: a dispute, money that was taken back or is another sum, an order that was
 * paid twice. What it is stands among the staff, as an entry of the order's conversation, once; so is this.
 */
final class PaymentNoted extends BuiltInType {
    PaymentNoted() {
        super("PAYMENT_NOTED", RecipientRole.SELLER, Necessity.NECESSARY, Sms.NEVER, EnumSet.of(MailPart.BUTTON));
    }

    /** It must arrive: nobody may switch it off. */
    @Override
    public boolean configurable() {
        return false;
    }

    @Override
    public List<MessageKey> occurrences(OrderUpdate update) {
        if (update.event().fact() instanceof Fact.OrderNoted noted
                && !noted.toBuyer()
                && noted.author().equals(Entry.OURS)) {
            return List.of(MessageKey.of(this, update.event().entryId()));
        }
        return PaidTwice.between(update.before(), update.after()).map(twice -> MessageKey.of(this, twice.id())).stream()
                .toList();
    }
}
