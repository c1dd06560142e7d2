package io.buyerstatus.core.message.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BL-58")
class AutomationGuardTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String SALE = "sale";

    private final InMemoryTallies tallies = new InMemoryTallies();
    private final AutomationGuard guard = new AutomationGuard(tallies);

    @DisplayName("C52: an automation that writes to very many at once is held, and no other one")
    @Test
    @Tag("C52")
    void tooManyAtOnceAreHeld() {
        int left = leaving(1_000, NOON);

        assertThat(left).isBetween(60, 160);
        assertThat(guard.ask(message("other", 1, NOON), NOON)).isInstanceOf(AutomationGuard.Answer.Go.class);
        assertThat(guard.ask(builtIn(), NOON)).isInstanceOf(AutomationGuard.Answer.Go.class);
        assertThat(tallies.hold(SHOP, SALE)).get().isInstanceOf(AutomationHold.Held.class);
    }

    @DisplayName("C52: as many over the day hold nothing up")
    @Test
    @Tag("C52")
    void manyOverTheDayAreNoFlood() {
        for (int hour = 0; hour < 20; hour++) {
            assertThat(leaving(80, NOON.plus(Duration.ofHours(hour)))).isEqualTo(80);
        }
    }

    @DisplayName("C52: what is usual for a large shop is no flood")
    @Test
    @Tag("C52")
    void theUsualIsNoFlood() {
        for (int day = 1; day < 7; day++) {
            tallies.count(SHOP, SALE, NOON.minus(Duration.ofDays(day)), 20_000);
        }
        assertThat(leaving(3_000, NOON)).isEqualTo(3_000);
    }

    @DisplayName("C52: released, all of it leaves; dropped, what was planned before is left out, and later ones leave")
    @Test
    @Tag("C52")
    void aPersonDecides() {
        leaving(1_000, NOON);
        Instant decided = NOON.plus(Duration.ofHours(1));

        tallies.decide(SHOP, SALE, new AutomationHold.Released(decided));
        Instant soon = decided.plus(Duration.ofMinutes(2));
        assertThat(leaving(1_000, soon)).isEqualTo(1_000);

        tallies.decide(SHOP, SALE, new AutomationHold.Dropped(soon));
        Instant later = soon.plus(Duration.ofMinutes(30));
        assertThat(guard.ask(message(SALE, 1, NOON), later)).isInstanceOf(AutomationGuard.Answer.Drop.class);
        assertThat(guard.ask(message(SALE, 1, later), later)).isInstanceOf(AutomationGuard.Answer.Go.class);
    }

    @DisplayName("C53: an automation most of whose messages fail is held; a few that fail hold nothing up")
    @Test
    @Tag("C53")
    void mostFailing() {
        assertThat(leaving(30, NOON)).isEqualTo(30);
        for (int order = 0; order < 10; order++) {
            assertThat(guard.failed(message("picky", order, NOON), "picky", false, NOON))
                    .isEmpty();
        }
        for (int order = 0; order < 8; order++) {
            assertThat(guard.failed(message(SALE, order, NOON), SALE, true, NOON))
                    .isEmpty();
        }
        assertThat(guard.ask(message(SALE, 1, NOON), NOON)).isInstanceOf(AutomationGuard.Answer.Go.class);

        Optional<AutomationHold.Held> held = Optional.empty();
        for (int order = 8; order < 40 && held.isEmpty(); order++) {
            held = guard.failed(message(SALE, order, NOON), SALE, true, NOON);
        }
        assertThat(held).get().extracting(AutomationHold.Held::why).isEqualTo(AutomationHold.Why.MOST_FAILED);
        assertThat(guard.ask(message(SALE, 1, NOON), NOON)).isInstanceOf(AutomationGuard.Answer.Hold.class);
        assertThat(guard.ask(message("picky", 1, NOON), NOON)).isInstanceOf(AutomationGuard.Answer.Go.class);
    }

    private int leaving(int messages, Instant now) {
        int left = 0;
        for (int order = 0; order < messages; order++) {
            if (guard.ask(message(SALE, order, now), now) instanceof AutomationGuard.Answer.Go) {
                left++;
            }
        }
        return left;
    }

    private static Message message(String automation, int order, Instant planned) {
        return Message.plan(
                Subject.of(OrderKey.of(SHOP, new ConnectionId("demo-web"), "N-" + order)),
                MessageKey.of(new MessageType.Automation(automation), MessageKey.ONCE),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                planned,
                planned);
    }

    private static Message builtIn() {
        return Message.plan(
                Subject.of(OrderKey.of(SHOP, new ConnectionId("demo-web"), "N-1")),
                BuiltInTypes.SENT,
                MessageKey.ONCE,
                DeliveryChannel.EMAIL,
                NOON);
    }
}
