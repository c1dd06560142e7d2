package io.buyerstatus.aws.item;

import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Single attribute values, and the two forms of an instant: as a number in attributes, as a text in sort keys. */
public final class Values {
    private static final int NANOS = 9;

    /** Always with nine decimals, since "30.5Z" sorts before "30Z". */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Values() {}

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** Exactly. */
    public static AttributeValue decimal(BigDecimal value) {
        return AttributeValue.fromN(value.toPlainString());
    }

    /** Reads what {@link #decimal} or {@link #number} wrote. */
    public static BigDecimal decimal(AttributeValue value) {
        return new BigDecimal(value.n());
    }

    /** Seconds since 1970 with as many decimals as needed: about 6 bytes where ISO 8601 takes 20, and exact. */
    public static AttributeValue instant(Instant value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getEpochSecond()).add(BigDecimal.valueOf(value.getNano(), NANOS));
        return AttributeValue.fromN(
                value.getNano() == 0
                        ? Long.toString(value.getEpochSecond())
                        : seconds.stripTrailingZeros().toPlainString());
    }

    /** Reads what {@link #instant} wrote. */
    public static Instant instant(AttributeValue value) {
        BigDecimal seconds = new BigDecimal(value.n());
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(NANOS).longValueExact());
    }

    /** ISO 8601 in UTC, always of one length, so that texts sort as times do (years 0 to 9999). */
    public static String sortable(Instant value) {
        return SORTABLE.format(value);
    }

    /** Decimal and currency in one text, e.g. {@code 12.90 EUR}. */
    public static AttributeValue money(Money value) {
        return text(value.decimal() + " " + value.currency().code());
    }

    /** Reads what {@link #money(Money)} wrote. */
    public static Money money(AttributeValue value) {
        String text = value.s();
        int space = text.indexOf(' ');
        return Money.of(text.substring(0, space), text.substring(space + 1));
    }

    public static AttributeValue texts(Collection<String> values) {
        return AttributeValue.fromSs(values.stream().sorted().toList());
    }

    public static <T> AttributeValue list(List<T> values, Function<T, AttributeValue> each) {
        return AttributeValue.fromL(values.stream().map(each).toList());
    }

    public static AttributeValue map(Map<String, AttributeValue> values) {
        return AttributeValue.fromM(values);
    }
}
