package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.telling.AddressTelling;
import io.buyerstatus.core.connection.telling.TellingLedger;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.address.AddressDecision;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.Country;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link TellingLedger} does with what decisions, and those who tell, put into it. */
@Tag("DR-26")
public abstract class TellingLedgerContract {
    private static final Address WANTED =
            new Address("Zoë Ångström", "", "Werkhof 4", "", "50933", "Köln", "", new Country("DE"), "");
    private static final Duration LAG = Duration.ofSeconds(20);

    private final OrderKey key = Fresh.order();
    private final Instant hour = Fresh.hour();

    protected abstract OrderStore orders();

    /** The rows that the orders' commits write to. */
    protected abstract TellingLedger tellings();

    private OrderChange decided(Optional<Order> before, boolean byHand) {
        Order order = before.orElseGet(() -> Samples.unseen(key).withAdmission(new Admission.Admitted()));
        Order after = order.withAddresses(order.addresses()
                .asked(AddressChange.asked("wish", hour, WANTED))
                .accepted(new AddressDecision.Accepted(
                        hour, "Ada", byHand, Optional.empty(), Optional.empty(), Optional.empty())));
        return OrderChange.of(before, after);
    }

    private AddressTelling stored() {
        return tellings().find(key, "wish.0").orElseThrow();
    }

    @Test
    void aDecisionIsToBeToldInItsOwnTransactionOnce() {
        OrderChange change = decided(Optional.empty(), false);
        assertThat(orders().commit(change)).isEqualTo(Commit.DONE);

        assertThat(stored()).isEqualTo(AddressTelling.planned(key, "wish.0", hour.plus(AddressChange.UNDO)));
        Order order = orders().find(key).orElseThrow();
        assertThat(order.addresses()).isEqualTo(change.after().addresses());
        OrderChange later =
                OrderChange.of(order, order.withAddresses(order.addresses().entered(hour, "Bo")));
        assertThat(later.newTelling()).isEmpty();
    }

    @Test
    void whatAPersonEntersIsToldByNobody() {
        assertThat(orders().commit(decided(Optional.empty(), true))).isEqualTo(Commit.DONE);
        assertThat(tellings().find(key, "wish.0")).isEmpty();
    }

    @Test
    void ofTwoWhoReplaceARowTheFirstSucceeds() {
        orders().commit(decided(Optional.empty(), false));
        AddressTelling claimed = stored().claimed(hour);
        assertThat(tellings().replace(claimed)).isTrue();
        assertThat(tellings().replace(claimed)).isFalse();
        AddressTelling missed = claimed.missed("it answers HTTP 503", Optional.empty(), hour);
        assertThat(tellings().replace(missed)).isTrue();
        assertThat(stored()).isEqualTo(missed);
    }

    @Test
    void itIsDueUntilItIsSettled() {
        orders().commit(decided(Optional.empty(), false));
        awaitDue(1);
        assertThat(tellings().replace(stored().claimed(hour.plusSeconds(60)))).isTrue();
        assertThat(tellings().replace(stored().told(hour.plusSeconds(61)))).isTrue();
        awaitDue(0);
    }

    @Test
    void theCursorIsRemembered() {
        tellings().moveCursor(hour);
        assertThat(tellings().cursor()).contains(hour);
    }

    /** Indexes lag. */
    private void awaitDue(int many) {
        Instant end = Instant.now().plus(LAG);
        List<AddressTelling> due = due();
        while (due.size() != many && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            due = due();
        }
        assertThat(due).hasSize(many);
    }

    private List<AddressTelling> due() {
        List<AddressTelling> due = new ArrayList<>();
        tellings().due(hour, hour.plusSeconds(3599), due::addAll);
        due.removeIf(row -> !row.order().equals(key));
        return due;
    }
}
