package io.buyerstatus.core.testing.sample;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamp;
import io.buyerstatus.core.value.Stamped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random values of all kinds, absent about half the time where they may be. */
final class RandomValues {
    private static final String CHARACTERS = "abcXYZ019-_";
    private static final List<String> PIECES = List.of(
            "Teekanne",
            " ",
            "ÄÖß",
            "Åse",
            "東京",
            "\uD83D\uDCE6",
            "\"'\\",
            "<b>&",
            "\n",
            "\u0000",
            "#",
            "|",
            "e\u0301",
            "مرحبا",
            "1");
    private static final List<String> CURRENCIES = List.of("EUR", "NOK", "JPY", "KWD", "XAU");

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    <T> T anyOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return flag() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> Optional<Stamped<T>> stamped(Supplier<T> value) {
        return maybe(() -> new Stamped<>(value.get(), stamp()));
    }

    /** Few enough that registers share them. */
    Stamp stamp() {
        int which = random.nextInt(4);
        return new Stamp(Instant.ofEpochSecond(1_795_000_000L + which, which == 0 ? 0 : 123_456_789), "event " + which);
    }

    /** A text of 1 to {@code max} characters that is not blank. */
    String text(int max) {
        return cut("a" + pieces(), max);
    }

    String textOrNothing(int max) {
        return flag() ? "" : cut(pieces(), max);
    }

    String characters(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> CHARACTERS.substring(at % CHARACTERS.length(), at % CHARACTERS.length() + 1))
                .collect(Collectors.joining());
    }

    Set<String> keys() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(at -> "SENT " + random.nextInt(9))
                .collect(Collectors.toSet());
    }

    /** Around now, before 1970 and far ahead; with and without parts of a second. */
    Instant instant() {
        long second =
                switch (random.nextInt(4)) {
                    case 0 -> -1_000_000_000L - random.nextInt();
                    case 1 -> 100_000_000_000L + random.nextInt();
                    default -> 1_795_000_000L + random.nextInt(1_000_000);
                };
        return Instant.ofEpochSecond(
                second,
                switch (random.nextInt(3)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(1_000) * 1_000_000L;
                    default -> random.nextInt(1_000_000_000);
                });
    }

    Money money() {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        return Money.of(random.nextInt(1_000_000) + "." + random.nextInt(1000), currency);
    }

    URI url() {
        return URI.create("https://shop.example/p/" + random.nextInt(1000) + "?a=b&c=%C3%A4#top");
    }

    Country country() {
        return new Country(flag() ? "DE" : "NO");
    }

    double degrees(double limit) {
        return switch (random.nextInt(4)) {
            case 0 -> -0.0;
            case 1 -> limit;
            case 2 -> Double.MIN_VALUE;
            default -> (random.nextDouble() * 2 - 1) * limit;
        };
    }

    private String pieces() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(at -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    /** Never between the halves of a character. */
    private static String cut(String text, int max) {
        int end = Math.min(max, text.length());
        return text.substring(0, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }
}
