package io.buyerstatus.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.Order;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class OrderDoorTest {
    private final AccessWorld world = new AccessWorld();

    @Test
    void whoHasTheLinkGetsThroughAndWhoMustProveMoreIsToldSo() {
        assertThat(enter(AccessWorld.visit(), AccessLevel.PRIVATE)).isInstanceOf(Opened.Shown.class);
        assertThat(enter(AccessWorld.visit(), AccessLevel.VERIFIED)).isInstanceOf(Entered.NeedsProof.class);
        LinkSecret browser = world.verified();
        assertThat(enter(AccessWorld.visit("4711", Optional.of(browser)), AccessLevel.VERIFIED))
                .isInstanceOf(Opened.Shown.class);
    }

    @Test
    void aLinkThatOpensNothingIsTurnedAwayBeforeAnyProofIsAskedFor() {
        Visit visit = new Visit(
                AccessWorld.visit().ref(), world.secrets.fresh().value(), Optional.empty(), AccessWorld.ADDRESS);
        assertThat(enter(visit, AccessLevel.VERIFIED)).isEqualTo(new Entered.NotOpen(new Opened.NotFound()));
        assertThat(AccessWorld.result(world.door.look(visit))).isInstanceOf(Entered.NotOpen.class);
    }

    @Test
    void anEditIsMadeAgainOfWhatOthersMadeOfTheOrder() {
        Order read = world.order();
        world.orders.beforeNextCommit(() -> world.verified());
        assertThat(AccessWorld.result(world.door.edit(read, OrderDoorTest::quiet)))
                .isInstanceOfSatisfying(Order.class, order -> {
                    assertThat(order.preferences().quiet()).isTrue();
                    assertThat(order.access().browsers()).hasSize(1);
                });
    }

    @Test
    void anEditThatChangesNothingIsNotWritten() {
        Order read = world.order();
        assertThat(AccessWorld.result(world.door.edit(read, UnaryOperator.identity())))
                .isEqualTo(read);
        assertThat(world.order().version()).isEqualTo(read.version());
    }

    @Test
    void whoeverIsAlwaysOutrunIsToldToComeAgain() {
        disturb();
        assertThat(AccessWorld.result(world.door.edit(world.order(), OrderDoorTest::quiet)))
                .isInstanceOf(Entered.Busy.class);
        assertThat(world.order().preferences().quiet()).isFalse();
    }

    @Test
    @Tag("G22")
    void nothingIsWrittenForAVisitorWhoseLinkWasReplacedInThatMoment() {
        Visit thief = AccessWorld.visit("4711", Optional.of(world.verified()));
        world.orders.beforeNextCommit(() -> world.replace.replace(AccessWorld.key("4711")));
        assertThat(AccessWorld.result(world.addEmail.request(thief, "thief@example.org")))
                .isInstanceOf(Entered.Busy.class);
        assertThat(world.order().preferences().unconfirmed()).isEmpty();

        Visit second =
                new Visit(thief.ref(), AccessWorld.link("4711", 2).value(), Optional.empty(), AccessWorld.ADDRESS);
        world.orders.beforeNextCommit(() -> world.replace.replace(AccessWorld.key("4711")));
        assertThat(AccessWorld.result(world.byPostcode.verify(second, "50667"))).isInstanceOf(Entered.Busy.class);
        assertThat(world.order().access().browsers())
                .as("known there, the browser would be led to the new link")
                .isEmpty();
    }

    /** Somebody else is verified before every commit of somebody. */
    private void disturb() {
        world.orders.beforeNextCommit(() -> {
            world.verified();
            disturb();
        });
    }

    private Object enter(Visit visit, AccessLevel least) {
        return AccessWorld.result(world.door.enter(visit, least));
    }

    private static Order quiet(Order order) {
        return order.withPreferences(order.preferences().quiet(true));
    }
}
