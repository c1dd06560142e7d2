package io.buyerstatus.pages.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Wording;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is bought is shown as much as it is, and the rows add up to the total. */
@Tag("DR-22")
class RowsTest {
    private static final List<Totals.Kind> KINDS = List.of(Totals.Kind.values());

    private static final EffectiveSettings SETTINGS = Shops.of(Shops.complete());
    private static final String TIME = "2026-11-18T10:00:00Z";

    @Property(tries = 2_000)
    void theRowsAddUpToTheTotal(@ForAll long seed) {
        Random random = new Random(seed);
        List<Line> lines = lines(random);
        Totals totals = totals(random);
        Order order = order(lines, totals);
        Wording wording = Wording.of(PageLanguage.ENGLISH, ZoneOffset.UTC);

        List<PurchaseView.Amount> rows = new PriceViews(wording)
                .amounts(order).stream()
                        .filter(row -> !row.label().startsWith("VAT"))
                        .toList();
        List<BigDecimal> above = rows.subList(0, rows.size() - 1).stream()
                .map(row -> figures(row.value()))
                .toList();
        boolean itemsShown = rows.getFirst().label().equals("Items");
        BigDecimal beside = above.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal goods = new PriceViews(wording)
                .items(order).stream()
                        .flatMap(item -> item.item().price().stream())
                        .map(RowsTest::figures)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = itemsShown ? beside : beside.add(goods);

        assertThat(rows.getLast().total()).isTrue();
        if (totals.items().isPresent()
                || lines.stream().anyMatch(line -> line.price().isPresent())) {
            // Items that cost as much as all of it have no row of their own.
            BigDecimal stated = totals.items().map(Money::amount).orElse(goods);
            assertThat(List.of(all, itemsShown ? beside : beside.add(stated))).anySatisfy(sum -> assertThat(sum)
                    .isEqualByComparingTo(figures(rows.getLast().value())));
        }
    }

    @Example
    void fractionsAreWrittenAsTheLanguageWritesThemWhereverTheyAreShown() {
        Line cloth = line("a", "Leinen", new Quantity(new BigDecimal("2.5"), "m"), "20.00", "50.00", Line.Counts.PLAIN);
        Line cup = line("b", "Becher", Quantity.of(2), "10.00", "20.00", Line.Counts.PLAIN);
        Order order = new OrderBuilder()
                .placed(
                        Method.CARD,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(cloth, cup))
                .sent("s1", "GLS", "12345678901", List.of(new ParcelLine("a", new BigDecimal("1.25"))))
                .order();

        String page = Rendered.page(order, List.of(), PageLanguage.GERMAN, SETTINGS);
        String english = Rendered.page(order, List.of(), PageLanguage.ENGLISH, SETTINGS);
        String mail = new BuiltInMessages()
                .mail(Rendered.material(BuiltInTypes.ORDER_CONFIRMED, order, List.of(), "de", SETTINGS))
                .text();

        assertThat(page)
                .contains("2,5\u00a0m × 20,00\u00a0€")
                .contains("<span class=\"quantity\">1,25\u00a0m</span> <bdi>Leinen</bdi>")
                .contains("<span class=\"quantity\">2 ×</span> <bdi>Becher</bdi>");
        assertThat(english).contains("2.5\u00a0m × €20.00").contains("1.25\u00a0m</span>");
        assertThat(mail).contains("2,5\u00a0m × 20,00\u00a0€");
    }

    @Example
    void whatWillNotComeSaysSoAndIsNotWaitedFor() {
        Line cup = line("a", "Becher", Quantity.of(1), "30.00", "30.00", Line.Counts.PLAIN);
        Line pot = line(
                "b", "Kanne", Quantity.of(1), "20.00", "20.00", new Line.Counts(BigDecimal.ONE, Optional.empty(), 0));
        Line plate = line(
                "c", "Teller", Quantity.of(3), "5.00", "15.00", new Line.Counts(BigDecimal.TWO, Optional.empty(), 0));
        OrderBuilder story = new OrderBuilder()
                .placed(
                        Method.CARD,
                        OrderBuilder.buyer("Mia", "Köhler"),
                        OrderBuilder.address("Mia Köhler"),
                        List.of(cup, pot, plate))
                .sent("s1", "GLS", "12345678901", List.of(new ParcelLine("a", 1), new ParcelLine("c", 1)));

        String page = Rendered.page(story.order(), List.of(), PageLanguage.ENGLISH, SETTINGS);

        assertThat(story.order().allSent()).isTrue();
        assertThat(page)
                .contains("Cancelled, will not be sent")
                .contains("Of these 2 cancelled, will not be sent")
                .doesNotContain("id=\"waiting\"");
    }

