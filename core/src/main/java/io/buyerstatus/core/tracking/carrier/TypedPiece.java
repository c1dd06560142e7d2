package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.tracking.ParcelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A piece of a field for a tracking number: words around a number, as a rule. "DPD: 0150 5234 5678 95 (2 kg)".
 *
 * @param carrier whose numbers these, and those after them, are; empty if unknown
 * @param numbers none where the piece says only "n/a", or a carrier's name
 */
record TypedPiece(String carrier, List<String> numbers) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern NOT_ZERO = Pattern.compile("[1-9]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SERVICE = Pattern.compile("[A-Z]{1,4}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{1,2}");
    /** A number of the Universal Postal Union (S10), in whatever groups and letters. */
    private static final Pattern POSTAL =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[a-z]{2} ?((?:[0-9] ?){8})([0-9]) ?[a-z]{2}(?![\\p{L}\\p{N}])");

    private static final Pattern GLUED =
            Pattern.compile("(?i)(DHL|DPD|GLS|UPS|HERMES|FEDEX)[-_./]*([0-9]{8,}|1Z[0-9A-Z]{16})");

    /** "1/2": the first of two parcels. */
    private static final Pattern OF_SEVERAL = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}");

    /** Before the number of another parcel, which brings something back, or of no parcel at all. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:bei(?:lege?)?)?retouren?(?:label|schein|nummer|nr|paket|sendung)?|retour(?:label|nummer)?|r(?:ü|ue)ckse?nd(?:e|ung)\\p{L}*+"
                    + "|returns?|return ?label|reso|devoluci[oó]n|zwrot\\p{L}*+|tel|telefon|telephone|phone|handy|mobil|mobile");

    /** As long as numbers are that stand side by side without a comma. */
    private static final int WHOLE = 10;

    private static final int WHOLE_DIGITS = 8;

    /** "1.", "2)": what counts parcels. */
    private static final int LONGEST_COUNT = 2;

    /** What people write before a number. */
    private static final Set<String> LABELS = Set.of(
            ("sendungsnummer sendungsnr sendungsnummern sendungsid sendung sendungsverfolgung sendungsverfolgungsnummer paketnummer "
                            + "paketnr paket pakete paketschein trackingnummer trackingnr trackingcode trackingid trackingno "
                            + "trackingnumber trackingnumbers tracking track trace tracknumber number numbers num no nr nummer "
                            + "nummern nrs id code awb waybill shipment consignment parcel parcels package packages barcode "
                            + "reference ref numero suivi colis envoi seguimiento envio guia spedizione codice tracciamento pakket "
                            + "zending zendingsnummer volgnummer sporing sporingsnummer kolli kollinummer sendingsnummer pakke "
                            + "przesylka przesylki przesyłka przesyłki numer paczka zasilka zásilka csomag csomagszam de di du le la "
                            + "and und von of av af is ist tn url link")
                    .split(" "));

    private static final Set<String> PRODUCTS = Set.of("paket", "parcel", "pakket", "paczka");

    TypedPiece {
        numbers = List.copyOf(numbers);
    }

    /** @param given the carrier that is known before the piece; empty for none */
    static TypedPiece read(String typed, String given) {
        String piece = POSTAL.matcher(typed).replaceAll(TypedPiece::postal);
        String beside =
                BRACKETS.matcher(piece).results().map(match -> match.group(1)).collect(Collectors.joining(" "));
        String outside = BRACKETS.matcher(piece).replaceAll(" ");
        boolean only = !DIGIT.matcher(outside).find();
        String text = only ? outside + " " + beside : outside;
        int label = Math.max(text.lastIndexOf(':'), text.lastIndexOf('='));
        boolean labelled = label >= 0 && DIGIT.matcher(text.substring(label)).find();
        String before = labelled ? text.substring(0, label) : "";
        List<String> tokens = tokens(labelled ? text.substring(label + 1) : text);
        int first = firstNumber(tokens);
        String words = before + " " + String.join(" ", tokens.subList(0, first));
        if (tokens(words).stream()
                .anyMatch(word -> OTHERS.matcher(word.toLowerCase(Locale.ROOT)).matches())) {
            return new TypedPiece(given, List.of());
        }
        String carrier = carrier(words, given, first < tokens.size())
                .or(() -> known(beside))
                .orElse(given);
        return first == tokens.size()
                ? new TypedPiece(carrier, List.of())
                : numbers(tokens.subList(first, tokens.size()), carrier);
    }

    /** In capitals, as letters that belong to a number are told from words beside it. */
    private static String postal(MatchResult found) {
        boolean number = CheckDigit.S10.fits(
                found.group(1).replace(" ", ""), found.group(2).charAt(0));
        return number ? found.group().toUpperCase(Locale.ROOT) : found.group();
    }

    private static List<String> tokens(String text) {
        return BLANKS.splitAsStream(text.strip())
                .map(token -> EDGES.matcher(token).replaceAll(""))
                .filter(token -> !token.isEmpty() && !OF_SEVERAL.matcher(token).matches())
                .toList();
    }

    /** Where the number begins: at the first token with a digit, or at the letters that belong to it. */
    private static int firstNumber(List<String> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            if (DIGIT.matcher(token).find() && !(at == 0 && tokens.size() > 1 && isName(token))) {
                boolean service = at > 0
                        && SERVICE.matcher(tokens.get(at - 1)).matches()
                        && !isLabel(tokens.get(at - 1))
                        && known(tokens.get(at - 1)).isEmpty();
                return service ? at - 1 : at;
            }
        }
        return tokens.size();
    }

    /** A carrier's name that has a digit. */
    private static boolean isName(String token) {
        return OtherCarriers.properName(CarrierNames.words(token)).isPresent();
    }

    private static Optional<String> carrier(String words, String given, boolean number) {
        List<String> tokens = tokens(words);
        String name = IntStream.range(0, tokens.size())
                .filter(at -> !isLabel(tokens.get(at)) || (at > 0 && isProduct(tokens.get(at))))
                .mapToObj(tokens::get)
                .filter(word -> !DIGIT.matcher(word).find() || isName(word))
                .collect(Collectors.joining(" "));
        return known(name).or(() -> Optional.of(name)
                .filter(unknown -> number
                        && given.isEmpty()
                        && !Carriers.displayName(unknown).isEmpty()));
    }

    private static Optional<String> known(String words) {
        return Optional.of(words.strip())
                .filter(name -> !name.isEmpty() && CarrierNames.named(name).isPresent());
    }

    /** "Sendungs-Nr." and "Sendungsnr" are the same. */
    private static boolean isLabel(String word) {
        return LABELS.contains(NO_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT));
    }

    /** Carriers call what they sell a parcel, too. */
    private static boolean isProduct(String word) {
        return PRODUCTS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static TypedPiece numbers(List<String> tokens, String given) {
        List<String> rest = new ArrayList<>(tokens);
        String carrier = given;
        while (rest.size() > 1 && trailing(rest)) {
            carrier = known(rest.removeLast()).orElse(carrier);
        }
        String number = String.join(" ", rest);
        List<String> several = rest.stream().filter(TypedPiece::whole).toList();
        if (several.size() > 1
                && !Carriers.isDefinite(number)
                && rest.stream().allMatch(token -> whole(token) || token.length() <= LONGEST_COUNT || isLabel(token))) {
            return new TypedPiece(carrier, several);
        }
        Matcher glued = GLUED.matcher(number);
        if (glued.matches() && !Carriers.isDefinite(number)) {
            return new TypedPiece(glued.group(1), List.of(glued.group(2)));
        }
        return new TypedPiece(carrier, NOT_ZERO.matcher(number).find() ? List.of(number) : List.of());
    }

    /** Words after the number; the letters of a country are the number's own. */
    private static boolean trailing(List<String> tokens) {
        String last = tokens.getLast();
        return !DIGIT.matcher(last).find()
                && !(COUNTRY.matcher(last).matches() && known(last).isEmpty());
    }

    private static boolean whole(String token) {
        return ParcelId.normalise(token).length() >= WHOLE
                && Arrays.stream(token.split(""))
                                .filter(sign -> DIGIT.matcher(sign).matches())
                                .count()
                        >= WHOLE_DIGITS;
    }
}
