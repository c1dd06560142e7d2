package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Port to a payment provider. Whatever is not certain is {@code Unclear}: a time-out, a broken connection, a server's error, an answer that
 * says something else than was asked. Only {@link #take} moves money, and only what is {@code Refused} certainly did not.
 */
public interface PaymentGateway {
    /**
     * What the buyer is to approve.
     *
     * @param id of the attempt: the same one twice is one request to the provider
     * @param number the order's, as the buyer knows it
     * @param country of the buyer, two letters; empty if unknown
     * @param back the order's page, where the provider sends the buyer back to
     * @param notices where the provider tells us that something changed
     */
    record Payable(
            String id,
            OrderKey order,
            Money amount,
            String number,
            String shop,
            String country,
            Language language,
            Back back,
            URI notices) {}

    /**
     * Where the buyer comes back to.
     *
     * @param approved after they approved
     * @param left after they did not
     */
    record Back(URI approved, URI left) {}

    /** What came of asking for an approval. */
    sealed interface Creation {
        /** The buyer approves it there. */
        record Begun(String reference, URI redirect) implements Creation {}

        record Refused(String reason) implements Creation {}

        record Unclear(String reason) implements Creation {}
    }

    /** What came of taking the money. */
    sealed interface Taking {
        record Taken(String transaction, Money amount) implements Taking {}

        /** The provider took it, and has not got it yet. */
        record Pending(String transaction, String reason) implements Taking {}

        /**
         * Nothing was taken.
         *
         * @param again whether the same can be tried later
         */
        record Refused(String reason, boolean again) implements Taking {}

        /** Nothing was taken, and nothing will be before the buyer chose another way of paying there. */
        record Declined(String reason) implements Taking {}

        record Unclear(String reason) implements Taking {}
    }

    /** How a payment stands at the provider. */
    sealed interface Reading {
        /** The buyer has not approved it. */
        record Waiting() implements Reading {}

        /** The buyer approved it, and nothing was taken. */
        record Approved(Money amount) implements Reading {}

        record Taken(String transaction, Money amount, List<Returned> returned) implements Reading {
            public Taken {
                returned = List.copyOf(returned);
            }
        }

        record Pending(String transaction, String reason) implements Reading {}

        /** It was taken, and did not arrive. */
        record Declined(String transaction, String reason) implements Reading {}

        /** Nothing was taken, and nothing can be any more. */
        record Gone(String reason) implements Reading {}

        record Unclear(String reason) implements Reading {}
    }

    /** Money that went back to the buyer. */
    record Returned(String id, Money amount, Instant at) {}

    /**
     * A parcel that was sent.
     *
     * @param carrier its id or name; may be empty
     */
    record Sent(String number, String carrier) {}

    /** Asks the provider for an approval; moves nothing. */
    Creation create(ProviderAccount account, Payable payable);

    /** Takes what was approved. To be called only for an attempt that is claimed; the same attempt twice is one request. */
    Taking take(ProviderAccount account, OrderKey order, PaymentAttempt claimed);

    /** Looks how it stands; changes nothing. */
    Reading read(ProviderAccount account, PaymentAttempt attempt);

    /** Gives an approval back that will not be used, where the provider knows that; what fails does no harm: nothing was taken. */
    void release(ProviderAccount account, PaymentAttempt attempt);

    /**
     * Tells the provider that a parcel was sent, for the protection of the seller (G18).
     *
     * @return whether it is over: told, known already or refused for good
     */
    boolean sent(ProviderAccount account, PaymentAttempt paid, Sent parcel);
}
