package io.buyerstatus.core.order.address;

import io.buyerstatus.core.order.address.AddressDecision.Accepted;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Stamped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The other addresses that a buyer asked for, oldest first. Only the newest can be open. */
public record AddressChanges(List<AddressChange> all) {
    /** How many an order has at most, ever. */
    public static final int MOST = 10;

    public static final AddressChanges NONE = new AddressChanges(List.of());

    public AddressChanges {
        all = List.copyOf(all);
        Checks.size(all, MOST, "address changes");
        Checks.require(
                all.stream().limit(Math.max(0, all.size() - 1L)).noneMatch(AddressChange::open),
                "address changes",
                "but the newest must be decided");
    }

    /** The newest. */
    public Optional<AddressChange> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The one that waits for the shop's decision. */
    public Optional<AddressChange> open() {
        return latest().filter(AddressChange::open);
    }

    /** The newest that the shop accepted. */
    public Optional<AddressChange> accepted() {
        return all.stream().filter(change -> change.accepted().isPresent()).reduce((one, later) -> later);
    }

    /** The one of an id. */
    public Optional<AddressChange> find(String id) {
        return all.stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** Where the order goes: the latest word of its shop, be it a decision about these or what its shop system says. */
    public Optional<Address> delivery(Optional<Stamped<Address>> said) {
        Optional<AddressChange> change = accepted();
        boolean holds = change.flatMap(AddressChange::accepted)
                .filter(accepted -> !overtaken(accepted, said))
                .isPresent();
        return holds ? change.map(AddressChange::wanted) : said.map(Stamped::value);
    }

    private static boolean overtaken(Accepted accepted, Optional<Stamped<Address>> said) {
        return accepted.known()
                .flatMap(since -> said.filter(word -> !word.stamp().at().isBefore(since)))
                .isPresent();
    }

    /** Since when the shop is to do something about them; empty where it is not. */
    public Optional<Instant> waitingSince() {
        return open().map(AddressChange::askedAt).or(() -> latest().flatMap(AddressChange::accepted)
                .filter(Accepted::untold)
                .map(Accepted::at));
    }

    /** These with one more wish, in the place of one that is open. */
    public AddressChanges asked(AddressChange wish) {
        List<AddressChange> before = open().isPresent() ? takenBack(wish.askedAt()).all : all;
        return new AddressChanges(
                Stream.concat(before.stream(), Stream.of(wish)).toList());
    }

    /** These, where nobody wants any more what was open. */
    public AddressChanges takenBack(Instant at) {
        return open().isPresent() ? latest(wish -> wish.decided(new AddressDecision.TakenBack(at))) : this;
    }

    /** These, where what was open goes where it was to go. */
    public AddressChanges declined(AddressDecision.Declined how) {
        return open().isPresent() ? latest(wish -> wish.decided(how)) : this;
    }

    /** These, where the order goes where its buyer asked. */
    public AddressChanges accepted(AddressDecision.Accepted how) {
        return open().isPresent() ? latest(wish -> wish.decided(how)) : this;
    }

    /** These, as before the newest decision of the shop. */
    public AddressChanges undecided() {
        return latest(wish -> switch (wish.decision()) {
            case AddressDecision.Accepted _, AddressDecision.Declined _ -> wish.undecided();
            case AddressDecision.Open _, AddressDecision.TakenBack _ -> wish;
        });
    }

    /** These, where a person entered the newest accepted address in the shop system. */
    public AddressChanges entered(Instant at, String by) {
        return newestAccepted(accepted -> accepted.entered(at, by));
    }

    /** These, after the shop system said an address. What is no news says only what it had before anybody decided. */
    public AddressChanges heard(Stamped<Address> word) {
        return newestAccepted(accepted -> accepted.heard(word, !known(accepted, word.value())));
    }

    private boolean known(Accepted newest, Address said) {
        Stream<Address> earlier = all.stream()
                .filter(change ->
                        change.accepted().filter(other -> !other.equals(newest)).isPresent())
                .map(AddressChange::wanted);
        return Stream.concat(newest.instead().map(Stamped::value).stream(), earlier)
                .anyMatch(before -> SamePlace.of(before, said));
    }

    private AddressChanges newestAccepted(UnaryOperator<Accepted> change) {
        Optional<AddressChange> newest = accepted();
        return new AddressChanges(all.stream()
                .map(wish -> Optional.of(wish).equals(newest)
                        ? wish.decided(change.apply(wish.accepted().orElseThrow()))
                        : wish)
                .toList());
    }

    private AddressChanges latest(UnaryOperator<AddressChange> change) {
        return all.isEmpty()
                ? this
                : new AddressChanges(
                        Stream.concat(all.stream().limit(all.size() - 1L), Stream.of(change.apply(all.getLast())))
                                .toList());
    }
}
