package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.tracking.ParcelId;
import io.buyerstatus.core.tracking.carrier.Recognition.Ambiguous;
import io.buyerstatus.core.tracking.carrier.Recognition.Recognised;
import io.buyerstatus.core.tracking.carrier.Recognition.Unknown;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises carriers, and admits doubt [G9]. The rules, the first that decides wins:
 *
 * <ol>
 *   <li>The shop names a carrier: it is that one, unless the number is of a definite form of another's; then both stand.
 *       A name that means several is decided by the number's form.
 *   <li>The number is of a definite form.
 *   <li>Of the carriers that are left it is the one with which the shop works, if that is one.
 * </ol>
 *
 * Otherwise the carriers that are left are possible, those with which the shop works if there are any, and nothing more is
 * said.
 */
public final class Carriers {
    /** Words that stand where a carrier's name should. */
    private static final Set<String> NOBODY = Set.of(
            "custom",
            "custom provider",
            "other",
            "none",
            "n a",
            "na",
            "no carrier",
            "no tracking",
            "unknown",
            "manual",
            "default",
            "sonstige",
            "sonstiger",
            "sonstiges",
            "andere",
            "anderer",
            "keine",
            "keiner",
            "kein tracking",
            "ohne tracking",
            "unbekannt",
            "autre",
            "aucun",
            "otro",
            "ninguno",
            "altro",
            "nessuno",
            "anders",
            "geen",
            "inny",
            "brak",
            "annet",
            "ingen");

    private static final Pattern NO_NAME = Pattern.compile("[\\s\\p{Z}\\p{Pd}./?]*+");

    /** As programs name things: one word, or several with dashes between them. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]++([-_][a-z0-9]++)*+|[A-Z0-9]++(_[A-Z0-9]++)++");

    private Carriers() {}

    /** Whose parcel it is. */
    public static Recognition recognise(Clues clues) {
        String number = ParcelId.normalise(clues.number());
        List<NumberFormat> fitting = List.of(NumberFormat.values()).stream()
                .filter(format -> format.fits(number, clues.countries()))
                .toList();
        Set<Carrier> told =
                carriers(fitting.stream().filter(NumberFormat::definite).toList());
        Set<Carrier> possible = told.isEmpty() ? carriers(fitting) : told;
        Optional<Set<Carrier>> named = CarrierNames.named(clues.name());
        return named.map(names -> byName(names, told, possible, clues.usual()))
                .orElseGet(() -> told.size() == 1 ? one(told) : byHabit(possible, clues.usual()));
    }

    /** The name that a carrier gives itself; empty where the name means none that we know, or several. */
    public static String properName(String name) {
        return named(name).map(Carrier::displayName).orElse("");
    }

    /** The carrier that a name means; empty where it means none that we know, or several. */
    public static Optional<Carrier> named(String name) {
        return CarrierNames.named(name).filter(carriers -> carriers.size() == 1).map(carriers -> carriers.iterator()
                .next());
    }

    /**
     * The name for people to read of what a shop calls a carrier: the shop's word where it is one for people, else the name that the
     * carrier is known by, and never an id such as {@code dpd-co-uk}; empty where the shop names nobody.
     */
    public static String displayName(String given) {
        List<String> words = CarrierNames.words(given);
        if (NO_NAME.matcher(given).matches() || NOBODY.contains(String.join(" ", words))) {
            return "";
        }
        Optional<String> name = OtherCarriers.properName(words);
        if (name.isPresent() || !ID.matcher(given.strip()).matches()) {
            return name.orElseGet(given::strip);
        }
        return named(given)
                .map(Carrier::displayName)
                .or(() -> OtherCarriers.nearestName(words))
                .orElseGet(() -> spelled(words));
    }

    /** Whether a name is, or begins with, that of a carrier: shops call their ways of shipping "Standard" as well. */
    public static boolean isName(String given) {
        List<String> words = CarrierNames.words(given);
        return named(given).isPresent()
                || OtherCarriers.nearestName(words).isPresent()
                || OtherCarriers.nearestName(CarrierNames.behindWays(words)).isPresent();
    }

    /** The page of a carrier of another name than ours about a parcel, where it needs the number alone. */
    public static Optional<URI> otherPage(String given, String number) {
        return OtherCarriers.page(CarrierNames.words(given), number);
    }

    /** Whether a number's form by itself proves whose it is. */
    static boolean isDefinite(String number) {
        String normalised = ParcelId.normalise(number);
        return List.of(NumberFormat.values()).stream()
                .anyMatch(format -> format.definite() && format.fits(normalised, Set.of()));
    }

    /** An id's words with capitals; short ones are abbreviations. */
    private static String spelled(List<String> words) {
        return words.stream()
                .map(word -> word.length() <= 3
                        ? word.toUpperCase(Locale.ROOT)
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static Recognition byName(
            Set<Carrier> names, Set<Carrier> told, Set<Carrier> possible, Set<Carrier> usual) {
        Set<Carrier> agreed = both(names, possible);
        if (agreed.size() == 1) {
            return one(agreed);
        }
        if (agreed.isEmpty() && !told.isEmpty()) {
            return names.isEmpty() ? new Unknown() : new Ambiguous(either(names, told));
        }
        return narrowed(anyOf(agreed.isEmpty() ? names : agreed), usual);
    }

    /** A form alone is no proof, even where it suggests one carrier only; that the shop works with it makes it one. */
    private static Recognition byHabit(Set<Carrier> possible, Set<Carrier> usual) {
        return possible.isEmpty() ? new Unknown() : narrowed(new Ambiguous(possible), usual);
    }

    private static Recognition narrowed(Recognition recognition, Set<Carrier> usual) {
        return switch (recognition) {
            case Ambiguous(Set<Carrier> carriers) -> {
                Set<Carrier> likely = both(carriers, usual);
                yield likely.isEmpty() ? recognition : anyOf(likely);
            }
            case Recognised known -> known;
            case Unknown unknown -> unknown;
        };
    }

    private static Recognition anyOf(Set<Carrier> carriers) {
        return switch (carriers.size()) {
            case 0 -> new Unknown();
            case 1 -> one(carriers);
            default -> new Ambiguous(carriers);
        };
    }

    private static Recognition one(Set<Carrier> carriers) {
        return new Recognised(carriers.iterator().next());
    }

    private static Set<Carrier> carriers(Collection<NumberFormat> formats) {
        return formats.stream().flatMap(format -> format.carriers().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Carrier> both(Set<Carrier> one, Set<Carrier> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Carrier> either(Set<Carrier> one, Set<Carrier> other) {
        Set<Carrier> all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }
}
