package io.buyerstatus.bench.fault;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.SendingSpan;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger that takes every claim for a message that was sent. */
record ConfirmsFirst(Ledger ledger) implements Ledger {
    @Override
    public boolean replace(Message next) {
        boolean replaced = ledger.replace(next);
        if (replaced && next.state() == MessageState.SENDING) {
            ledger.replace(next.sent("not yet", next.status().since()));
        }
        return replaced;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return ledger.find(id);
    }

    @Override
    public void due(Instant hour, Instant until, Consumer<List<Message>> page) {
        ledger.due(hour, until, page);
    }

    @Override
    public Optional<Instant> cursor() {
        return ledger.cursor();
    }

    @Override
    public void moveCursor(Instant hour) {
        ledger.moveCursor(hour);
    }

    @Override
    public Optional<SendingSpan> sending(DeliveryChannel channel) {
        return ledger.sending(channel);
    }

    @Override
    public void noteSending(DeliveryChannel channel, SendingSpan span) {
        ledger.noteSending(channel, span);
    }

    @Override
    public Optional<Suppression> suppression(ShopId shop, EmailAddress address) {
        return ledger.suppression(shop, address);
    }

    @Override
    public void suppress(ShopId shop, EmailAddress address, Suppression why) {
        ledger.suppress(shop, address, why);
    }
}
