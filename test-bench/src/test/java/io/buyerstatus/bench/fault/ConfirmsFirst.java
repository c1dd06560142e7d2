package io.buyerstatus.bench.fault;

import io.buyerstatus.core.message.Claim;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.SendingSpan;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger that takes every claim for a message that was sent. */
record ConfirmsFirst(Ledger ledger) implements Ledger {
    @Override
    public boolean plan(Message message) {
        return ledger.plan(message);
    }

    @Override
    public boolean replace(Message next) {
        return ledger.replace(next);
    }

    @Override
    public Claim claim(Message claimed, List<Quota> quotas, Instant now) {
        Claim claim = ledger.claim(claimed, quotas, now);
        if (claim instanceof Claim.Taken) {
            ledger.replace(claimed.sent("not yet", claimed.status().since()));
        }
        return claim;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return ledger.find(id);
    }

    @Override
    public Reader<Message> shard(int number, Instant until) {
        return ledger.shard(number, until);
    }

    @Override
    public void bringAgain(List<MessageId> messages, Instant now) {
        ledger.bringAgain(messages, now);
    }

    @Override
    public Optional<Instant> broughtAgain() {
        return ledger.broughtAgain();
    }

    @Override
    public void noteBroughtAgain(Instant when) {
        ledger.noteBroughtAgain(when);
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

    @Override
    public Optional<Suppression> suppression(ShopId shop, PhoneNumber number) {
        return ledger.suppression(shop, number);
    }

    @Override
    public void suppress(ShopId shop, PhoneNumber number, Suppression why) {
        ledger.suppress(shop, number, why);
    }
}
