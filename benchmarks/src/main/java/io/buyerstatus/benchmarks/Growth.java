package io.buyerstatus.benchmarks;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.ReferenceOrder;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Counted;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.functions.statuspage.StatusPageHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a page grows with its order: what it reads, and what it weighs. */
final class Growth implements Benchmark {
    private static final int ENTRIES_AT_ONCE = 40;
    private static final int ROW = 17;

    /** How large an order is. */
    private record Size(int lines, int parcels, int entries) {
        @Override
        public String toString() {
            return lines + " lines, " + parcels + " parcels, " + entries + " entries";
        }
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        List<Size> sizes = new ArrayList<>(List.of(
                new Size(1, 1, 0),
                new Size(10, 1, 0),
                new Size(100, 1, 0),
                new Size(200, 1, 0),
                new Size(1, 10, 0),
                new Size(1, 50, 0),
                new Size(1, 1, 100),
                new Size(1, 1, 1_000)));
        if (length == Length.LONG) {
            sizes.addAll(List.of(new Size(1, 150, 0), new Size(1, 1, 3_000)));
        }
        try (ReferenceShop shop = ReferenceShop.open()) {
            List<Figure> figures = new ArrayList<>();
            for (Size size : sizes) {
                figures.add(page(shop.bench(), size));
            }
            return figures;
        }
    }

    private static Figure page(Bench bench, Size size) {
        OrderKey key = store(bench, size);
        StatusPageHandler handler = new StatusPageHandler(bench.environment("status-page"), bench.clock());
        String secret = Bench.secretOf(key).value();
        APIGatewayV2HTTPEvent request = APIGatewayV2HTTPEvent.builder()
                .withRouteKey("GET /o/{ref}/{secret}")
                .withPathParameters(Map.of("ref", key.ref(), "secret", secret))
                .withHeaders(Map.of("accept-encoding", "gzip"))
                .withIsBase64Encoded(false)
                .build();
        handler.handleRequest(request, new OneMinute());
        List<APIGatewayV2HTTPResponse> pages = new ArrayList<>();
        Counted counted = Counted.of(() -> pages.add(handler.handleRequest(request, new OneMinute())));
        APIGatewayV2HTTPResponse page = pages.getFirst();
        if (page.getStatusCode() != 200) {
            throw new IllegalStateException(size + ": " + page.getStatusCode());
        }
        int bytes = page.getIsBase64Encoded()
                ? Base64.getDecoder().decode(page.getBody()).length
                : page.getBody().getBytes(StandardCharsets.UTF_8).length;
        return new Figure(
                ROW,
                "a page of " + size,
                String.format(
                        Locale.ROOT,
                        "%d calls, %d rows, %.1f read units, %.1f KB gzipped",
                        counted.operations().size(),
                        counted.itemsRead(),
                        counted.units(),
                        bytes / 1024.0),
                "",
                true);
    }

    private static OrderKey store(Bench bench, Size size) {
        String subject = size.lines() + "-" + size.parcels() + "-" + size.entries();
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        Build.Intake intake = Build.real(bench).intake().get();
        Instant at = ReferenceOrder.PLACED;
        Fact.OrderPlaced sample =
                (Fact.OrderPlaced) ReferenceOrder.events().getFirst().fact();
        Fact.Contents contents = sample.contents();
        List<Line> some = contents.lines().orElseThrow();
        List<Line> lines = IntStream.range(0, size.lines())
                .mapToObj(line -> numbered(some.get(line % some.size()), line))
                .toList();
        ReferenceShop.take(intake, subject, subject + ":0", at, new Fact.OrderPlaced(at, true, with(lines, contents)));
        for (int parcel = 0; parcel < size.parcels(); parcel++) {
            Fact sent = new Fact.ShipmentSent(
                    "shipment-" + parcel,
                    "DHL",
                    String.format(Locale.ROOT, "0034%016d", parcel),
                    Optional.empty(),
                    List.of(),
                    at,
                    Optional.empty());
            ReferenceShop.take(intake, subject, subject + ":" + (parcel + 1), at.plus(Duration.ofHours(1)), sent);
        }
        for (int from = 0; from < size.entries(); from += ENTRIES_AT_ONCE) {
            Order order = bench.orders().find(key).orElseThrow();
            List<Entry> entries = IntStream.range(from, Math.min(size.entries(), from + ENTRIES_AT_ONCE))
                    .mapToObj(entry -> new Entry(
                            Entry.idOf(subject, Integer.toString(entry)),
                            at.plusSeconds(entry),
                            entry % 2 == 0 ? Entry.Author.BUYER : Entry.Author.SELLER,
                            Entry.Visibility.BUYER_AND_SELLER,
                            "",
                            "Könnten Sie das Paket bitte beim Nachbarn abgeben?"))
                    .toList();
            new DynamoOrderStore(bench.tables(), bench.ordersTable(), bench.ledgerTable())
                    .commit(OrderChange.beside(order).withEntries(entries));
        }
        return key;
    }

    private static Line numbered(Line line, int number) {
        return new Line(
                Integer.toString(number),
                line.name(),
                line.sku(),
                line.quantity(),
                line.unitPrice(),
                line.total(),
                Optional.empty(),
                line.options(),
                line.counts(),
                line.kind());
    }

    private static Fact.Contents with(List<Line> lines, Fact.Contents contents) {
        return new Fact.Contents(
                contents.number(),
                contents.language(),
                contents.buyer(),
                contents.billingAddress(),
                contents.deliveryAddress(),
                Optional.of(lines),
                contents.totals(),
                contents.payment(),
                contents.buyerNote());
    }
}
