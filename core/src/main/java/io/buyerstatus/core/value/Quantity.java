package io.buyerstatus.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many, or how much of something: exact, above 0 and at most 1,000,000, at six decimals; 2.50 and 2.5 are the same value.
 *
 * @param unit what is counted, as it is written after the figure: {@code kg}, {@code m}; empty for pieces
 */
public record Quantity(BigDecimal amount, String unit) {
    public static final int DECIMALS = 6;

    /** More of one thing than anybody buys. */
    public static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final int LONGEST_UNIT = 20;

    /** Units by the names that shops give them: international signs need no translation, and pieces need no unit. */
    private static final Map<String, String> SIGNS = Stream.of(
                    named(
                            "", "x", "pc", "pcs", "pce", "piece", "pieces", "ea", "each", "stk", "stck", "stück",
                            "stueck", "st"),
                    named(
                            "", "unit", "units", "item", "items", "pièce", "pièces", "pz", "pezzi", "szt", "ud", "uds",
                            "stuk", "stuks"),
                    named(
                            "kg",
                            "kg",
                            "kgs",
                            "kilo",
                            "kilos",
                            "kilogram",
                            "kilograms",
                            "kilogramm",
                            "kilogramme",
                            "kilogrammes",
                            "kgm"),
                    named("g", "g", "gr", "gram", "grams", "gramm", "gramme", "grammes", "grammi", "gramos"),
                    named(
                            "m", "m", "mtr", "meter", "meters", "metre", "metres", "mètre", "mètres", "metro", "metri",
                            "metros", "metr"),
                    named("cm", "cm", "centimeter", "centimeters", "centimetre", "centimetres", "zentimeter"),
                    named("mm", "mm", "millimeter", "millimeters", "millimetre", "millimetres"),
                    named("m²", "m2", "qm", "sqm", "square metre", "square meter", "quadratmeter"),
                    named("m³", "m3", "cbm", "cubic metre", "cubic meter", "kubikmeter"),
                    named("l", "l", "ltr", "liter", "liters", "litre", "litres", "litro", "litri", "litros", "litr"),
                    named("ml", "ml", "milliliter", "milliliters", "millilitre", "millilitres"))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    public Quantity {
        amount = amount.setScale(Math.clamp(amount.scale(), 0, DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        amount = amount.scale() < 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount;
        Checks.require(
                amount.signum() > 0 && amount.compareTo(MOST) <= 0,
                "quantity",
                "must be above 0, at six decimals, and at most 1,000,000");
        Checks.atMost(unit, LONGEST_UNIT, "unit");
        unit = sign(unit.strip());
    }

    private static Stream<Map.Entry<String, String>> named(String sign, String... names) {
        return Stream.of(names).map(name -> Map.entry(name, sign));
    }

    private static String sign(String unit) {
        String name = unit.toLowerCase(Locale.ROOT);
        return SIGNS.getOrDefault(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, unit);
    }

    /** So many pieces. */
    public static Quantity of(int pieces) {
        return of(BigDecimal.valueOf(pieces));
    }

    /** So many, or so much of what has no unit. */
    public static Quantity of(BigDecimal amount) {
        return new Quantity(amount, "");
    }

    /** Another amount of the same. */
    public Quantity with(BigDecimal other) {
        return new Quantity(other, unit);
    }

    /** Whether it goes without saying: one piece. */
    public boolean isOnePiece() {
        return unit.isEmpty() && amount.compareTo(BigDecimal.ONE) == 0;
    }

    /** The amount as a plain decimal, for machines. */
    public String decimal() {
        return amount.toPlainString();
    }
}
