package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plans who is told of a declaration: its buyer, its seller, and whoever is on file for the order at another address. */
final class WithdrawalMail {
    /** By how much those leave later that come faster than people declare. */
    static final Duration LATER = Duration.ofDays(1);

    private WithdrawalMail() {}

    static List<Message> about(Withdrawal withdrawal, boolean otherOnFile, Instant wanted, Instant now) {
        List<Message> messages = new ArrayList<>();
        messages.add(message(
                withdrawal,
                BuiltInTypes.WITHDRAWAL_RECEIVED,
                withdrawal.said().receiptTo().isPresent() ? DeliveryChannel.EMAIL : DeliveryChannel.SMS,
                wanted,
                now));
        messages.add(toSeller(withdrawal, wanted, now));
        if (otherOnFile) {
            messages.add(mail(withdrawal, BuiltInTypes.WITHDRAWAL_NOTICED, wanted, now));
        }
        return messages;
    }

    /** The seller's alone, at once: whoever declared it elsewhere has had a receipt there. */
    static Message toSeller(Withdrawal withdrawal, Instant now) {
        return toSeller(withdrawal, now, now);
    }

    private static Message toSeller(Withdrawal withdrawal, Instant wanted, Instant now) {
        return mail(withdrawal, BuiltInTypes.WITHDRAWAL_DECLARED, wanted, now);
    }

    private static Message mail(Withdrawal withdrawal, BuiltInType type, Instant wanted, Instant now) {
        return message(withdrawal, type, DeliveryChannel.EMAIL, wanted, now);
    }

    private static Message message(
            Withdrawal withdrawal, BuiltInType type, DeliveryChannel channel, Instant wanted, Instant now) {
        return Message.plan(
                new Subject.OfWithdrawal(withdrawal.shop(), withdrawal.id()),
                MessageKey.of(type, MessageKey.ONCE),
                type.role(),
                channel,
                wanted,
                now);
    }
}
