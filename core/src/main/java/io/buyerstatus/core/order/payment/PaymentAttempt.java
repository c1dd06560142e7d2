package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A buyer's attempt to pay with a provider. Before any money moves it is {@link State#CLAIMED}, and of an order's attempts at most one is
 * at a time.
 *
 * @param id ours; what makes a repeated request to the provider the same request
 * @param amount what was open when it began; nothing else is ever taken
 * @param reference the provider's own id of it
 * @param redirect where the buyer approves it
 * @param transaction the provider's id of the money that moved
 * @param changedAt when it came into its state
 * @param reason why it is in its state, for people; may be empty
 */
public record PaymentAttempt(
        String id,
        Provider provider,
        Money amount,
        Instant createdAt,
        String reference,
        String redirect,
        State state,
        Optional<String> transaction,
        Instant changedAt,
        String reason) {
    private static final int LONGEST_REDIRECT = 2000;
    private static final int LONGEST_REASON = 300;

    /** How a reason begins that keeps an attempt from going on by itself; it is kept in stores. */
    private static final String DECLINED = "declined: ";

    /** How it stands. The names are kept in stores. */
    public enum State {
        /** The buyer was sent to the provider. Nothing is taken, and nothing will be before it is claimed. */
        CREATED,
        /** The provider was told to take the money, or is about to be: only reading says what came of it. */
        CLAIMED,
        /** The provider took it, and does not have the money yet. */
        PENDING,
        /** The money is there. */
        PAID,
        /** The provider could not have the money after all. */
        DECLINED,
        /** Nothing was taken, and nothing will be. */
        RELEASED
    }

    public PaymentAttempt {
        Checks.text(id, 60, "payment attempt");
        Checks.require(!amount.isNegative() && !amount.isZero(), "amount", "must be above nothing");
        Checks.text(reference, 200, "provider's reference");
        Checks.atMost(redirect, LONGEST_REDIRECT, "redirect");
        transaction.ifPresent(money -> Checks.text(money, 150, "transaction"));
        Checks.require(
                transaction.isPresent() || state != State.PAID, "transaction", "must be known where money was taken");
        Checks.atMost(reason, LONGEST_REASON, "reason");
    }

    /** One that just began. */
    public static PaymentAttempt created(
            String id, Provider provider, Money amount, Instant now, String reference, String redirect) {
        return new PaymentAttempt(
                id, provider, amount, now, reference, redirect, State.CREATED, Optional.empty(), now, "");
    }

    /** The same in another state. */
    public PaymentAttempt in(State next, Instant now, String why) {
        return new PaymentAttempt(
                id, provider, amount, createdAt, reference, redirect, next, transaction, now, cut(why));
    }

    /** The same, whose way of paying the provider declined: the buyer can choose another there. */
    public PaymentAttempt declined(Instant now, String why) {
        return in(State.CREATED, now, DECLINED + why);
    }

    /** Whether nothing comes of it before its buyer goes to the provider once more. */
    public boolean wantsItsBuyer() {
        return state == State.CREATED && reason.startsWith(DECLINED);
    }

    /** The same, the money that moved having an id. */
    public PaymentAttempt moved(State next, String money, Instant now, String why) {
        return new PaymentAttempt(
                id, provider, amount, createdAt, reference, redirect, next, Optional.of(money), now, cut(why));
    }

    /** Whether money may have moved for it, so that nothing else may be taken for the order. */
    public boolean holds() {
        return switch (state) {
            case CLAIMED, PENDING, PAID -> true;
            case CREATED, DECLINED, RELEASED -> false;
        };
    }

    /** Whether something is still to come of it. */
    public boolean open() {
        return switch (state) {
            case CREATED, CLAIMED, PENDING -> true;
            case PAID, DECLINED, RELEASED -> false;
        };
    }

    private static String cut(String why) {
        return CleanText.start(why, LONGEST_REASON);
    }
}
