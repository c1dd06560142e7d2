package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Claim;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.sending.Composition.Composed;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends one pending message, whatever it is about: has it composed, claims it, hands it over, and confirms the outcome.
 * Whatever call is the last one before a crash, the message is sent once or flagged as of unknown outcome.
 */
public final class DispatchMessage {
    /** What a message waits for whose subject or shop cannot be read. */
    static final String NOT_THERE = "its order or shop is not there";

    /** What a shop's mails wait for while its {@link Breaker} is open. */
    static final String HELD = "too many of the shop's mails bounced or were complained about";

    private final Ledger ledger;
    private final SettingsStore settings;
    private final MessageComposer composer;
    private final Breaker breaker;
    private final MailSender mail;
    private final SmsSender sms;
    private final InstantSource clock;
    private final Patience patience;

    public DispatchMessage(
            Ledger ledger,
            SettingsStore settings,
            MessageComposer composer,
            Breaker breaker,
            MailSender mail,
            SmsSender sms,
            InstantSource clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.composer = composer;
        this.breaker = breaker;
        this.mail = mail;
        this.sms = sms;
        this.clock = clock;
        this.patience = new Patience(ledger);
    }

    /** Sends the message, or settles why not. */
    public DispatchResult dispatch(MessageId id) {
        Optional<Message> pending = ledger.find(id).filter(found -> found.state() == MessageState.PENDING);
        if (pending.isEmpty()) {
            return new DispatchResult.NotMine();
        }
        Message message = pending.get();
        Instant now = clock.instant();
        Optional<ShopSettings> shop = settings.shop(id.subject().shop());
        if (shop.isEmpty()) {
            return move(waitOrGiveUp(message, NOT_THERE, now));
        }
        return switch (composer.compose(message, shop.get(), now)) {
            case Composition.Skip(String reason) -> move(message.skipped(reason, now));
            case Composition.Unwritable(String why) ->
                move(message.to(MessageState.FAILED, why, Optional.empty(), now));
            case Composition.Wait(String need) -> move(waitOrGiveUp(message, need, now));
            case Composition.Postpone(Instant until) -> move(message.postponed(until, now));
            case Composed composed -> send(message, composed, shop.get());
        };
    }

    private DispatchResult send(Message message, Composed composed, ShopSettings shop) {
        Instant now = clock.instant();
        Optional<String> barred = owed(message) ? Optional.empty() : barred(shop.id(), composed);
        if (barred.isPresent()) {
            return move(message.skipped(barred.get(), now));
        }
        if (held(message, composed, shop.id())) {
            return move(waitOrGiveUp(message, HELD, now));
        }
        Message claimed = message.claimed(composed.address(), now);
        return switch (ledger.claim(claimed, Quotas.of(message, composed, shop, now), now)) {
            case Claim.NotMine notMine -> new DispatchResult.NotMine();
            case Claim.Exceeded(Quota quota) -> move(message.skipped(quota.reason(), now));
            case Claim.Taken taken -> handOver(claimed, composed, now);
        };
    }

    private DispatchResult handOver(Message claimed, Composed composed, Instant now) {
        SendResult result =
                switch (composed) {
                    case Composition.Mail(OutgoingMail written) -> mail.send(written);
                    case Composition.Sms(PhoneNumber to, String text) -> sms.send(to, text);
                };
        DispatchResult settled = move(confirmed(claimed, result));
        if (result instanceof SendResult.Accepted) {
            patience.worked(claimed.channel(), now);
        }
        return settled;
    }

    /** What opens an order or guards it is rare, and goes on; so does what the shop itself must know. */
    private boolean held(Message message, Composed composed, ShopId shop) {
        boolean asked = message.key().type() instanceof BuiltInType type && !type.configurable();
        return composed instanceof Composition.Mail
                && message.role() == RecipientRole.BUYER
                && !asked
                && breaker.holds(shop);
    }

    private Message confirmed(Message claimed, SendResult result) {
        Instant now = clock.instant();
        return switch (result) {
            case SendResult.Accepted(String providerId) -> claimed.sent(providerId, now);
            case SendResult.Retryable(String reason) ->
                patience.isOver(claimed, now) ? gaveUp(claimed, reason, now) : claimed.waiting(reason, now);
            case SendResult.Refused(String reason) -> claimed.to(MessageState.FAILED, reason, Optional.empty(), now);
            case SendResult.Indeterminate(String reason) -> claimed.outcomeUnknown(reason, now);
        };
    }

    private Optional<String> barred(ShopId shop, Composed composed) {
        return switch (composed) {
            case Composition.Mail(OutgoingMail written) ->
                ledger.suppression(shop, written.to()).map(DispatchMessage::because);
            case Composition.Sms text -> Optional.empty();
        };
    }

    private static boolean owed(Message message) {
        return message.key().type() instanceof BuiltInType type && type.owed();
    }

    private static String because(Suppression suppression) {
        return switch (suppression.cause()) {
            case BOUNCE -> "address bounced on " + suppression.since();
            case COMPLAINT -> "recipient complained on " + suppression.since();
        };
    }

    /** What a message needs is its order's or shop's to bring, and an outage of ours does not keep it from doing so. */
    private static Message waitOrGiveUp(Message message, String need, Instant now) {
        return message.waitedTooLong(now) ? gaveUp(message, need, now) : message.waiting(need, now);
    }

    private static Message gaveUp(Message message, String why, Instant now) {
        return message.to(MessageState.FAILED, "gave up: " + why, Optional.empty(), now);
    }

    /** A report of the provider may have come first; then it says more than we know. */
    private DispatchResult move(Message next) {
        return ledger.replace(next)
                ? new DispatchResult.Moved(next.state(), next.reason())
                : new DispatchResult.NotMine();
    }
}
