package io.buyerstatus.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.InMemoryShop;
import io.buyerstatus.carriers.Way.Scan;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.integrations.WebhookAdapters;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.webhook.Translation;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Six carriers, seven cases, three ways: the parcel is in the right state and the page says the right sentence. {@link Speaker} and
 * {@link Step} name the documents. What a way cannot tell is listed in {@link #gap}, with the reason.
 */
@Tag("G8")
@Tag("SH-11")
class CarrierCasesTest {
    static final String SUBJECT = "R-1";

    static final ConnectionId SHOP_SYSTEM = new ConnectionId("demo-generic");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final WebhookAdapters ADAPTERS = new WebhookAdapters(new EventCodec());
    private static final Pattern ANSWER =
            Pattern.compile("<h1 id=\"where\">(.*?)</h1>\\s*(?:<p class=\"lead\">(.*?)</p>)?", Pattern.DOTALL);

    private static final Scan TAKEN = new Scan(Step.TAKEN, "2026-11-18T17:00:00+01:00");
    private static final Scan OUT = new Scan(Step.OUT, "2026-11-19T08:00:00+01:00");
    private static final Scan FAILED = new Scan(Step.FAILED, "2026-11-19T15:00:00+01:00");
    private static final Scan OUT_AGAIN = new Scan(Step.OUT, "2026-11-20T08:00:00+01:00");
    private static final Scan FAILED_AGAIN = new Scan(Step.FAILED_AGAIN, "2026-11-20T14:00:00+01:00");
    private static final Scan TURNED_BACK = new Scan(Step.TURNED_BACK, "2026-11-21T09:00:00+01:00");
    private static final Scan CAME_BACK = new Scan(Step.CAME_BACK, "2026-11-24T11:00:00+01:00");

    private static final String NOBODY_HOME = "Your parcel couldn’t be delivered because nobody was home.";
    private static final String NO_REASON = "The carrier couldn’t deliver your parcel.";

    /** What carriers' documents show, as scans, with the state that it ends in. */
    @SuppressWarnings("ImmutableEnumChecker") // the list is one that cannot change
    enum Case {
        SEVERAL_ATTEMPTS(ParcelState.DELIVERY_ATTEMPTED, TAKEN, OUT, FAILED, OUT_AGAIN, FAILED_AGAIN),
        OUT_AFTER_AN_ATTEMPT(ParcelState.OUT_FOR_DELIVERY, TAKEN, OUT, FAILED, OUT_AGAIN),
        TURNED_BACK_AFTER_ATTEMPTS(ParcelState.RETURNING, TAKEN, OUT, FAILED, OUT_AGAIN, FAILED_AGAIN, TURNED_BACK),
        CAME_BACK_TO_ITS_SENDER(ParcelState.RETURNED, TAKEN, OUT, FAILED, TURNED_BACK, CAME_BACK),
        IN_A_PICK_UP_SHOP(
                ParcelState.AVAILABLE_FOR_PICKUP,
                TAKEN,
                OUT,
                FAILED,
                new Scan(Step.IN_A_SHOP, "2026-11-19T17:00:00+01:00")),
        /** Half past midnight on the clock of the place; in UTC it is the day before. */
        LOCAL_TIME_WITHOUT_ZONE(
                ParcelState.DELIVERED,
                new Scan(Step.OUT, "2026-11-20T00:20:00"),
                new Scan(Step.DELIVERED, "2026-11-20T00:30:00")),
        /** Read on a clock of 24 hours, noon would come before morning and the parcel would not be out. */
        PM_TIMES(
                ParcelState.OUT_FOR_DELIVERY,
                new Scan(Step.TAKEN, "11/19/2026 12:05 AM"),
                new Scan(Step.FAILED, "11/19/2026 11:50 A.M."),
                new Scan(Step.OUT, "11/19/2026 12:10 P.M."));

        private final ParcelState state;
        private final List<Scan> scans;

        Case(ParcelState state, Scan... scans) {
            this.state = state;
            this.scans = List.of(scans);
        }
    }

    static Stream<Arguments> told() {
        return everything()
                .filter(row -> gap(row.speaker, row.way, row.each).isEmpty())
                .map(row -> Arguments.of(row.speaker, row.way, row.each));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("told")
    void theParcelIsWhereItIsAndThePageSaysSo(Speaker speaker, Way way, Case each) {
        List<Scan> reversed = each.scans.reversed();
        InMemoryShop shop = shop(speaker, way, reversed, each.scans);

        Parcel parcel = parcel(shop);
        assertThat(parcel.state()).as(speaker.source).isEqualTo(each.state);
        assertThat(parcel.scans()).hasSameSizeAs(each.scans);
        assertThat(sentence(shop)).isEqualTo(sentence(speaker, way, each));
    }

    @Test
    void whatIsNotToldHasAReason() {
        assertThat(everything()
                        .filter(row -> gap(row.speaker, row.way, row.each).isPresent()))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.way).isEqualTo(Way.OWN));
    }

    @ParameterizedTest
    @EnumSource
    void aShopWithADeadlineIsNamedWithItsDeadline(Speaker speaker) {
        InMemoryShop shop = shop(speaker, Way.AFTERSHIP, List.of(TAKEN));
        take(
                shop,
                ConnectionKind.GENERIC,
                Way.waiting(speaker, "2026-11-20T16:00:00Z", Instant.parse("2026-11-28T17:00:00Z")));

        assertThat(parcel(shop).state()).isEqualTo(ParcelState.AVAILABLE_FOR_PICKUP);
        assertThat(parcel(shop).pickup().orElseThrow().until()).contains(Instant.parse("2026-11-28T17:00:00Z"));
        assertThat(sentence(shop)).isEqualTo("Collect your parcel by Saturday 28 November at Kiosk am Rhein.");
    }

    static Stream<Arguments> ways() {
        return Arrays.stream(Speaker.values())
                .flatMap(speaker -> Arrays.stream(Way.values()).map(way -> Arguments.of(speaker, way)));
    }

    /** A depot's scan, the tour and the failed attempt bear one time, and come in every order, twice each. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ways")
    void scansOfOneSecondMakeOnePageInAnyOrder(Speaker speaker, Way way) {
        String second = "2026-11-19T15:00:00+01:00";
        List<Scan> scans =
                List.of(new Scan(Step.DEPOT, second), new Scan(Step.OUT, second), new Scan(Step.FAILED, second));
        String expected = shop(speaker, way, scans).page(SUBJECT);

        for (List<Scan> order : permutations(scans)) {
            List<Scan> twice = new ArrayList<>(order);
            twice.addAll(order.reversed());
            InMemoryShop shop = shop(speaker, way, twice, order);

            assertThat(parcel(shop).state()).as("%s", order).isEqualTo(ParcelState.DELIVERY_ATTEMPTED);
            assertThat(parcel(shop).scans()).hasSize(3);
            assertThat(shop.page(SUBJECT)).as("%s", order).isEqualTo(expected);
        }
        assertThat(sentence(shop(speaker, way, scans))).isEqualTo(attempted(speaker, way));
    }

    /** The contract's time has an offset (RFC 3339), so that nobody has to guess; who sends another is told how. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DHL"})
    void theContractTakesNoLocalTime(Speaker speaker) {
        for (String time : List.of("2026-11-19T15:00:00", "11/19/2026 3:00 PM")) {
            byte[] body =
                    Way.OWN.bodies(speaker, List.of(new Scan(Step.OUT, time))).getFirst();

            assertThat(translate(ConnectionKind.GENERIC, body)).isInstanceOf(Translation.Rejected.class);
        }
    }

    private static String sentence(Speaker speaker, Way way, Case each) {
        boolean why = speaker.saysWhy || way == Way.AFTERSHIP;
        return switch (each) {
            case SEVERAL_ATTEMPTS -> attempted(speaker, way);
            case OUT_AFTER_AN_ATTEMPT, PM_TIMES -> "Your parcel is out for delivery.";
            case TURNED_BACK_AFTER_ATTEMPTS ->
                "Your parcel is on its way back to us" + (why ? " because nobody was home." : ".");
            case CAME_BACK_TO_ITS_SENDER -> "Your parcel is back with us" + (why ? " because nobody was home." : ".");
            case IN_A_PICK_UP_SHOP -> "Your parcel is ready to collect.";
            case LOCAL_TIME_WITHOUT_ZONE ->
                "Your parcel has been delivered. Delivered on Friday 20 November. We hope you enjoy it.";
        };
    }

    private static String attempted(Speaker speaker, Way way) {
        return speaker.saysWhy || way == Way.AFTERSHIP ? NOBODY_HOME : NO_REASON;
    }

    /** Why a way cannot tell a case. */
    private static Optional<String> gap(Speaker speaker, Way way, Case each) {
        boolean clock = each == Case.LOCAL_TIME_WITHOUT_ZONE || each == Case.PM_TIMES;
        if (way == Way.OWN && clock && speaker != Speaker.DHL) {
            return Optional.of("the contract's times have an offset");
        }
        boolean code =
                each.scans.stream().noneMatch(scan -> speaker.code(scan.step()).equals("-"));
        return way == Way.OWN && !code ? Optional.of("the carrier's schema has no status for it") : Optional.empty();
    }

    private record Row(Speaker speaker, Way way, Case each) {}

    private static Stream<Row> everything() {
        return Arrays.stream(Speaker.values()).flatMap(speaker -> Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(Case.values()).map(each -> new Row(speaker, way, each))));
    }

    /** A shop that sent one parcel and has heard these deliveries. */
    @SafeVarargs
    private static InMemoryShop shop(Speaker speaker, Way way, List<Scan>... deliveries) {
        InMemoryShop shop = new InMemoryShop(
                SHOP_SYSTEM, NOW, List.of(ConnectionKind.AFTERSHIP, ConnectionKind.EASYPOST, ConnectionKind.DHL));
        shop.take(SampleEvents.event(
                SHOP_SYSTEM, SUBJECT, "placed", 0, SampleEvents.placed("4711", Optional.empty(), "+4915112345678")));
        shop.take(SampleEvents.event(
                SHOP_SYSTEM,
                SUBJECT,
                "sent",
                60,
                new Fact.ShipmentSent(
                        "",
                        speaker.carrier,
                        speaker.number,
                        Optional.empty(),
                        List.of(),
                        SampleEvents.PLACED_AT.plusSeconds(3600),
                        Optional.empty())));
        for (List<Scan> scans : deliveries) {
            way.bodies(speaker, scans).forEach(body -> take(shop, way.kind(speaker), body));
        }
        return shop;
    }

    private static void take(InMemoryShop shop, ConnectionKind kind, byte[] body) {
        Translation translation = translate(kind, body);
        assertThat(translation).isInstanceOf(Translation.Events.class);
        Translation.Events events = (Translation.Events) translation;
        assertThat(events.unknownCodes()).isEmpty();
        events.events().forEach(shop::take);
    }

    private static Translation translate(ConnectionKind kind, byte[] body) {
        Connection connection = InMemoryShop.connection(kind, NOW);
        return ADAPTERS.of(kind).translate(body, Map.of(), connection);
    }

    private static Parcel parcel(InMemoryShop shop) {
        List<Parcel> parcels = shop.order(SUBJECT).parcels().all();
        assertThat(parcels).hasSize(1);
        return parcels.getFirst();
    }

    /** What the page says first; with the line below, where that has a day. */
    private static String sentence(InMemoryShop shop) {
        Matcher answer = ANSWER.matcher(shop.page(SUBJECT, PageLanguage.ENGLISH));
        assertThat(answer.find()).isTrue();
        String lead = Optional.ofNullable(answer.group(2)).orElse("");
        return lead.startsWith("Delivered on") ? answer.group(1) + " " + lead : answer.group(1);
    }

    private static List<List<Scan>> permutations(List<Scan> scans) {
        if (scans.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Scan>> all = new ArrayList<>();
        for (Scan first : scans) {
            List<Scan> rest = new ArrayList<>(scans);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<Scan> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            });
        }
        return all;
    }
}
