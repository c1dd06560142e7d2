package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.SenderReputation;
import io.buyerstatus.core.message.SenderReputation.Day;
import io.buyerstatus.core.message.SenderReputation.Outcome;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a shop's mails for a day where too many of them bounce or are complained about, before the provider stops the mail of all
 * shops. Amazon SES reviews an account from 5 % of bounces or 0.1 % of complaints on.
 */
public final class Breaker {
    /** How long mails are held. */
    public static final Duration HELD = Duration.ofDays(1);

    /** The delivered mails of one order in so many are counted, for those of all: that they arrive is the rule. */
    static final int SAMPLE = 16;

    private static final int FEWEST_BOUNCES = 10;
    private static final int BOUNCES_IN = 20;
    private static final int FEWEST_COMPLAINTS = 3;
    private static final int COMPLAINTS_IN = 1000;

    /** How long what was read holds: so many mails more may leave. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final SenderReputation reputation;
    private final InstantSource clock;
    private final Map<ShopId, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Optional<Instant> heldUntil, Instant at) {}

    public Breaker(SenderReputation reputation, InstantSource clock) {
        this.reputation = reputation;
        this.clock = clock;
    }

    /** Whether a shop's mails are held now; read once a minute. */
    public boolean holds(ShopId shop) {
        Instant now = clock.instant();
        Seen known = Optional.ofNullable(seen.get(shop))
                .filter(read -> Duration.between(read.at(), now).abs().compareTo(KNOWN) < 0)
                .orElseGet(() -> read(shop, now));
        return known.heldUntil().filter(now::isBefore).isPresent();
    }

    private Seen read(ShopId shop, Instant now) {
        Seen read = new Seen(reputation.heldUntil(shop), now);
        seen.put(shop, read);
        return read;
    }

    /**
     * Learns what became of a mail.
     *
     * @return whether the shop's mails are held because of it
     */
    boolean learn(DeliveryReport report) {
        if (report.id().subject() instanceof Subject.OfInquiry) {
            // Anybody can name an address there: what becomes of its mails says nothing of the shop, and must not stop
            // its orders' mails.
            return false;
        }
        ShopId shop = report.id().subject().shop();
        return switch (report.kind()) {
            case DELIVERED -> {
                if (samples(report.id().subject())) {
                    count(shop, Outcome.DELIVERED, SAMPLE);
                }
                yield false;
            }
            case BOUNCED_FOR_GOOD -> trips(shop, count(shop, Outcome.BOUNCED, 1));
            case COMPLAINED -> trips(shop, count(shop, Outcome.COMPLAINED, 1));
            case SENT, BOUNCED, REJECTED, NO_SUCH_NUMBER, DELAYED -> false;
        };
    }

    private Day count(ShopId shop, Outcome outcome, int mails) {
        return reputation.count(shop, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), outcome, mails);
    }

    private boolean trips(ShopId shop, Day day) {
        if (!tooBad(day)) {
            return false;
        }
        reputation.hold(shop, clock.instant().plus(HELD));
        return true;
    }

    /** A few bad addresses are nobody's fault; more must not be more than the provider bears. */
    static boolean tooBad(Day day) {
        long all = day.delivered() + day.bounced();
        return (day.bounced() >= FEWEST_BOUNCES && day.bounced() * BOUNCES_IN > all)
                || (day.complained() >= FEWEST_COMPLAINTS && day.complained() * COMPLAINTS_IN > all);
    }

    /** Whether the delivered mails of an order, or of another subject, are counted: by its key, so that a report told twice counts no other mail. */
    public static boolean samples(Subject subject) {
        return Math.floorMod(subject.key().hashCode(), SAMPLE) == 0;
    }
}
