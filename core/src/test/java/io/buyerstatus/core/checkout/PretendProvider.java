package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider that knows a repeated request for six hours, and captures again whoever asks again after that: harsher than any, so that nothing rests
 * on its mercy.
 */
final class PretendProvider implements PaymentGateway {
    private static final Duration KNOWN = Duration.ofHours(6);
    private static final Duration APPROVAL = Duration.ofHours(3);

    /** What it does when it is told to take money. */
    enum Mood {
        WELL,
        /** Takes it, and the answer is lost. */
        TAKES_AND_SAYS_NOTHING,
        /** Does not take it, and says nothing. */
        SAYS_NOTHING,
        /** Another way of paying is needed. */
        REFUSES,
        REFUSES_FOR_GOOD,
        /** As a bank's cheque does. */
        PENDING
    }

    /** An approval that it was asked for. */
    static final class Entry {
        final String reference;
        final Money amount;
        Optional<Instant> approved = Optional.empty();
        boolean pending;
        boolean declined;
        boolean released;
        final List<String> captures = new ArrayList<>();
        final List<Returned> returned = new ArrayList<>();
        private final Map<String, Instant> requests = new HashMap<>();

        private Entry(String reference, Money amount) {
            this.reference = reference;
            this.amount = amount;
        }

        boolean taken() {
            return !captures.isEmpty() && !pending && !declined;
        }
    }

    private final String name;
    private final MutableClock clock;
    final Map<String, Entry> entries = new HashMap<>();
    Mood mood = Mood.WELL;
    boolean silent;
    /** What a capture is over, where it is not what was asked for. */
    Optional<Money> other = Optional.empty();

    final List<String> sent = new ArrayList<>();

    PretendProvider(String name, MutableClock clock) {
        this.name = name;
        this.clock = clock;
    }

    int captures() {
        return entries.values().stream()
                .mapToInt(entry -> entry.captures.size())
                .sum();
    }

    Entry only() {
        return entries.values().iterator().next();
    }

    void approveAll() {
        entries.values().forEach(this::approve);
    }

    void approve(Entry entry) {
        if (entry.captures.isEmpty() && !entry.released) {
            entry.approved = Optional.of(clock.instant());
        }
    }

    @Override
    public Creation create(ProviderAccount account, Payable payable) {
        if (silent) {
            return new Creation.Unclear("no answer");
        }
        Entry entry = entries.computeIfAbsent(payable.id(), id -> new Entry(name + "-" + id, payable.amount()));
        return new Creation.Begun(entry.reference, URI.create("https://provider.example/" + entry.reference));
    }

    @Override
    public Taking take(ProviderAccount account, OrderKey order, PaymentAttempt claimed) {
        Entry entry = entry(claimed);
        boolean approved = entry.approved
                .filter(at -> at.plus(APPROVAL).isAfter(clock.instant()))
                .isPresent();
        boolean known = Optional.ofNullable(entry.requests.get(claimed.id()))
                .filter(at -> at.plus(KNOWN).isAfter(clock.instant()))
                .isPresent();
        if (!known && (!approved || mood == Mood.SAYS_NOTHING)) {
            return mood == Mood.SAYS_NOTHING
                    ? new Taking.Unclear("no answer")
                    : new Taking.Refused("not approved", true);
        }
        if (!known && (mood == Mood.REFUSES || mood == Mood.REFUSES_FOR_GOOD)) {
            entry.approved = Optional.empty();
            return mood == Mood.REFUSES
                    ? new Taking.Declined("INSTRUMENT_DECLINED")
                    : new Taking.Refused("INSTRUMENT_DECLINED", false);
        }
        if (!known) {
            entry.requests.put(claimed.id(), clock.instant());
            entry.captures.add("tx-" + entry.reference + "-" + entry.captures.size());
            entry.pending = mood == Mood.PENDING;
        }
        if (mood == Mood.TAKES_AND_SAYS_NOTHING) {
            return new Taking.Unclear("no answer");
        }
        return entry.pending
                ? new Taking.Pending(entry.captures.getFirst(), "ECHECK")
                : new Taking.Taken(entry.captures.getFirst(), other.orElse(entry.amount));
    }

    @Override
    public Reading read(ProviderAccount account, PaymentAttempt attempt) {
        Entry entry = entry(attempt);
        if (silent) {
            return new Reading.Unclear("no answer");
        }
        if (!entry.captures.isEmpty()) {
            String transaction = entry.captures.getFirst();
            return entry.declined
                    ? new Reading.Declined(transaction, "DECLINED")
                    : entry.pending
                            ? new Reading.Pending(transaction, "ECHECK")
                            : new Reading.Taken(transaction, other.orElse(entry.amount), entry.returned);
        }
        if (entry.released) {
            return new Reading.Gone("released");
        }
        return entry.approved
                .filter(at -> at.plus(APPROVAL).isAfter(clock.instant()))
                .<Reading>map(at -> new Reading.Approved(entry.amount))
                .orElseGet(Reading.Waiting::new);
    }

    @Override
    public void release(ProviderAccount account, PaymentAttempt attempt) {
        entry(attempt).released = true;
    }

    @Override
    public boolean sent(ProviderAccount account, PaymentAttempt paid, Sent parcel) {
        sent.add(parcel.number());
        return !silent;
    }

    private Entry entry(PaymentAttempt attempt) {
        return Optional.ofNullable(entries.get(attempt.id())).orElseThrow();
    }
}
