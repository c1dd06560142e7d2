package io.buyerstatus.core.order.address;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.Optional;

/** What became of another address that a buyer asked for. */
public sealed interface AddressDecision {
    /** Nobody has decided. */
    record Open() implements AddressDecision {}

    /** Its buyer does not want it any more, or asked for another one instead. */
    record TakenBack(Instant at) implements AddressDecision {}

    /**
     * The order goes where it was to go.
     *
     * @param by who decided, as colleagues know them; no buyer reads it
     * @param reason for the buyer
     */
    record Declined(Instant at, String by, String reason) implements AddressDecision {
        public Declined {
            Checks.text(by, 200, "by");
            Checks.text(reason, AddressChange.LONGEST_REASON, "reason");
        }
    }

    /**
     * The order goes there. Until the shop system is heard to know of it, what it repeats of its own address is no word: it says only that
     * it was not told yet.
     *
     * @param by who decided, as colleagues know them; no buyer reads it
     * @param byHand whether nothing tells the shop system, so that a person must
     * @param instead the shop system's own word as it was then; empty where it had none
     * @param known since when the shop system's words count again: the earliest at which it said another address; empty until then
     * @param entered that a person told the shop system; empty where nobody says so
     */
    record Accepted(
            Instant at,
            String by,
            boolean byHand,
            Optional<Stamped<Address>> instead,
            Optional<Instant> known,
            Optional<Entered> entered)
            implements AddressDecision {
        public Accepted {
            Checks.text(by, 200, "by");
        }

        /** Whether nobody says that the shop system knows of it. */
        public boolean untold() {
            return known.isEmpty() && entered.isEmpty();
        }

        /** The same, entered in the shop system by a person; who was first stays. */
        Accepted entered(Instant when, String who) {
            return new Accepted(at, by, byHand, instead, known, entered.or(() -> Optional.of(new Entered(when, who))));
        }

        /** The same after the shop system said an address. What it said before the decision was decided upon, whenever it comes. */
        Accepted heard(Stamped<Address> word, boolean news) {
            Instant when = word.stamp().at();
            if (!when.isAfter(at)) {
                return new Accepted(at, by, byHand, Stamped.later(instead, Optional.of(word)), known, entered);
            }
            boolean earlier = news && known.map(when::isBefore).orElse(true);
            return earlier ? new Accepted(at, by, byHand, instead, Optional.of(when), entered) : this;
        }
    }

    /**
     * That a person entered the address in the shop system.
     *
     * @param by who, as colleagues know them
     */
    record Entered(Instant at, String by) {
        public Entered {
            Checks.text(by, 200, "by");
        }
    }
}
