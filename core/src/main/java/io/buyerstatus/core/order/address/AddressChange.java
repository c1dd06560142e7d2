package io.buyerstatus.core.order.address;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Another address that a buyer asked for [DR-26].
 *
 * @param id unique in its order: the same form sent twice is one wish
 * @param round counts the decisions that were taken back, so that each that stands is told once
 */
public record AddressChange(String id, Instant askedAt, Address wanted, AddressDecision decision, int round) {
    /** How long nobody is told of a decision, so that it can be taken back. */
    public static final Duration UNDO = Duration.ofSeconds(30);

    /** In characters. */
    public static final int LONGEST_REASON = 500;

    private static final int LONGEST_ID = 64;

    public AddressChange {
        Checks.text(id, LONGEST_ID, "id");
        Checks.require(id.indexOf('.') < 0, "id", "must have no dot");
        Checks.require(round >= 0, "round", "counts from 0");
    }

    /** What a buyer asks for. */
    public static AddressChange asked(String id, Instant at, Address wanted) {
        return new AddressChange(id, at, wanted, new AddressDecision.Open(), 0);
    }

    /** Whether it waits for the shop's decision. */
    public boolean open() {
        return decision instanceof AddressDecision.Open;
    }

    /** The decision, where the order goes there. */
    public Optional<AddressDecision.Accepted> accepted() {
        return decision instanceof AddressDecision.Accepted accepted ? Optional.of(accepted) : Optional.empty();
    }

    /** What the decision that stands is called where it is told: once to the buyer, once to the shop system. */
    public String occurrence() {
        return id + "." + round;
    }

    AddressChange decided(AddressDecision next) {
        return new AddressChange(id, askedAt, wanted, next, round);
    }

    AddressChange undecided() {
        return new AddressChange(id, askedAt, wanted, new AddressDecision.Open(), round + 1);
    }
}
