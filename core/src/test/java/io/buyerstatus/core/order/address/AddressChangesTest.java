package io.buyerstatus.core.order.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where an order goes, by whoever of its shop said it last. */
@Tag("DR-26")
final class AddressChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final Address OLD = address("Lindenweg 7");
    private static final Address WANTED = address("Werkhof 4");
    private static final Address CORRECTED = address("Werkhof 4a");

    private static Address address(String street) {
        return new Address("Erika Beispiel", "", street, "", "50667", "Köln", "", new Country("DE"), "");
    }

    private static Stamped<Address> said(Address address, int minutes) {
        return new Stamped<>(address, new Stamp(NOON.plus(Duration.ofMinutes(minutes)), "event" + minutes));
    }

    private static AddressChanges asked(String id, Address wanted) {
        return AddressChanges.NONE.asked(AddressChange.asked(id, NOON.minusSeconds(60), wanted));
    }

    private static AddressDecision.Accepted acceptance(Stamped<Address> instead) {
        return new AddressDecision.Accepted(
                NOON, "Ada", false, Optional.of(instead), Optional.empty(), Optional.empty());
    }

    private static AddressChanges accepted() {
        return asked("wish", WANTED).accepted(acceptance(said(OLD, -60)));
    }

    @Test
    void whatIsOnlyAskedForMovesNothing() {
        assertThat(asked("wish", WANTED).delivery(Optional.of(said(OLD, -60)))).contains(OLD);
        assertThat(asked("wish", WANTED).waitingSince()).contains(NOON.minusSeconds(60));
    }

    @Test
    void whatIsAcceptedHoldsAlsoWhereTheShopSystemRepeatsTheOldAddress() {
        Stamped<Address> repeated = said(OLD, 30);
        AddressChanges changes = accepted().heard(repeated);

        assertThat(changes.delivery(Optional.of(repeated))).contains(WANTED);
        assertThat(changes.waitingSince()).contains(NOON);
    }

    @Test
    void spellingAndTelephoneMakeNoOtherAddress() {
        Address spelled = new Address(
                "ERIKA BEISPIEL", "", "Lindenweg  7,", "", "50667", "Köln", "", new Country("DE"), "+49 221 1");

        assertThat(accepted().heard(said(spelled, 30)).waitingSince()).contains(NOON);
    }

    @Test
    void onceTheShopSystemKnowsItsLaterWordsHoldAgain() {
        AddressChanges knows = accepted().heard(said(WANTED, 5));
        assertThat(knows.waitingSince()).isEmpty();
        assertThat(knows.delivery(Optional.of(said(WANTED, 5)))).contains(WANTED);

        AddressChanges back = knows.heard(said(OLD, 50));
        assertThat(back.delivery(Optional.of(said(OLD, 50)))).contains(OLD);
    }

    @Test
    void aCorrectionInTheShopSystemHoldsAsTheLaterWord() {
        AddressChanges changes = accepted().heard(said(CORRECTED, 20));

        assertThat(changes.delivery(Optional.of(said(CORRECTED, 20)))).contains(CORRECTED);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Stamped<Address>> words = List.of(said(OLD, 10), said(WANTED, 20), said(OLD, 40), said(CORRECTED, 60));
        Optional<Stamped<Address>> last = Optional.of(words.getLast());
        AddressChanges forwards = words.stream().reduce(accepted(), AddressChanges::heard, (one, other) -> other);
        AddressChanges backwards =
                words.reversed().stream().reduce(accepted(), AddressChanges::heard, (one, other) -> other);

        assertThat(forwards).isEqualTo(backwards);
        assertThat(forwards.delivery(last)).contains(CORRECTED);
        // Back to the old one on purpose, after the shop system had the new one.
        assertThat(forwards.delivery(Optional.of(said(OLD, 40)))).contains(OLD);
    }

    @Test
    void whatWasSaidBeforeTheDecisionAndComesLateDoesNotUndoIt() {
        AddressChanges changes = accepted().heard(said(CORRECTED, -1));

        assertThat(changes.delivery(Optional.of(said(CORRECTED, -1)))).contains(WANTED);
        assertThat(changes.heard(said(CORRECTED, 30)).delivery(Optional.of(said(CORRECTED, 30))))
                .contains(WANTED);
    }

    @Test
    void anEarlierAcceptedAddressThatComesBackIsNoNewsEither() {
        AddressChanges second = accepted()
                .asked(AddressChange.asked("second", NOON.plusSeconds(60), CORRECTED))
                .accepted(new AddressDecision.Accepted(
                        NOON.plusSeconds(120),
                        "Ada",
                        false,
                        Optional.of(said(OLD, -60)),
                        Optional.empty(),
                        Optional.empty()));

        AddressChanges changes = second.heard(said(WANTED, 30));
        assertThat(changes.delivery(Optional.of(said(WANTED, 30)))).contains(CORRECTED);
    }

    @Test
    void anotherWishTakesThePlaceOfOneThatIsOpen() {
        AddressChanges changes = asked("one", WANTED).asked(AddressChange.asked("two", NOON, CORRECTED));

        assertThat(changes.open().map(AddressChange::id)).contains("two");
        assertThat(changes.all().getFirst().decision()).isInstanceOf(AddressDecision.TakenBack.class);
    }

    @Test
    void aDecisionThatIsTakenBackIsAnotherOneNextTime() {
        AddressChanges undone = accepted().undecided();

        assertThat(undone.open().map(AddressChange::occurrence)).contains("wish.1");
        assertThat(undone.delivery(Optional.of(said(OLD, -60)))).contains(OLD);
        assertThat(undone.takenBack(NOON).undecided().open()).isEmpty();
    }

    @Test
    void whoEnteredItFirstStays() {
        AddressChanges entered = accepted().entered(NOON, "Ada").entered(NOON.plusSeconds(5), "Bo");

        assertThat(entered.waitingSince()).isEmpty();
        assertThat(entered.accepted()
                        .flatMap(AddressChange::accepted)
                        .flatMap(AddressDecision.Accepted::entered)
                        .map(AddressDecision.Entered::by))
                .contains("Ada");
    }

    @Test
    void onlyTheNewestCanBeOpen() {
        AddressChange open = AddressChange.asked("one", NOON, WANTED);

        assertThatThrownBy(() -> new AddressChanges(List.of(open, open))).isInstanceOf(IllegalArgumentException.class);
    }
}
