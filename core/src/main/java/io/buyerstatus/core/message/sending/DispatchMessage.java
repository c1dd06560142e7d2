package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Planner;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends one pending message: looks once more whether it still shall go out, claims it, hands it over, and confirms what
 * came of it (design 7). Whatever call is the last one before a crash, the message is sent once or flagged unknown.
 */
public final class DispatchMessage {
    private final Ledger ledger;
    private final OrderReader orders;
    private final SettingsStore settings;
    private final OrderLinks links;
    private final MessageComposer envelope;
    private final InstantSource clock;

    public DispatchMessage(
            Ledger ledger,
            OrderReader orders,
            SettingsStore settings,
            OrderLinks links,
            MessageComposer envelope,
            InstantSource clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.settings = settings;
        this.links = links;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** Sends the message, or settles why not. */
    public DispatchResult dispatch(MessageId id) {
        Optional<Message> pending = ledger.find(id).filter(found -> found.state() == MessageState.PENDING);
        if (pending.isEmpty()) {
            return new DispatchResult.NotMine();
        }
        Message message = pending.get();
        Instant now = clock.instant();
        Optional<OrderView> view = orders.view(id.order(), Freshness.LATEST);
        Optional<ShopSettings> shop = settings.shop(id.order().shop());
        if (view.isEmpty() || shop.isEmpty()) {
            return move(waitOrGiveUp(message, "its order or shop is not there", now));
        }
        Order order = view.get().order();
        EffectiveSettings effective = shop.get().forChannel(order.channel());
        return switch (Decision.about(message, order, effective, now)) {
            case Decision.Skip skip -> move(message.skipped(skip.reason(), now));
            case Decision.Wait wait -> move(waitOrGiveUp(message, wait.need(), now));
            case Decision.Postpone later -> move(message.postponed(later.until(), now));
            case Decision.Send send -> send(message, send.to(), view.get(), shop.get(), effective);
        };
    }

    private DispatchResult send(
            Message message, Recipient to, OrderView view, ShopSettings shop, EffectiveSettings effective) {
        Instant now = clock.instant();
        Optional<String> barred = barred(shop, to);
        if (barred.isPresent()) {
            return move(message.skipped(barred.get(), now));
        }
        MessageComposer.Sealed sealed =
                envelope.seal(message, to, view, effective, links.keys(shop, view.order(), message));
        Message claimed = message.claimed(sealed.address(), now);
        if (!ledger.replace(claimed)) {
            return new DispatchResult.NotMine();
        }
        return move(confirmed(claimed, sealed.handOver()));
    }

    private Message confirmed(Message claimed, SendResult result) {
        Instant now = clock.instant();
        return switch (result) {
            case SendResult.Accepted accepted -> claimed.sent(accepted.providerId(), now);
            case SendResult.Busy busy -> waitOrGiveUp(claimed, busy.reason(), now);
            case SendResult.Refused refused ->
                claimed.to(MessageState.FAILED, shorten(refused.reason()), Optional.empty(), now);
            case SendResult.Unclear unclear -> claimed.unknown(shorten(unclear.reason()), now);
        };
    }

    private Optional<String> barred(ShopSettings shop, Recipient to) {
        return switch (to) {
            case Recipient.ByMail mail ->
                ledger.suppression(shop.id(), mail.address()).map(DispatchMessage::because);
            case Recipient.BySms sms -> Optional.empty();
        };
    }

    private static String because(Suppression suppression) {
        return switch (suppression.cause()) {
            case BOUNCE -> "address bounced on " + suppression.since();
            case COMPLAINT -> "recipient complained on " + suppression.since();
        };
    }

    private static Message waitOrGiveUp(Message message, String need, Instant now) {
        return message.outOfPatience(now)
                ? message.to(MessageState.FAILED, shorten("gave up: " + need), Optional.empty(), now)
                : message.waiting(shorten(need), now);
    }

    /** A report of the provider may have come first; then it says more than we know. */
    private DispatchResult move(Message next) {
        return ledger.replace(next)
                ? new DispatchResult.Moved(next.state(), next.reason())
                : new DispatchResult.NotMine();
    }

    private static String shorten(String reason) {
        return reason.substring(0, Math.min(reason.length(), 300));
    }

    /** What shall become of a message now. */
    private sealed interface Decision {
        record Skip(String reason) implements Decision {}

        record Wait(String need) implements Decision {}

        record Postpone(Instant until) implements Decision {}

        record Send(Recipient to) implements Decision {}

        static Decision about(Message message, Order order, EffectiveSettings settings, Instant now) {
            MessageType trigger = message.occasion().trigger();
            Optional<SkipRule> skip = SkipRule.first(message, order, settings, now);
            if (skip.isPresent()) {
                return new Skip(skip.get().reason());
            }
            if (Planner.floats(trigger)) {
                Instant due = Planner.due(order, message.occasion(), settings, now);
                if (due.isAfter(now)) {
                    return new Postpone(due);
                }
            }
            if (!settings.get(GeneralSettings.ENABLED)) {
                return new Wait("the shop is switched off");
            }
            if (trigger == MessageType.ORDER_CONFIRMED && !order.complete()) {
                return new Wait("the order is not complete yet");
            }
            return Recipient.of(message, order, settings)
                    .<Decision>map(Send::new)
                    .orElseGet(() -> new Skip("no address to send to"));
        }
    }
}
