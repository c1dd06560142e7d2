package io.buyerstatus.core.inquiry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a question is held by, judged by itself: nothing of it leaves for anybody else to judge. It is only ever held, so a sign may be
 * wrong.
 */
public final class SpamSigns {
    /** Nobody reads a form, fills in three fields and sends it sooner. */
    public static final Duration FASTEST = Duration.ofSeconds(3);

    private static final int MOST_LINKS = 2;
    private static final int WORDS_OF_ADVERTISING = 2;

    private static final Pattern LINK = Pattern.compile(
            "https?:\\s*//|\\bwww\\.[a-z0-9]|\\[url|<a\\s|\\b[a-z0-9-]{2,40}\\.(?:ru|top|xyz|click|shop|site|online|icu|biz|info|club)\\b");

    /** What sellers of attention write, in the languages that they write in; none of it is asked of a shop twice in one question. */
    private static final List<String> ADVERTISING = List.of(
            "seo",
            "backlink",
            "guest post",
            "first page of google",
            "google ranking",
            "website traffic",
            "web design service",
            "digital marketing",
            "casino",
            "bitcoin",
            "crypto",
            "forex",
            "payday",
            "loan offer",
            "business loan",
            "viagra",
            "cialis",
            "dating",
            "escort",
            "adult content",
            "make money",
            "earn money",
            "passive income",
            "investment opportunity",
            "unsubscribe",
            "100% free",
            "limited time offer",
            "click here",
            "gratis kredit",
            "kredit ohne schufa",
            "suchmaschinenoptimierung",
            "geld verdienen",
            "gagner de l'argent",
            "ganar dinero",
            "zarabiaj");

    private SpamSigns() {}

    /**
     * The first sign of spam.
     *
     * @param trap what was filled in where people fill in nothing
     * @param open how long the form was open
     */
    public static Optional<InquiryHold> of(String trap, Duration open, String name, String text) {
        if (!trap.isBlank()) {
            return Optional.of(InquiryHold.TRAP);
        }
        if (open.compareTo(FASTEST) < 0) {
            return Optional.of(InquiryHold.TOO_FAST);
        }
        String said = text.toLowerCase(Locale.ROOT);
        if (links(name.toLowerCase(Locale.ROOT)) > 0 || links(said) > MOST_LINKS) {
            return Optional.of(InquiryHold.LINKS);
        }
        long words = ADVERTISING.stream().filter(word -> has(said, word)).count();
        boolean advertises = words >= WORDS_OF_ADVERTISING || (words > 0 && links(said) > 0);
        return advertises ? Optional.of(InquiryHold.WORDS) : Optional.empty();
    }

    private static long links(String text) {
        return LINK.matcher(text).results().count();
    }

    private static boolean has(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins) {
                return true;
            }
        }
        return false;
    }
}
