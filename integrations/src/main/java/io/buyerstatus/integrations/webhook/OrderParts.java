package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.Awaited;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of orders that every platform sends in its own way and that end up the same. */
public final class OrderParts {
    /** As many lines as an order of ours holds. */
    public static final int MAX_LINES = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,7}");

    private static final BigDecimal MAX_QUANTITY = BigDecimal.valueOf(1_000_000);

    private OrderParts() {}

    /** An amount; nothing where it is negative, which no amount of ours can be. */
    public static Optional<Money> money(Optional<BigDecimal> amount, CurrencyCode currency) {
        return amount.filter(value -> value.signum() >= 0 && value.precision() - value.scale() <= 12)
                .map(value -> new Money(value, currency));
    }

    /** The sum of an order as the shop says it, even where it is negative. */
    public static Optional<Money> total(Optional<BigDecimal> amount, CurrencyCode currency) {
        return amount.filter(value -> value.precision() - value.scale() <= 12).map(value -> new Money(value, currency));
    }

    /**
     * The currency of an order's field, one of ISO 4217 or one that only shops know; none where its code has not three letters, as
     * WooCommerce's IRHT: an order without a sign behind its sums is better than no order. What is no code at all is no delivery of
     * a shop system.
     */
    public static CurrencyCode currency(Payload order, String name) {
        String given = order.line(name, 20);
        if (!CODE.matcher(given).matches()) {
            throw order.missing(name, "a currency such as EUR");
        }
        Optional<CurrencyCode> code = CurrencyCode.parse(given.toUpperCase(Locale.ROOT));
        if (code.isEmpty()) {
            order.leaveOut(name, "has not three letters");
        }
        return code.orElse(CurrencyCode.NONE);
    }

    /** The country of an address's field; an address without one, or with something else in its place, keeps its lines. */
    public static Country country(Payload address, String name) {
        String given = address.line(name, 100);
        Optional<Country> country = Optional.of(given.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(Country::new);
        if (country.isEmpty() && !given.isEmpty()) {
            address.leaveOut(name, "is no country's code");
        }
        return country.orElse(Country.UNKNOWN);
    }

    /** An address to write to; the order stays where the field holds something else. */
    public static Optional<EmailAddress> email(Payload of, String name) {
        String given = of.line(name, 320);
        Optional<EmailAddress> email = EmailAddress.parse(given);
        if (email.isEmpty() && !given.isEmpty()) {
            of.leaveOut(name, "is no e-mail address");
        }
        return email;
    }

    /** How much; nothing where nothing was bought. */
    public static Optional<Quantity> quantity(Optional<BigDecimal> amount, String unit) {
        return amount.filter(value ->
                        value.setScale(Quantity.DECIMALS, RoundingMode.HALF_UP).signum() > 0)
                .map(value -> new Quantity(value.min(MAX_QUANTITY), unit));
    }

    /**
     * All lines; beyond {@value #MAX_LINES} the rest becomes one line with the rest's amounts and sum, so that the sums stay right,
     * and so does what has to be sent. Whatever the order, an item that is stored stays within the bound of {@value #MAX_LINES}.
     */
    public static List<Line> bounded(List<Line> lines) {
        if (lines.size() <= MAX_LINES) {
            return List.copyOf(lines);
        }
        List<Line> bounded = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        List<Line> rest = lines.subList(MAX_LINES - 1, lines.size());
        Optional<Money> sum =
                rest.stream().flatMap(line -> line.total().stream()).reduce(Money::plus);
        LineKind kind = allOfOneKind(rest);
        bounded.add(new Line(
                Awaited.UNLISTED,
                "+ " + rest.size(),
                "",
                Quantity.of(sum(rest.stream().map(line -> line.quantity().amount()))),
                Optional.empty(),
                sum,
                Optional.empty(),
                List.of(),
                new Line.Counts(
                        sum(rest.stream().map(line -> notAwaited(line, kind))), Optional.empty(), positions(rest)),
                kind));
        return List.copyOf(bounded);
    }

    /** Of what no carrier brings, no parcel is awaited, though it stands for lines that one brings as well. */
    private static BigDecimal notAwaited(Line line, LineKind together) {
        return together.travels() && !line.kind().travels()
                ? line.quantity().amount()
                : line.counts().cancelled();
    }

    private static LineKind allOfOneKind(List<Line> rest) {
        LineKind first = rest.getFirst().kind();
        return rest.stream().allMatch(line -> line.kind() == first) ? first : LineKind.SHIPPED;
    }

    /** A line that stands for others already counts as many as they are. */
    private static int positions(List<Line> rest) {
        return rest.stream()
                .mapToInt(line -> Math.max(1, line.counts().further()))
                .sum();
    }

    /** What is in a parcel; beyond {@value #MAX_LINES} positions the rest becomes one with the rest's amount. */
    public static List<ParcelLine> contents(List<ParcelLine> lines) {
        if (lines.size() <= MAX_LINES) {
            return List.copyOf(lines);
        }
        List<ParcelLine> bounded = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        bounded.add(new ParcelLine(
                Awaited.UNLISTED,
                sum(lines.subList(MAX_LINES - 1, lines.size()).stream().map(ParcelLine::quantity))));
        return List.copyOf(bounded);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).min(MAX_QUANTITY);
    }
}
