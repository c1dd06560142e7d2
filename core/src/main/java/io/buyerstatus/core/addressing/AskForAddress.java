package io.buyerstatus.core.addressing;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.addressing.TypedAddress.Problem;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.planning.Planner;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.SamePlace;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes another delivery address that a buyer asks for [DR-26]: only from a browser that a code verified, only until the order is
 * packed, and as a wish that the shop decides.
 */
public final class AskForAddress {
    private final OrderDoor door;
    private final InstantSource clock;

    public AskForAddress(OrderDoor door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The shop has it, perhaps since an earlier click. */
        record Asked() implements Outcome {}

        /** Nobody asks any more. */
        record TakenBack() implements Outcome {}

        /** A rule refuses it. */
        record Refused(AddressRule rule, Opened.Shown shown) implements Outcome {}

        /** Something about the address is wrong. */
        record Wrong(Problem problem, Opened.Shown shown) implements Outcome {}
    }

    /** The order whose buyer wants to ask. */
    public Entered<Opened.Shown> look(Visit visit) {
        return door.enter(visit, AccessLevel.VERIFIED);
    }

    /** Why its buyer cannot ask, if there is a reason. */
    public static Optional<AddressRule> refusal(Opened.Shown shown) {
        return AddressRule.refusal(shown.view().order(), shown.settings());
    }

    /**
     * Takes the wish, in the place of one that nobody has decided.
     *
     * @param form which showing of the form it was: the same that says the same is one wish
     */
    public Entered<Outcome> ask(Visit visit, String form, TypedAddress typed) {
        return look(visit).then(shown -> ask(shown, form, typed));
    }

    private Entered<Outcome> ask(Opened.Shown shown, String form, TypedAddress typed) {
        Order read = shown.view().order();
        Optional<Problem> problem = typed.problem();
        if (problem.isPresent()) {
            return Entered.through(new Outcome.Wrong(problem.get(), shown));
        }
        Address wanted =
                typed.address(read.deliveryAddress().map(Address::phone).orElse(""));
        String id = Entry.idOf(
                "address", read.key().ref(), form, TypedAddress.of(wanted).toString());
        Instant now = clock.instant();
        return door.edit(
                        shown,
                        order -> takes(order, id, wanted, shown.settings())
                                ? order.withAddresses(order.addresses().asked(AddressChange.asked(id, now, wanted)))
                                : order,
                        (was, is) -> was.equals(is) ? List.of() : tellSeller(is, id, shown.settings(), now))
                .map(is -> outcome(is, id, wanted));
    }

    private static boolean takes(Order order, String id, Address wanted, EffectiveSettings settings) {
        return order.addresses().find(id).isEmpty()
                && AddressRule.offered(order, settings)
                && !goesThere(order, wanted);
    }

    private static boolean goesThere(Order order, Address wanted) {
        return order.deliveryAddress().filter(now -> SamePlace.of(now, wanted)).isPresent();
    }

    private static Outcome outcome(Opened.Shown is, String id, Address wanted) {
        Order order = is.view().order();
        if (order.addresses().find(id).isPresent()) {
            return new Outcome.Asked();
        }
        return AddressRule.refusal(order, is.settings())
                .<Outcome>map(rule -> new Outcome.Refused(rule, is))
                .orElseGet(() -> goesThere(order, wanted)
                        ? new Outcome.Wrong(Problem.UNCHANGED, is)
                        : new Outcome.Refused(AddressRule.TOO_MANY, is));
    }

    private static List<Message> tellSeller(Order order, String id, EffectiveSettings settings, Instant now) {
        return settings.get(MessageSettings.NOTIFY_SELLER)
                ? Planner.plan(order, MessageKey.of(BuiltInTypes.ADDRESS_WANTED, id), settings, now).stream()
                        .toList()
                : List.of();
    }

    /** Takes back a wish that nobody has decided. */
    public Entered<Outcome> takeBack(Visit visit) {
        return look(visit)
                .then(shown -> door.edit(
                        shown, order -> order.withAddresses(order.addresses().takenBack(clock.instant()))))
                .map(is -> new Outcome.TakenBack());
    }
}
