package io.buyerstatus.core.order.payment;

import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How an order's price and its payments stand to each other. Whatever asks for money asks for {@link #open()}, and for
 * nothing where {@link #asks()} is false.
 *
 * @param received what came in, as far as amounts are known
 * @param open what is still to be paid, in the currency of the total; empty where nothing is, or where nobody can say how much
 * @param overpaid what came in beyond the total and was not given back
 * @param due until when it was agreed to pay
 * @param retry where the buyer can pay what is open, or pay again after a payment failed, if the shop system names an address
 * @param gaveBack whether money went back to the buyer: not where a shop only forgives what nobody ever paid
 */
public record Settlement(
        State state,
        Optional<Money> received,
        Optional<Money> open,
        Optional<Money> overpaid,
        Optional<PaymentTerms.Method> method,
        Optional<Instant> due,
        Optional<URI> retry,
        boolean gaveBack) {
    private static final Set<State> ASKING =
            EnumSet.of(State.OPEN, State.PARTLY_PAID, State.FAILED, State.REVERSED, State.AWAITING_PROVIDER);

    private static final Set<PaymentTerms.Method> COLLECTED =
            EnumSet.of(PaymentTerms.Method.PROVIDER, PaymentTerms.Method.DIRECT_DEBIT, PaymentTerms.Method.PAY_LATER);

    /** How it stands, in one word. */
    public enum State {
        /** Nothing is to be paid: it costs nothing, or does not stand. */
        NOTHING_DUE,
        OPEN,
        /** Nothing came, and the shop gave up a part of the price without saying how much: nobody is asked for an amount. */
        OPEN_UNCOUNTED,
        PARTLY_PAID,
        /** A part came, and nobody says how much is open: nobody is asked for an amount. */
        PARTLY_PAID_UNCOUNTED,
        /** The buyer is at a provider to pay, or left there. */
        AWAITING_PROVIDER,
        /** Reserved, and taken later: nothing to be done. */
        AUTHORISED,
        /** The last attempt did not work. */
        FAILED,
        /** Money that had come was taken back. */
        REVERSED,
        /** The carrier collects it. */
        DUE_AT_DOOR,
        /** The carrier collected it when it delivered. */
        PAID_AT_DOOR,
        /** To be paid where the goods are collected. */
        DUE_IN_SHOP,
        PAID,
        OVERPAID
    }

    /** Whether the money is there. */
    public boolean paid() {
        return state == State.PAID || state == State.OVERPAID;
    }

    /** Whether the money is there, or is as good as there. */
    public boolean secured() {
        return paid() || state == State.AUTHORISED;
    }

    /** Whether the buyer is to pay something now, and it is known how much. */
    public boolean asks() {
        return ASKING.contains(state);
    }

    /**
     * Whether somebody else collects what is open, as agreed when it was ordered: a second way to pay would take the money twice. Where
     * that failed, or a part is missing, it is the buyer's turn.
     */
    public boolean collected() {
        return state == State.OPEN && method.filter(COLLECTED::contains).isPresent();
    }

    /** Whether the buyer is to transfer money to the shop's bank account on their own. */
    public boolean asksForTransfer() {
        return asks()
                && open.isPresent()
                && method.map(PaymentTerms.Method::byTransfer).orElse(false);
    }
}