    @Example
    void whatIsNotListedIsCounted() {
        List<Line> lines = new ArrayList<>(IntStream.range(0, 199)
                .mapToObj(at -> line("l" + at, "Perle " + at, Quantity.of(1), "1.00", "1.00", Line.Counts.PLAIN))
                .toList());
        lines.add(line(
                "rest",
                "+ 112",
                Quantity.of(112),
                "1.00",
                "112.00",
                new Line.Counts(BigDecimal.ZERO, Optional.empty(), 112)));
        OrderBuilder story = new OrderBuilder()
                .placed(Method.CARD, OrderBuilder.buyer("Mia", "Köhler"), OrderBuilder.address("Mia Köhler"), lines)
                .sent(
                        "s1",
                        "GLS",
                        "12345678901",
                        IntStream.range(0, 199)
                                .mapToObj(at -> new ParcelLine("l" + at, 1))
                                .toList());

        assertThat(Rendered.page(story.order(), List.of(), PageLanguage.ENGLISH, SETTINGS))
                .contains("and 112 more items")
                .doesNotContain("+ 112");
        assertThat(story.order().allSent()).isFalse();

        Order whole = story.sent("s2", "GLS", "12345678902", List.of(new ParcelLine("rest", 112)))
                .order();
        assertThat(whole.allSent()).isTrue();
    }

    private static List<Line> lines(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(at -> line(
                        "l" + at,
                        "Becher",
                        new Quantity(
                                BigDecimal.valueOf(1 + random.nextInt(5000), random.nextInt(4)),
                                random.nextBoolean() ? "kg" : ""),
                        random.nextInt(5) == 0 ? "" : "" + BigDecimal.valueOf(random.nextInt(20_000), 2),
                        random.nextInt(5) == 0 ? "" : "" + BigDecimal.valueOf(random.nextInt(90_000), 2),
                        new Line.Counts(
                                BigDecimal.ZERO,
                                random.nextInt(3) == 0 ? Optional.of("l" + random.nextInt(5)) : Optional.empty(),
                                0)))
                .toList();
    }

    private static Totals totals(Random random) {
        return new Totals(
                some(random),
                some(random),
                some(random),
                some(random),
                eur(random.nextInt(150_000) - 1000),
                random.nextBoolean(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> new Totals.Charge(
                                KINDS.get(random.nextInt(KINDS.size())),
                                random.nextBoolean() ? "Pfand" : "",
                                eur(random.nextInt(2000) - 500)))
                        .toList());
    }

    private static Optional<Money> some(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(eur(random.nextInt(20_000)));
    }

    private static Money eur(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.of("1", "EUR").currency());
    }

    private static Order order(List<Line> lines, Totals totals) {
        return new OrderBuilder()
                .placed(Method.CARD, OrderBuilder.buyer("Mia", "Köhler"), OrderBuilder.address("Mia Köhler"), lines)
                .fact(
                        TIME,
                        new Fact.OrderChanged(new Fact.Contents(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(totals),
                                Optional.empty(),
                                Optional.empty())))
                .order();
    }

    private static Line line(String id, String name, Quantity quantity, String each, String total, Line.Counts counts) {
        return new Line(
                id,
                name,
                "",
                quantity,
                Optional.of(each).filter(price -> !price.isEmpty()).map(price -> Money.of(price, "EUR")),
                Optional.of(total).filter(price -> !price.isEmpty()).map(price -> Money.of(price, "EUR")),
                Optional.empty(),
                List.of(),
                counts,
                LineKind.SHIPPED);
    }

    private static BigDecimal figures(String shown) {
        return shown.equals("Free")
                ? BigDecimal.ZERO
                : new BigDecimal(shown.replace('−', '-').replaceAll("[^0-9.-]", ""));
    }
}
