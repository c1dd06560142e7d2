package io.buyerstatus.pages.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.map.MapView.Kind;
import io.buyerstatus.pages.map.MapView.Label;
import io.buyerstatus.pages.map.MapView.Mark;
import io.buyerstatus.pages.sample.Journey;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Tag("SH-10")
class MapViewsTest {

    @Test
    void showsTheLastPlaceAndTheWayToTheDestination() {
        MapView map = view(Journey.to("Oslo", "NO").by("Hannover", "DE").by("Padborg", "DK"));

        assertThat(map.text()).isEqualTo("Last seen in Padborg on 20 November; on its way to Oslo.");
        assertThat(map.description()).isEqualTo("Hannover → Padborg → Oslo");
        assertThat(names(map)).contains("Padborg", "Oslo", "Hannover");
        assertThat(map.marks().getLast().kind()).isEqualTo(Kind.NEWEST);
        assertThat(map.way()).isNotEmpty();
        assertThat(map.ahead()).isNotEmpty();
    }

    @Test
    void saysThatTheParcelHasReachedItsTown() {
        MapView map = view(Journey.to("Kassel", "DE").by("KASSEL", "DE"));

        assertThat(map.text()).isEqualTo("Last seen in Kassel on 19 November, where it will be delivered.");
        assertThat(map.ahead()).isEmpty();
        assertThat(kinds(map)).contains(Kind.NEWEST).doesNotContain(Kind.DESTINATION);
    }

    @Test
    void doesNotCallAPlaceTheLastThatIsNot() {
        MapView map = view(Journey.to("Oslo", "NO").by("Hannover", "DE").by("Depot 42", "DE"));

        assertThat(map.text()).isEqualTo("Seen in Hannover on 19 November; on its way to Oslo.");
    }

    @Test
    void drawsNothingForAnUnknownPlace() {
        assertThat(Maps.view(Journey.to("Oslo", "NO").by("Xyzzyhausen", "DE").order()))
                .isEmpty();
        assertThat(Maps.view(Journey.to("Oslo", "NO").order())).isEmpty();
    }

    @Test
    void knowsNoDestinationWhereTheTownIsUnknown() {
        MapView map = view(Journey.to("Xyzzyhausen", "DE").by("Hannover", "DE"));

        assertThat(map.text()).isEqualTo("Last seen in Hannover on 19 November.");
        assertThat(kinds(map)).doesNotContain(Kind.DESTINATION);
    }

    @Test
    void doesNotSayThatAReturningParcelIsOnItsWayToTheBuyer() {
        MapView map = view(Journey.to("Lyon", "FR")
                .by("Lyon", "FR", ScanStatus.DELIVERY_ATTEMPTED)
                .by("Paris", "FR", ScanStatus.RETURNING));

        assertThat(map.text()).isEqualTo("Last seen in Paris on 20 November.");
        assertThat(kinds(map)).doesNotContain(Kind.DESTINATION);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AVAILABLE_FOR_PICKUP", "DELIVERED", "RETURNED"},
            mode = Mode.INCLUDE)
    void drawsNoMapOfWhatIsNotUnderWay(ScanStatus status) {
        assertThat(Maps.view(Journey.to("Lübeck", "DE")
                        .by("Hamburg", "DE")
                        .by("Lübeck", "DE", status)
                        .order()))
                .isEmpty();
    }

    @Test
    void takesCoordinatesBeforeNames() {
        MapView map = view(Journey.to("Oslo", "NO").by("Linehaul 7", "DE", 54.83, 9.36));

        assertThat(map.text()).startsWith("Last seen in Linehaul 7 on ");
        Mark newest = map.marks().getLast();
        Mark destination = map.marks().get(map.marks().size() - 2);
        assertThat(destination.kind()).isEqualTo(Kind.DESTINATION);
        assertThat(newest.y()).isGreaterThan(destination.y());
        assertThat(newest.x()).isLessThan(destination.x());
    }

    @Test
    void takesTheGulfOfGuineaForNoCoordinates() {
        assertThat(view(Journey.to("Oslo", "NO").by("Hannover", "DE", 0, 0)).text())
                .contains("Hannover");
        assertThat(Maps.view(Journey.to("Oslo", "NO").by("", "DE", 0, 0).order()))
                .isEmpty();
    }

    @Test
    void goesOverTheAntimeridianWhereThatIsShorter() {
        MapView map = view(Journey.to("Los Angeles", "US").by("Tokyo", "JP"));

        Mark tokyo = map.marks().getLast();
        Mark losAngeles = map.marks().get(map.marks().size() - 2);
        assertThat(tokyo.x()).isLessThan(losAngeles.x());
    }

    @Test
    void comesNearerWhenOnlyAShortWayIsLeft() {
        MapView map = view(Journey.to("Bern", "CH").by("Shenzhen", "CN").by("Liège", "BE"));

        assertThat(names(map)).contains("Liège", "Bern").doesNotContain("Shenzhen");
        assertThat(map.description()).isEqualTo("Shenzhen → Liège → Bern");
        assertThat(map.way()).isNotEmpty();
    }

    @Test
    void namesOfMarksDoNotCoverEachOther() {
        MapView map = view(
                Journey.to("Bonn", "DE").by("Köln", "DE").by("Leverkusen", "DE").by("Köln", "DE"));

        assertThat(map.labels().stream()
                        .filter(label -> label.kind() != Kind.TOWN)
                        .map(Label::y))
                .doesNotHaveDuplicates();
    }

    @Test
    void drawsOneMapPerPageThatOfTheParcelMostInMotion() {
        Order order = Journey.to("Lübeck", "DE")
                .by("Hamburg", "DE")
                .story()
                .sent("s2", "GLS", "48182104773", List.of())
                .tracked("2026-11-19T10:00:00Z", "s2", ScanStatus.OUT_FOR_DELIVERY, "", "Lübeck")
                .order();

        String page = Rendered.page(order, Shops.of(Shops.complete()));

        assertThat(page.split("<figure class=\"map\">", -1)).hasSize(2);
        assertThat(page.indexOf("<figure class=\"map\">")).isGreaterThan(page.indexOf("48182104773"));
        assertThat(Maps.view(order).map(MapView::text))
                .hasValueSatisfying(text -> assertThat(text).contains("Lübeck"));
    }

    @Test
    void saysInEveryPictureWhatItShows() throws Exception {
        MapView map = view(Journey.to("Oslo", "NO").by("Hannover", "DE"));

        String svg = Maps.svg(map);
        assertThat(svg)
                .contains("role=\"img\"", "<title id=\"map-title\">", "<desc id=\"map-way\">")
                .doesNotContain("style=");
        assertThat(Maps.html(map)).contains("<figcaption>" + map.text(), "Natural Earth", "GeoNames", "CC BY 4.0");
        Maps.parsed(map);
    }

    private static MapView view(Journey journey) {
        Optional<MapView> map = Maps.view(journey.order());
        assertThat(map).isPresent();
        return map.orElseThrow();
    }

    private static List<String> names(MapView map) {
        return map.labels().stream().map(Label::text).toList();
    }

    private static List<Kind> kinds(MapView map) {
        return map.marks().stream().map(Mark::kind).toList();
    }
}
