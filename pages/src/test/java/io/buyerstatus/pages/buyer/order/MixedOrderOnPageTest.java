package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of an order that is partly sent, partly collected and partly downloaded, the first sentence says what is still to come. */
@Tag("DR-22")
class MixedOrderOnPageTest {
    private static final Pattern HERO = Pattern.compile("(?s)<section class=\"hero.*?<ol class=\"steps\"");

    private final OrderBuilder order = new OrderBuilder()
            .placed(
                    PaymentTerms.Method.PAYPAL,
                    OrderBuilder.buyer("Mia", "Köhler"),
                    OrderBuilder.address("Mia Köhler"),
                    lines());

    private static List<Line> lines() {
        List<Line> lines = OrderBuilder.lines();
        return List.of(
                lines.get(0),
                lines.get(1),
                lines.get(2).as(LineKind.DOWNLOAD),
                lines.get(3).as(LineKind.PICKUP));
    }

    private String hero() {
        return HERO.matcher(Rendered.page(order.order(), List.of(), PageLanguage.ENGLISH))
                .results()
                .map(MatchResult::group)
                .map(html -> html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thatItsParcelArrivedIsNotTheEndWhileSomethingIsToBeCollected() {
        order.paid()
                .confirmed()
                .sent("s1", "DHL", "00340434161094042557", List.of(new ParcelLine("1", 2), new ParcelLine("2", 1)))
                .tracked("2026-11-20T08:00:00Z", "s1", ScanStatus.DELIVERED, "", "");

        assertThat(hero())
                .contains("Your parcel has been delivered.")
                .contains("We’re getting your goods ready for you to collect.")
                .doesNotContain("We hope you enjoy it");
        assertThat(order.order().deliveredAt()).isEmpty();

        order.fact(
                "2026-11-18T12:00:00Z",
                new Fact.ShipmentReady("c1", List.of(new ParcelLine("4", 1)), Optional.empty()));
        assertThat(hero()).contains("Your goods are ready to collect.");

        order.sent("c1", "", "", List.of(new ParcelLine("4", 1)));
        assertThat(hero()).contains("We hope you enjoy it");
        assertThat(order.order().deliveredAt()).isPresent();
    }

    @Test
    void aDownloadThatIsNotPaidIsStillToCome() {
        order.confirmed()
                .sent("c1", "", "", List.of(new ParcelLine("4", 1)))
                .sent("s1", "DHL", "00340434161094042557", List.of(new ParcelLine("1", 2), new ParcelLine("2", 1)))
                .tracked("2026-11-20T08:00:00Z", "s1", ScanStatus.DELIVERED, "", "");
        assertThat(hero()).contains("You can download your purchase as soon as it is paid.");
        order.paid();
        assertThat(hero()).contains("We hope you enjoy it");
    }
}
