package io.buyerstatus.core.search;

import io.buyerstatus.core.order.purchase.Buyer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they are looked up: small letters without marks. Some letters are written in two ways by people who do not have them, so that a
 * name may have two forms: Müller is found by Muller and by Mueller.
 */
public final class FoldedName {
    /** Fewer letters begin too many names. */
    public static final int FEWEST = 2;

    /** What of a name counts. */
    public static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    /** The forms that a text stands under when somebody looks for it: one, as they typed it. */
    public static String typed(String text) {
        return cut(plain(text));
    }

    /** The forms that lead to a buyer: family name first and given name first, each as it is written with and without marks. */
    public static Set<String> of(Buyer buyer) {
        Set<String> forms = new LinkedHashSet<>();
        if (buyer.firstName().isBlank() && buyer.lastName().isBlank()) {
            add(forms, buyer.company());
        } else {
            add(forms, buyer.lastName() + " " + buyer.firstName());
            add(forms, buyer.firstName() + " " + buyer.lastName());
        }
        forms.removeIf(form -> form.length() < FEWEST);
        return forms;
    }

    private static void add(Set<String> forms, String name) {
        forms.add(cut(plain(name)));
        forms.add(cut(plain(spelledOut(name))));
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    private static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replaceAll("['’`´]", "");
        return BETWEEN.matcher(letters).replaceAll(" ").strip();
    }

    /** As people write it whose keyboards lack the letter. */
    private static String spelledOut(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
