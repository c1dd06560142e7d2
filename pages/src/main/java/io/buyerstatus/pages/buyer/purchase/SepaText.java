package io.buyerstatus.pages.buyer.purchase;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts in the characters that every bank of SEPA passes on (EPC217-08): Latin letters without marks, digits, and a little
 * punctuation. What a bank would make a dot or a blank of is spelled as its readers spell it: Müller becomes Mueller, Сергей
 * Sergey. Sources of the spellings: EPC217-08 (best practices), Ukraine's and Russia's passports (ICAO Doc 9303), ISO 843 for Greek.
 */
final class SepaText {

    private static final Map<String, String> LATIN = spellings("""
            ä=ae ö=oe ü=ue Ä=Ae Ö=Oe Ü=Ue ß=ss ẞ=SS æ=ae Æ=Ae ø=oe Ø=Oe å=aa Å=Aa œ=oe Œ=Oe ł=l Ł=L đ=d Đ=D ð=d Ð=D þ=th Þ=Th
            ħ=h Ħ=H ı=i ŋ=n Ŋ=N ŧ=t Ŧ=T ĸ=k ə=e Ə=E &=+ _=- #= ’=' ‘=' `=' ´=' –=- —=- ‐=- ;=,""");

    private static final Map<String, String> CYRILLIC = spellings("""
            а=a б=b в=v г=g ґ=g д=d ђ=dj е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s
            т=t ћ=c у=u ў=u ф=f х=kh ц=ts ч=ch џ=dz ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia ѓ=g ќ=k ѕ=dz""");

    private static final Map<String, String> GREEK = spellings("""
            α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o""");

    private SepaText() {}

    /** The text in those characters; empty where it is in a script that is not spelled here. */
    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("([οό])[υύ]", "$1u")
                .codePoints()
                .mapToObj(SepaText::spelled)
                .collect(Collectors.joining());
        return Normalizer.normalize(composed, Normalizer.Form.NFKD)
                .codePoints()
                .filter(SepaText::isNoMark)
                .mapToObj(SepaText::spelled)
                .collect(Collectors.joining())
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", " ")
                .replaceAll(" {2,}", " ")
                // Two slashes separate fields in banks' messages, and none may lead or end (EPC217-08, 6.2).
                .replaceAll("/{2,}", "/")
                .replaceAll("^[ /]+|[ /]+$", "");
    }

    private static boolean isNoMark(int character) {
        int type = Character.getType(character);
        return type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK;
    }

    private static String spelled(int codePoint) {
        String character = Character.toString(codePoint);
        if (Character.isDigit(codePoint)) {
            return Integer.toString(Character.digit(codePoint, 10));
        }
        if (LATIN.containsKey(character)) {
            return LATIN.getOrDefault(character, "");
        }
        int small = Character.toLowerCase(codePoint);
        String key = Character.toString(small);
        String foreign = CYRILLIC.getOrDefault(key, GREEK.getOrDefault(key, character));
        return small == codePoint || foreign.equals(character) || foreign.isEmpty()
                ? foreign
                : Character.toUpperCase(foreign.charAt(0)) + foreign.substring(1);
    }

    private static Map<String, String> spellings(String table) {
        return Arrays.stream(table.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.substring(0, 1), entry -> entry.substring(entry.indexOf('=', 1) + 1)));
    }
}
