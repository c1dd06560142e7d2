package io.buyerstatus.functions.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.core.tracking.Place;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries for calendars, which programs fetch by themselves. */
final class CalendarTest {
    private final DemoShop shop = new DemoShop();
    private final StatusPageHandler handler = handler(shop.orders);

    @Test
    void theEntryOfAnExpectedParcelIsGivenAndNobodyMayKeepIt() {
        sent();

        APIGatewayV2HTTPResponse answer = handle(entry());

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders())
                .containsEntry("content-type", "text/calendar; charset=utf-8")
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(answer.getBody())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20261120T080000Z", "DTEND:20261120T160000Z")
                .doesNotContain("Erika", "Lindenweg");
        assertThat(answer.getBody().replace("\r\n ", "")).contains(DemoShop.BASE + DemoShop.PATH);
        assertThat(answer.getCookies()).isNull();
    }

    @Test
    void anEntryIsInTheLanguageThatIsAskedForAndSetsNoCookie() {
        sent();
        String german = handle(entry()).getBody();

        APIGatewayV2HTTPResponse french = handle(Requests.query(entry(), "lang", "fr"));

        assertThat(french.getBody()).isNotEqualTo(german);
        assertThat(french.getCookies()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.ics", "pickup-Sn3hjszrt9t6n.ics", "delivery-.ics", "page.css", ""})
    void whatHasNoEntryIsLeftToThePage(String file) {
        sent();

        assertOnThePage(handle(Requests.path(entry(), "file", file)));
    }

    @Test
    void aParcelThatNobodyExpectsAnyMoreIsLeftToThePage() {
        assertOnThePage(handle(entry()));
    }

    @Test
    void aSwitchedOffShopAndAReplacedLinkAreLeftToThePage() {
        sent();
        LinkSecret next = new LinkSecret("N3wSecret-OnlyItsLength-000");
        shop.change(order -> order.withAccess(order.access().renewed(SecretHash.of(next), shop.clock.instant())));
        assertOnThePage(handle(entry()));

        shop.switchOff();
        assertOnThePage(handle(entry()));
    }

    @Test
    void aWrongSecretIsNotFoundWithoutAPage() {
        sent();

        for (APIGatewayV2HTTPEvent event :
                List.of(Requests.path(entry(), "secret", "A".repeat(27)), Requests.path(entry(), "ref", "demo-x"))) {
            APIGatewayV2HTTPResponse answer = handle(event);
            assertThat(answer.getStatusCode()).isEqualTo(404);
            assertThat(answer.getBody()).isEmpty();
        }
    }

    @Test
    void aStoreThatIsDownIsAStatusAndTheLogNamesNobody() {
        StatusPageHandler down = handler(Broken.port(OrderStore.class));

        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = down.handleRequest(entry(), Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getBody()).isEmpty();
        });
        assertThat(log).contains("a calendar entry could not be made").doesNotContain(DemoShop.PERSONAL);
    }

    /** Whose parcel waits around the corner would else be told their own postcode, which proves who they are. */
    @Test
    void thePostcodeOfAPickUpPointIsForWhoeverProvedTheirs() {
        sent();
        shop.happens(new Fact.ShipmentTracked(
                "10042-1",
                "DHL",
                "00340434160942011875",
                ScanStatus.AVAILABLE_FOR_PICKUP,
                "To be picked up at Kiosk Nord, 23558 Lübeck",
                "",
                Optional.of(new Place("Lübeck", "23558", Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.of(new PickupPoint(
                        "Kiosk Nord",
                        "Moislinger Allee 2, 23558 Lübeck",
                        Optional.of(shop.clock.instant().plus(Duration.ofDays(7)))))));
        LinkSecret token = new LinkSecret("Br0wserToken-OnlyItsLength0");
        shop.change(order -> order.withAccess(order.access()
                .verified(
                        new VerifiedBrowser(
                                SecretHash.of(token),
                                VerifiedBrowser.Proof.POSTCODE,
                                shop.clock.instant().plus(VerifiedBrowser.KEPT)),
                        Optional.empty(),
                        shop.clock.instant())));
        List<String> proved = List.of("__Host-v-" + DemoShop.ORDER.key().substring(0, 12) + "=" + token.value());

        String page = handle(Triggers.http("status-page.page")).getBody();
        MatchResult file = Pattern.compile("pickup-[^\"/]+\\.ics")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        APIGatewayV2HTTPEvent pickup = Requests.path(entry(), "file", file.group());

        assertThat(page).contains("Moislinger Allee 2").doesNotContain("23558");
        assertThat(handle(pickup).getBody()).contains("Moislinger Allee 2").doesNotContain("23558");
        assertThat(handle(Requests.cookies(Triggers.http("status-page.page"), proved))
                        .getBody())
                .contains("23558");
        assertThat(handle(Requests.cookies(pickup, proved)).getBody()).contains("23558");
    }

    private static void assertOnThePage(APIGatewayV2HTTPResponse answer) {
        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH);
    }

    /** The parcel of the sample, which is expected on the day after. */
    private void sent() {
        Instant from = Instant.parse("2026-11-20T08:00:00Z");
        shop.clock.advance(Duration.ofDays(1));
        shop.happens(new Fact.ShipmentSent(
                "10042-1",
                "DHL",
                "00340434160942011875",
                Optional.empty(),
                List.of(),
                Instant.parse("2026-11-18T14:30:00Z"),
                Optional.of(new DeliveryWindow(from, from.plus(Duration.ofHours(8))))));
    }

    private static APIGatewayV2HTTPEvent entry() {
        return Triggers.http("status-page.calendar");
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    private StatusPageHandler handler(OrderStore orders) {
        return new StatusPageHandler(StatusPageWiring.of(orders, shop.settings, DemoShop.BASE, shop.clock));
    }
}
