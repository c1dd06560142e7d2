package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Claim;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Quota;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.sending.Composition.Composed;
import io.buyerstatus.core.message.type.AutomationHeld;
import io.buyerstatus.core.message.type.MessageGaveUp;
import io.buyerstatus.core.message.type.UndeliveredReceipt;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Duration;
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

    /** After how long there is room again for what is counted by the day. */
    private static final Duration NEXT_TURN = Duration.ofDays(1);

    private static final String FLOOD = AutomationDay.HELD + ": it was about to write to very many at once";
    private static final String FAILING = AutomationDay.HELD + ": most of its messages failed";
    private static final String DROPPED = "left out by hand while its automation was held";

    /**
     * What is ready to leave.
     *
     * @param written as it is for whom it is for
     * @param leaving as it leaves: the same, but where the shop tries things out
     */
    private record Ready(Draft draft, Composed written, Composed leaving) {}

    private final Ledger ledger;
    private final SettingsStore settings;
    private final MessageComposer composer;
    private final Breaker breaker;
    private final AutomationGuard automations;
    private final WayOut way;
    private final PageEntries entries;
    private final InstantSource clock;
    private final Patience patience;

    /** Sends by the default mailbox and by SMS, whatever mailbox is named. */
    public DispatchMessage(
            Ledger ledger,
            SettingsStore settings,
            MessageComposer composer,
            Breaker breaker,
            AutomationGuard automations,
            MailSender mail,
            SmsSender sms,
            InstantSource clock) {
        this(ledger, settings, composer, breaker, automations, new DefaultWay(mail, sms), PageEntries.NONE, clock);
    }

    public DispatchMessage(
            Ledger ledger,
            SettingsStore settings,
            MessageComposer composer,
            Breaker breaker,
            AutomationGuard automations,
            WayOut way,
            PageEntries entries,
            InstantSource clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.composer = composer;
        this.breaker = breaker;
        this.automations = automations;
        this.way = way;
        this.entries = entries;
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
            return move(waitOrGiveUp(message, new Composition.Wait(NOT_THERE), now));
        }
        Draft draft = composer.compose(message, shop.get(), now);
        Message seen = draft.message();
        return switch (draft.composition()) {
            case Composition.Skip(String reason) -> move(seen.skipped(reason, now));
            case Composition.Unwritable(String why) -> {
                report(seen, why, now);
                yield move(seen.to(MessageState.FAILED, why, Optional.empty(), now));
            }
            case Composition.Wait wait -> {
                if (seen.waitedLonger(wait.atMost(), now)) {
                    report(seen, wait.need(), now);
                }
                yield move(waitOrGiveUp(seen, wait, now));
            }
            case Composition.Postpone(Instant until) -> move(seen.postponed(until, now));
            case Composed composed -> send(tried(draft, composed, shop.get()), shop.get());
        };
    }

    /** Before the message is settled: after a crash in between, the same report is written again, which is none. */
    private void report(Message message, String why, Instant now) {
        if (message.key().type() instanceof MessageType.Automation automation) {
            ledger.plan(MessageGaveUp.about(message, automation, why, now));
        }
    }

    /** A receipt that is owed is owed to whom it is for, whatever the shop tries out. */
    private static Ready tried(Draft draft, Composed composed, ShopSettings shop) {
        Composed leaving = owed(draft.message()) ? composed : TestMode.of(draft.message(), composed, shop);
        String meantFor = leaving.equals(composed) ? "" : composed.address();
        return new Ready(draft.meantFor(meantFor), composed, leaving);
    }

    private DispatchResult send(Ready ready, ShopSettings shop) {
        Message message = ready.draft().message();
        Composed composed = ready.leaving();
        Instant now = clock.instant();
        Optional<String> barred = owed(message) ? Optional.empty() : barred(shop.id(), composed);
        if (barred.isPresent()) {
            return move(message.skipped(barred.get(), now));
        }
        if (held(message, composed, shop.id())) {
            return move(waitOrGiveUp(message, new Composition.Wait(HELD), now));
        }
        return switch (way.ahead(message, composed, now)) {
            case WayOut.Ahead.Here here ->
                switch (automations.ask(message, now)) {
                    case AutomationGuard.Answer.Go go -> claim(ready, here, shop);
                    case AutomationGuard.Answer.Hold(AutomationHold.Held held) -> hold(message, held, now);
                    case AutomationGuard.Answer.Drop drop -> move(message.skipped(DROPPED, now));
                };
            case WayOut.Ahead.HandedOn(String mailbox) -> new DispatchResult.HandedOn(mailbox);
            case WayOut.Ahead.Waits(Instant until, String why) -> move(message.waitingUntil(until, why, now));
            case WayOut.Ahead.ByDefault(String why) -> move(message.byDefault(why, now));
            case WayOut.Ahead.NotHere notHere -> new DispatchResult.NotMine();
        };
    }

    /** The notice is written again by whoever looks at the message that was one too many: the same one, which is none. */
    private DispatchResult hold(Message message, AutomationHold.Held held, Instant now) {
        if (held.about().equals(message.id().subject())
                && message.key().type() instanceof MessageType.Automation automation) {
            ledger.plan(AutomationHeld.about(held, automation, now));
        }
        String why =
                switch (held.why()) {
                    case VERY_MANY_AT_ONCE -> FLOOD;
                    case MOST_FAILED -> FAILING;
                };
        return move(message.waitingUntil(now.plus(AutomationGuard.LOOK_AGAIN), why, now));
    }

    private DispatchResult claim(Ready ready, WayOut.Ahead.Here here, ShopSettings shop) {
        Instant now = clock.instant();
        Message message = ready.draft().message();
        // Before the claim: what fails here is tried again, and the same entry twice is one.
        ready.draft().entry().ifPresent(entry -> entries.add(order(message), entry));
        Message claimed = message.claimed(ready.leaving().address(), here.mailbox(), now);
        return switch (ledger.claim(claimed, Quotas.of(ready.draft(), ready.written(), shop, now), now)) {
            case Claim.NotMine notMine -> new DispatchResult.NotMine();
            case Claim.Exceeded(Quota quota) -> move(exceeding(message, quota, now));
            case Claim.Taken taken -> handOver(claimed, here, now);
        };
    }

    /** What is owed waits for its turn, but not for ever: whoever has a mailbox filled would go on filling it. */
    private static Message exceeding(Message message, Quota quota, Instant now) {
        return quota.waits() && !message.waitedLonger(Quota.PATIENCE, now)
                ? message.waitingUntil(now.plus(NEXT_TURN), quota.reason(), now)
                : message.skipped(quota.reason(), now);
    }

    private DispatchResult handOver(Message claimed, WayOut.Ahead.Here here, Instant now) {
        SendResult result = here.handOver().send();
        DispatchResult settled = move(confirmed(claimed, result));
        if (result instanceof SendResult.Accepted) {
            if (here.mailbox().isEmpty()) {
                patience.worked(claimed.channel(), now);
            }
            here.handOver().confirmed();
        }
        return settled;
    }

    /** What opens an order or guards it is rare, and goes on; so does what the shop itself must know. */
    private boolean held(Message message, Composed composed, ShopId shop) {
        boolean asked = message.key().type() instanceof BuiltInType type && !type.configurable();
        return composed instanceof Composition.Mail(OutgoingMail written)
                && !WayOut.byOwnMailbox(message, written)
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
            case SendResult.ByDefault(String reason) -> claimed.byDefault(reason, now);
            case SendResult.Indeterminate(String reason) -> claimed.outcomeUnknown(reason, now);
        };
    }

    private Optional<String> barred(ShopId shop, Composed composed) {
        return switch (composed) {
            case Composition.Mail(OutgoingMail written) ->
                ledger.suppression(shop, written.to()).map(DispatchMessage::because);
            case Composition.Sms(PhoneNumber to, String text) ->
                ledger.suppression(shop, to).map(DispatchMessage::because);
            case Composition.OnPage onPage -> Optional.empty();
        };
    }

    private static boolean owed(Message message) {
        return message.key().type() instanceof BuiltInType type && type.owed();
    }

    private static String because(Suppression suppression) {
        return switch (suppression.cause()) {
            case BOUNCE -> "address bounced on " + suppression.since();
            case NO_SUCH_NUMBER -> "the number does not exist, said the provider on " + suppression.since();
            case COMPLAINT -> "recipient complained on " + suppression.since();
        };
    }

    /** What a message needs is its order's or shop's to bring, and an outage of ours does not keep it from doing so. */
    private static Message waitOrGiveUp(Message message, Composition.Wait wait, Instant now) {
        return message.waitedLonger(wait.atMost(), now)
                ? gaveUp(message, wait.need(), now)
                : message.waiting(wait.need(), now);
    }

    private static OrderKey order(Message message) {
        return switch (message.id().subject()) {
            case Subject.OfOrder(OrderKey order) -> order;
            case Subject.OfInquiry inquiry -> throw new IllegalStateException(inquiry + " has no page");
            case Subject.OfStaff staff -> throw new IllegalStateException(staff + " has no page");
            case Subject.OfConnection told -> throw new IllegalStateException(told + " has no page");
            case Subject.OfWebhook told -> throw new IllegalStateException(told + " has no page");
            case Subject.OfMailbox told -> throw new IllegalStateException(told + " has no page");
            case Subject.OfReview written -> throw new IllegalStateException(written + " has no page");
            case Subject.OfWithdrawal declared -> throw new IllegalStateException(declared + " has no page");
        };
    }

    private static Message gaveUp(Message message, String why, Instant now) {
        return message.to(MessageState.FAILED, "gave up: " + why, Optional.empty(), now);
    }

    /** A report of the provider may have come first; then it says more than we know. */
    private DispatchResult move(Message next) {
        if (next.state() == MessageState.FAILED && next.key().type() instanceof MessageType.Automation automation) {
            boolean left = next.delivery().attempts() > 0;
            automations
                    .failed(next, automation.id(), left, clock.instant())
                    .ifPresent(held -> ledger.plan(AutomationHeld.about(held, automation, held.since())));
        }
        UndeliveredReceipt.about(next, clock.instant()).ifPresent(ledger::plan);
        return ledger.replace(next)
                ? new DispatchResult.Moved(next.state(), next.reason())
                : new DispatchResult.NotMine();
    }
}
