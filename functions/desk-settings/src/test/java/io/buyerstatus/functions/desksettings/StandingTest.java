package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.testing.DemoShop;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of a shop stands still, each with what to do next. */
@Tag("G3")
final class StandingTest {
    private final Owners owners = new Owners();

    private String page() {
        return owners.ask(owners.rita, "GET " + ConsoleUrls.STANDING, Map.of("shop", "demo"), Map.of())
                .getBody();
    }

    @Test
    void whereAllIsWellItSaysSo() {
        assertThat(page()).contains("Nothing stands still.").doesNotContain("<section");
    }

    @Test
    void aConnectionThatFailsIsSaidWithItsReasonAndTheNextStep() {
        ConnectionState state = ConnectionState.created(DemoShop.SHOP, DemoShop.CONNECTION, owners.shop.clock.instant())
                .refused("it answers HTTP 401", owners.shop.clock.instant())
                .stored();
        owners.connections.replace(state);

        assertThat(page())
                .contains("1 thing waits", "The connection demo-generic fails", "it answers HTTP 401")
                .contains("Check the credentials");
    }

    @Test
    void aHoldOfAnAutomationThatIsGoneIsNotSaid() {
        owners.tallies.hold(
                DemoShop.SHOP,
                "gone",
                new AutomationHold.Held(owners.shop.clock.instant(), Subject.of(DemoShop.ORDER)));
        assertThat(page()).contains("Nothing stands still.");
    }

    @Test
    void anotherShopsPageIsNone() {
        assertThat(owners.ask(owners.rita, "GET " + ConsoleUrls.STANDING, Map.of("shop", "other"), Map.of())
                        .getStatusCode())
                .isEqualTo(404);
    }
}
