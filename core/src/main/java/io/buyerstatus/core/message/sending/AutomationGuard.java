package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds an automation until a person looked at it: one that is about to write to very many at once, as somebody changed hundreds of orders
 * or a condition is wrong, and one most of whose messages fail. Nothing is lost, and nothing goes out that nobody wanted.
 */
public final class AutomationGuard {
    /** So many messages in {@link AutomationTallies#SPAN} are nobody's mistake. */
    static final int AT_ONCE = 100;

    /** Nor is so many times what the automation sends in an hour of a usual week. */
    static final int TIMES_USUAL = 5;

    /** One message in so many is counted, for those of all: which, its subject says. */
    static final int SAMPLE = 4;

    /** How long a person's release holds. */
    public static final Duration RELEASED = Duration.ofDays(1);

    /** Of fewer messages a day nobody can say that most of them fail. */
    static final int FEWEST = 20;

    static final Duration LOOK_AGAIN = Duration.ofMinutes(30);

    private static final Duration KNOWN = Duration.ofMinutes(1);
    private static final int HOURS = 24;

    private final AutomationTallies tallies;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<AutomationHold> hold, Instant at) {}

    public AutomationGuard(AutomationTallies tallies) {
        this.tallies = tallies;
    }

    /** Whether a message may leave. */
    sealed interface Answer {
        record Go() implements Answer {}

        record Hold(AutomationHold.Held held) implements Answer {}

        record Drop() implements Answer {}
    }

    /** Asks for a message that is about to leave, and counts it. */
    Answer ask(Message message, Instant now) {
        if (!(message.key().type() instanceof MessageType.Automation(String automation))) {
            return new Answer.Go();
        }
        Optional<AutomationHold> hold = known(message.id().subject().shop(), automation, now);
        if (hold.isPresent() && hold.get() instanceof AutomationHold.Held held) {
            return new Answer.Hold(held);
        }
        if (hold.isPresent()
                && hold.get() instanceof AutomationHold.Dropped(Instant until)
                && !message.schedule().plannedAt().isAfter(until)) {
            return new Answer.Drop();
        }
        return counted(message.id().subject(), automation, now);
    }

    private Answer counted(Subject subject, String automation, Instant now) {
        ShopId shop = subject.shop();
        if (!samples(subject)) {
            return new Answer.Go();
        }
        long atOnce = tallies.count(shop, automation, now, SAMPLE);
        if (atOnce <= AT_ONCE
                || atOnce * HOURS * AutomationTallies.DAYS <= TIMES_USUAL * before(shop, automation, atOnce, now)) {
            return new Answer.Go();
        }
        AutomationHold stands = hold(shop, automation, new AutomationHold.Held(now, subject));
        return stands instanceof AutomationHold.Held held ? new Answer.Hold(held) : new Answer.Go();
    }

    /** Whether messages about a subject are counted, each for as many as there are for one that is. */
    public static boolean samples(Subject subject) {
        return Math.floorMod(subject.key().hashCode(), SAMPLE) == 0;
    }

    /**
     * Learns that an automation's message failed for good.
     *
     * @param left whether it was about to leave, and so was counted
     * @return what holds it from now on; empty where it may go on
     */
    Optional<AutomationHold.Held> failed(Message message, String automation, boolean left, Instant now) {
        Subject subject = message.id().subject();
        AutomationTallies.Day day = tallies.failed(subject.shop(), automation, now, left);
        if (Math.max(day.messages(), day.failed()) < FEWEST || day.failed() * 2 <= day.messages()) {
            return Optional.empty();
        }
        AutomationHold stands =
                hold(subject.shop(), automation, new AutomationHold.Held(now, subject, AutomationHold.Why.MOST_FAILED));
        return Optional.of(stands).filter(AutomationHold.Held.class::isInstance).map(AutomationHold.Held.class::cast);
    }

    private AutomationHold hold(ShopId shop, String automation, AutomationHold.Held held) {
        AutomationHold stands = tallies.hold(shop, automation, held);
        seen.put(shop + " " + automation, new Seen(Optional.of(stands), held.since()));
        return stands;
    }

    /** What it sent in its usual week: without what it sends now. */
    private long before(ShopId shop, String automation, long atOnce, Instant now) {
        return tallies.lastDays(shop, automation, now) - atOnce;
    }

    /** Read once a minute: so many messages more may leave. */
    private Optional<AutomationHold> known(ShopId shop, String automation, Instant now) {
        return Optional.ofNullable(seen.get(shop + " " + automation))
                .filter(read -> Duration.between(read.at(), now).abs().compareTo(KNOWN) < 0)
                .orElseGet(() -> {
                    Seen read = new Seen(tallies.hold(shop, automation), now);
                    seen.put(shop + " " + automation, read);
                    return read;
                })
                .hold();
    }
}
