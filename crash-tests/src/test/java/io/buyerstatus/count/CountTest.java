package io.buyerstatus.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.ReferenceOrder;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Counted;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.bench.Reminders;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.ShareState;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.tracking.DeliveryWindow;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Cookie;
import io.buyerstatus.functions.statuspage.StatusPageHandler;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real handlers cost when they are warm: calls, read units and items, counted where they leave. The order is the
 * one that budgets are stated for: 4 lines, 3 parcels with 15 scans each, 10 entries.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountTest {
    private static final EventCodec CODEC = new EventCodec();
    private static final String QUERY = "DynamoDb Query";
    private static final String PUT = "DynamoDb PutItem";
    private static final String TRANSACTION = "DynamoDb TransactWriteItems";
    private static final OrderKey KEY = OrderKey.of(Bench.SHOP, Bench.CONNECTION, ReferenceOrder.SUBJECT);

    /** The one of the verified browsers whose owner knew the postcode alone. */
    private static final int POSTCODE = 3;

    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
    private final Build build = Build.real(bench);
    private final Build.Intake intake = build.intake().get();

    @BeforeAll
    void storeTheReferenceOrder() {
        ReferenceOrder.events().forEach(event -> take(event.id(), event.time(), event.fact()));
        Order order = bench.orders().find(KEY).orElseThrow();
        OrderChange conversation = new OrderChange(
                Optional.of(order),
                order.withAccess(access(order)),
                ReferenceOrder.entries(),
                List.of(),
                Optional.empty());
        new DynamoOrderStore(bench.tables(), bench.ordersTable(), bench.ledgerTable()).commit(conversation);
    }

    /** Shared, and with as many verified browsers as are remembered. */
    private Access access(Order order) {
        Instant now = bench.clock().instant();
        Access access =
                order.access().sharing(new ShareState(1, Optional.of(SecretHash.of(Bench.sharedSecretOf(KEY)))));
        for (int at = 0; at < Access.BROWSERS; at++) {
            VerifiedBrowser browser = new VerifiedBrowser(
                    SecretHash.of(browser(at)),
                    at == POSTCODE ? VerifiedBrowser.Proof.POSTCODE : VerifiedBrowser.Proof.CODE,
                    now.plus(VerifiedBrowser.KEPT));
            access = access.verified(browser, Optional.empty(), now);
        }
        return access;
    }

    private static LinkSecret browser(int index) {
        return new LinkSecret("browser".repeat(3) + "-----" + index);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @Tag("SH-19")
    void aPageIsOneQueryOfAtMostOneAndAHalfUnitsWhoeverReadsIt(AccessLevel level) {
        StatusPageHandler handler = new StatusPageHandler(bench.environment("status-page"), bench.clock());
        APIGatewayV2HTTPEvent request = open(level, "", Map.of());
        handler.handleRequest(request, new OneMinute());
        List<APIGatewayV2HTTPResponse> pages = new ArrayList<>();
        Counted counted = Counted.of(() -> pages.add(handler.handleRequest(request, new OneMinute())));
        assertThat(pages.getFirst().getStatusCode()).isEqualTo(200);
        assertThat(Stream.of("Gyokuro", "00340434161094027332", "am selben Tag", "Lindenweg")
                        .filter(pages.getFirst().getBody()::contains))
                .as("what this level shows")
                .hasSize(
                        switch (level) {
                            case SHARED -> 1;
                            case PRIVATE -> 3;
                            case ADDRESSES, VERIFIED -> 4;
                        });
        assertThat(counted.operations()).containsExactly(QUERY);
        assertThat(counted.tables()).containsExactly(bench.ordersTable());
        assertThat(counted.units()).isGreaterThan(0).isLessThanOrEqualTo(1.5);
    }

    @ParameterizedTest
    @EnumSource(AccessLevel.class)
    @Tag("SH-10")
    @Tag("SH-11")
    void aPollOfAnOpenPageIsOneGetOfAtMostHalfAUnitWhoeverReadsIt(AccessLevel level) {
        StatusPageHandler handler = new StatusPageHandler(bench.environment("status-page"), bench.clock());
        APIGatewayV2HTTPResponse page = handler.handleRequest(open(level, "", Map.of()), new OneMinute());
        String tag = page.getHeaders().getOrDefault("etag", "");
        assertThat(page.getHeaders()).containsEntry("server-timing", tag.replaceAll("^W/(.*)$", "live;desc=$1"));
        List<APIGatewayV2HTTPResponse> polls = new ArrayList<>();
        Counted counted = Counted.of(() ->
                polls.add(handler.handleRequest(open(level, "/live", Map.of("if-none-match", tag)), new OneMinute())));
        assertThat(polls.getFirst().getStatusCode()).isEqualTo(304);
        assertThat(polls.getFirst().getBody()).isEmpty();
        assertThat(polls.getFirst().getHeaders()).containsEntry("etag", tag);
        assertThat(counted.operations()).containsExactly("DynamoDb GetItem");
        assertThat(counted.tables()).containsExactly(bench.ordersTable());
        assertThat(counted.units()).isGreaterThan(0).isLessThanOrEqualTo(0.5);
    }

    /** These two come first, as the events of other tests make the order larger than the one that has the budget. */
    @Test
    @org.junit.jupiter.api.Order(1)
    void aCalendarEntryIsOneQueryOfAtMostOneAndAHalfUnits() {
        Instant now = bench.clock().instant();
        DeliveryWindow window = new DeliveryWindow(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)));
        take(
                "window",
                now,
                new Fact.ShipmentTracked(
                        "shipment-8",
                        "DHL",
                        "",
                        ScanStatus.IN_TRANSIT,
                        "",
                        "",
                        Optional.empty(),
                        Optional.of(window),
                        Optional.empty()));
        APIGatewayV2HTTPResponse entry = calendar(entryOnThePage());
        assertThat(entry.getStatusCode()).isEqualTo(200);
        assertThat(entry.getBody()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
    }

    @Test
    @org.junit.jupiter.api.Order(2)
    void aCalendarEntryThatIsNotThereCostsNoMoreAndLeadsToThePage() {
        assertThat(calendar("delivery-nobody.ics").getStatusCode()).isEqualTo(303);
    }

    /** The answer of a function that is warm, and that reads its order once. */
    private APIGatewayV2HTTPResponse calendar(String file) {
        StatusPageHandler handler = new StatusPageHandler(bench.environment("status-page"), bench.clock());
        String secret = Bench.secretOf(KEY).value();
        APIGatewayV2HTTPEvent request = get("GET /o/{ref}/{secret}/calendar/{file}", secret, Map.of());
        request.setPathParameters(Map.of("ref", KEY.ref(), "secret", secret, "file", file));
        handler.handleRequest(request, new OneMinute());
        List<APIGatewayV2HTTPResponse> answers = new ArrayList<>();
        Counted counted = Counted.of(() -> answers.add(handler.handleRequest(request, new OneMinute())));
        assertThat(counted.operations()).containsExactly(QUERY);
        assertThat(counted.units()).isGreaterThan(0).isLessThanOrEqualTo(1.5);
        return answers.getFirst();
    }

    private String entryOnThePage() {
        String page = new StatusPageHandler(bench.environment("status-page"), bench.clock())
                .handleRequest(open(AccessLevel.PRIVATE, "", Map.of()), new OneMinute())
                .getBody();
        Matcher link = Pattern.compile("/calendar/([^\"]+\\.ics)").matcher(page);
        assertThat(link.find()).as("a link to a calendar entry").isTrue();
        return link.group(1);
    }

    @Test
    void aPollWithAnotherSecretCostsAndSaysWhatOneOfAnUnknownOrderDoes() {
        StatusPageHandler handler = new StatusPageHandler(bench.environment("status-page"), bench.clock());
        String wrong = "x".repeat(27);
        OrderKey unknown = OrderKey.of(Bench.SHOP, Bench.CONNECTION, "unknown");
        List<APIGatewayV2HTTPResponse> polls = new ArrayList<>();
        List<List<String>> calls = new ArrayList<>();
        for (OrderKey key : List.of(KEY, unknown)) {
            APIGatewayV2HTTPEvent poll = get("GET /o/{ref}/{secret}/live", wrong, Map.of());
            poll.setPathParameters(Map.of("ref", key.ref(), "secret", wrong));
            calls.add(Counted.of(() -> polls.add(handler.handleRequest(poll, new OneMinute())))
                    .operations());
        }
        assertThat(polls.getFirst()).usingRecursiveComparison().isEqualTo(polls.getLast());
        assertThat(polls.getFirst().getStatusCode()).isEqualTo(404);
        assertThat(calls.getFirst()).isEqualTo(calls.getLast()).hasSize(1);
    }

    /** The order's page, or what is below it, as somebody of this level asks for it. */
    private static APIGatewayV2HTTPEvent open(AccessLevel level, String below, Map<String, String> headers) {
        return switch (level) {
            case SHARED ->
                get("GET /s/{ref}/{secret}" + below, Bench.sharedSecretOf(KEY).value(), headers);
            case PRIVATE ->
                get("GET /o/{ref}/{secret}" + below, Bench.secretOf(KEY).value(), headers);
            case ADDRESSES -> in(POSTCODE, below, headers);
            case VERIFIED -> in(Access.BROWSERS - 1, below, headers);
        };
    }

    private static APIGatewayV2HTTPEvent in(int browser, String below, Map<String, String> headers) {
        APIGatewayV2HTTPEvent request =
                get("GET /o/{ref}/{secret}" + below, Bench.secretOf(KEY).value(), headers);
        Cookie known = AccessCookies.verified(KEY, browser(browser));
        request.setCookies(List.of(known.name() + "=" + known.value()));
        return request;
    }

    private static APIGatewayV2HTTPEvent get(String route, String secret, Map<String, String> headers) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withPathParameters(Map.of("ref", KEY.ref(), "secret", secret))
                .withHeaders(headers)
                .withIsBase64Encoded(false)
                .build();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anEventIsOneQueryAndOneTransaction(Fact fact) {
        Counted counted =
                Counted.of(() -> take("new " + fact.type(), bench.clock().instant(), fact));
        assertThat(counted.operations()).containsExactly(QUERY, TRANSACTION);
        assertThat(counted.written()).contains("HEAD");
    }

    @ParameterizedTest
    @MethodSource("knownFacts")
    void anEventThatTheOrderKnowsIsOneQueryAndOneRow(Fact fact) {
        Instant told = ReferenceOrder.events().stream()
                .filter(event -> event.fact().type().equals(fact.type()))
                .map(OrderEvent::time)
                .findFirst()
                .orElseThrow();
        Counted counted = Counted.of(() -> take("known " + fact.type(), told, fact));
        assertThat(counted.operations()).containsExactly(QUERY, PUT);
    }

    @Test
    void aRepeatedEventIsNoMore() {
        OrderEvent known = ReferenceOrder.events().getFirst();
        Counted counted = Counted.of(() -> take(known.id(), known.time(), known.fact()));
        assertThat(counted.operations()).containsExactly(QUERY, PUT);
    }

    @Test
    void aStatusEventRewritesTheHeadAndOneParcelAtMost() {
        Counted counted = Counted.of(() -> take("news", bench.clock().instant(), scan(ScanStatus.IN_TRANSIT)));
        assertThat(counted.written())
                .contains("HEAD")
                .allMatch(key -> key.equals("HEAD") || key.startsWith("PARCEL#"))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aParcelsNumberLeadsToItsOrderBeforeTheOrderHasIt() {
        Counted counted = Counted.of(() -> take("new number", bench.clock().instant(), sent("10")));
        assertThat(counted.operations()).endsWith(QUERY, PUT, "DynamoDb GetItem", TRANSACTION);
    }

    @Test
    void aSweepReadsHardlyMoreThanWhatIsDue() {
        bench.forgetMessages(KEY);
        passTheHalfHour();
        Instant now = bench.clock().instant();
        build.sweeper().get().sweep();
        Reminders.plan(bench, 0, 80, now::plusSeconds);
        Reminders.plan(
                bench, 80, 10_080, index -> now.plus(Duration.ofMinutes(10)).plusSeconds(60L * index));
        bench.clock().advance(Duration.ofMinutes(2));
        Build.Sweeper sweeper = build.sweeper().get();
        Counted counted = Counted.of(sweeper::sweep);
        assertThat(counted.itemsRead()).isBetween(80, 84);
        assertThat(counted.operations()).noneMatch("DynamoDb Scan"::equals);
        assertThat(counted.operations()).filteredOn("DynamoDb PutItem"::equals).hasSizeBetween(80, 81);
    }

    /** Each kind of sweep notes once an hour, half past, how far it is. */
    private void passTheHalfHour() {
        Instant now = bench.clock().instant();
        bench.clock()
                .advance(Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(95))));
    }

    static Stream<Fact> facts() {
        return Stream.of(
                new Fact.OrderConfirmed(),
                new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()),
                new Fact.OrderNoted("Wir haben nachgesehen.", true, "Jonas"),
                scan(ScanStatus.DELIVERED));
    }

    /** What the reference order was told already. */
    static Stream<Fact> knownFacts() {
        return Stream.of(
                new Fact.OrderConfirmed(),
                new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()),
                new Fact.OrderPacked());
    }

    private static Fact sent(String id) {
        return new Fact.ShipmentSent(
                "shipment-" + id,
                "GLS",
                "GLS-" + id,
                Optional.empty(),
                List.of(),
                Instant.parse("2026-11-13T10:00:00Z"),
                Optional.empty());
    }

    private static Fact scan(ScanStatus status) {
        return new Fact.ShipmentTracked(
                "shipment-1", "DHL", "", status, "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void take(String id, Instant time, Fact fact) {
        OrderEvent event =
                new OrderEvent(id, Bench.CONNECTION, ReferenceOrder.SUBJECT, time, false, OrderEvent.Origin.SHOP, fact);
        assertThat(Deliveries.failed(
                        intake.take(Deliveries.batch(List.of(Deliveries.record(id, CODEC.encode(event)))))))
                .isEmpty();
    }
}
