package io.buyerstatus.pages.buyer.purchase;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Personal data shown so that its owner recognises it and nobody else can use it: anyone who holds the private link is
 * probably, but not certainly, the buyer (design: access levels).
 */
public final class Masked {

    private static final String DOTS = "•••";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Masked() {}

    /** {@code Mia Köhler} becomes {@code M••• K•••}. */
    public static String words(String text) {
        return SPACES.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(word.codePointAt(0)) + DOTS)
                .collect(Collectors.joining(" "));
    }

    /** {@code mia@example.org} becomes {@code m•••@e•••}. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? DOTS : words(address.substring(0, at)) + "@" + words(address.substring(at + 1));
    }

    /** {@code +49 151 12345678} becomes {@code ••• 78}. */
    public static String phone(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() < 6 ? DOTS : DOTS + " " + digits.substring(digits.length() - 2);
    }
}
