package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.tracking.ParcelId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One parcel of what somebody typed into a field for a tracking number. Such a field holds two numbers, an address of the web, a
 * carrier's name before the number, or "n/a" as well.
 *
 * @param carrier the carrier as typed before the number, else as the shop names it; empty if unknown
 * @param number the number as typed, empty where there is none
 * @param link where to follow it; empty where the shop gives none that could lead there
 */
public record TypedTracking(String carrier, String number, Optional<URI> link) {
    /** A longer text is no tracking number; its beginning is read. */
    private static final int LONGEST = 1000;

    private static final int LONGEST_NUMBER = 100;
    private static final int MOST = 50;

    /** Beside a number of this length, shorter ones count the parcels. */
    private static final int WHOLE_NUMBER = 8;

    private static final int COUNTING = 5;

    /** Less than this counts parcels, whatever stands beside it. */
    private static final int SHORTEST = 3;

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"']{3,}");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?)\\]]+$");
    /** What spreadsheets make of a long number, of which most digits are lost. */
    private static final Pattern ROUNDED =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}.,])[0-9](?:[.,][0-9]+)?e\\+[0-9]{1,2}(?![\\p{L}\\p{N}])");

    /** A number of DHL (NVE) without the two zeros before it, which programs lose that take it for a quantity. */
    private static final Pattern WITHOUT_ZEROS = Pattern.compile("340434[0-9]{12}");

    /** A day, which stands beside what somebody collected. */
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])(?:[0-9]{1,2}\\.[0-9]{1,2}\\.(?:[0-9]{4}|[0-9]{2})?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
                    + "|20[0-9]{2}-[0-9]{2}-[0-9]{2})(?![\\p{L}\\p{N}.-])");

    /** What editors make of a new line, and of a blank. */
    private static final Pattern MARKUP = Pattern.compile("(?i)</?[a-z][a-z0-9]{0,9}(?:\\s[^<>]{0,200})?/?>");

    private static final Pattern BLANK_ENTITY = Pattern.compile("(?i)&(?:nbsp|#160|#xa0);?");

    private static final Pattern BETWEEN_NUMBERS =
            Pattern.compile("[,;|\\n\\r\\t]+|\\s(?:und|and|et|y|e|i|og|och|en|sowie|&|\\+|/|-|–|—)\\s"
                    + "|(?<=[0-9A-Z]{8})[/&+](?=[0-9A-Z]{8})");

    /**
     * The parcels of a field, at least one: without a number where the field holds none.
     *
     * @param text what stands in the field
     * @param carrier the carrier as the shop names it, empty if it does not
     * @param link the address that the shop gives beside it; plug-ins make it from whatever stands in the field
     */
    public static List<TypedTracking> read(String text, String carrier, Optional<URI> link) {
        String field = (text.length() > LONGEST ? text.substring(0, LONGEST) : text).strip();
        String named = Carriers.displayName(carrier).isEmpty() ? "" : carrier.strip();
        Map<String, TypedTracking> found = new LinkedHashMap<>();
        List<TypedTracking> links = links(field);
        numbers(words(field), named).forEach(typed -> add(found, typed));
        links.forEach(typed -> add(found, typed.orCarrier(named)));
        List<TypedTracking> parcels = found.values().stream().limit(MOST).toList();
        if (parcels.isEmpty()) {
            Optional<URI> typed =
                    links.stream().flatMap(each -> each.link().stream()).findFirst();
            return List.of(new TypedTracking(named, "", typed.or(() -> link.filter(given -> !holds(given, field)))));
        }
        return link.map(given -> linked(parcels, given, field)).orElse(parcels);
    }

    /** What may hold numbers. */
    private static String words(String field) {
        String withoutLinks = LINK.matcher(field).replaceAll(", ");
        String plain = BLANK_ENTITY
                .matcher(MARKUP.matcher(withoutLinks).replaceAll("\n"))
                .replaceAll(" ");
        return DAY.matcher(ROUNDED.matcher(plain).replaceAll(" ")).replaceAll(" ");
    }

    private static List<TypedTracking> links(String field) {
        return LINK.matcher(field)
                .results()
                .map(match -> END_OF_SENTENCE.matcher(match.group()).replaceAll(""))
                .flatMap(address -> TrackingLink.read(address).stream())
                .flatMap(read -> read.parcels().stream())
                .toList();
    }

    /** Numbers between separators; a carrier's name stands for all numbers after it. */
    private static List<TypedTracking> numbers(String text, String carrier) {
        List<TypedTracking> numbers = new ArrayList<>();
        String current = carrier;
        for (String piece : BETWEEN_NUMBERS.splitAsStream(text).toList()) {
            TypedPiece read = TypedPiece.read(piece, current);
            current = read.carrier();
            for (String number : read.numbers()) {
                if (number.length() <= LONGEST_NUMBER) {
                    numbers.add(new TypedTracking(current, withZeros(number), Optional.empty()));
                }
            }
        }
        boolean whole = numbers.stream().anyMatch(typed -> typed.length() >= WHOLE_NUMBER);
        return numbers.stream()
                .filter(typed -> typed.length() >= (whole ? COUNTING : SHORTEST))
                .toList();
    }

    private static String withZeros(String number) {
        String plain = ParcelId.normalise(number);
        boolean lost = WITHOUT_ZEROS.matcher(plain).matches()
                && CheckDigit.GS1.fits(plain.substring(0, plain.length() - 1), plain.charAt(plain.length() - 1));
        return lost ? "00" + number : number;
    }

    private static void add(Map<String, TypedTracking> found, TypedTracking typed) {
        if (!typed.number.isEmpty()) {
            found.merge(ParcelId.normalise(typed.number), typed, (one, other) -> one.orLink(other.link));
        }
    }

    /**
     * The shop's address goes to the parcel whose number is in it. One that holds the field as a whole, where that is more than a
     * number, leads nowhere; one that holds no number is the first parcel's.
     */
    private static List<TypedTracking> linked(List<TypedTracking> parcels, URI link, String field) {
        boolean plain =
                parcels.size() == 1 && ParcelId.normalise(field).equals(ParcelId.normalise(parcels.getFirst().number));
        List<TypedTracking> meant =
                parcels.stream().filter(typed -> holds(link, typed.number)).toList();
        if (meant.size() > 1 || (!plain && holds(link, field))) {
            return parcels;
        }
        TypedTracking goal = meant.isEmpty() ? parcels.getFirst() : meant.getFirst();
        return parcels.stream()
                .map(typed -> typed.equals(goal) ? typed.orLink(Optional.of(link)) : typed)
                .toList();
    }

    private static boolean holds(URI link, String text) {
        String bare = letters(text);
        return !bare.isEmpty() && letters(TrackingLink.decoded(link)).contains(bare);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private int length() {
        return ParcelId.normalise(number).length();
    }

    private TypedTracking orCarrier(String other) {
        return carrier.isEmpty() ? new TypedTracking(other, number, link) : this;
    }

    private TypedTracking orLink(Optional<URI> other) {
        return new TypedTracking(carrier, number, link.or(() -> other));
    }
}
