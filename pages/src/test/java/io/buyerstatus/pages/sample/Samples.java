package io.buyerstatus.pages.sample;

import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page and message that is kept as a golden file, in the order in which the files have them. */
public final class Samples {

    private static final Map<PageLanguage, List<Sample>> MADE = new EnumMap<>(PageLanguage.class);

    private Samples() {}

    /** All of a language. */
    public static synchronized List<Sample> in(PageLanguage language) {
        return MADE.computeIfAbsent(language, Samples::make);
    }

    /** The frame of reviews for sellers' own pages. */
    public static String framedReviews(PageLanguage language) {
        return ReviewSamples.frame(language);
    }

    /** Those of these kinds, in every language. */
    public static Stream<Sample> of(String... kinds) {
        List<String> wanted = List.of(kinds);
        return Stream.of(PageLanguage.values())
                .flatMap(language -> in(language).stream())
                .filter(sample -> wanted.contains(sample.kind()));
    }

    private static List<Sample> make(PageLanguage language) {
        List<Sample> all = new ArrayList<>(OrderSamples.in(language));
        all.addAll(HardSamples.in(language));
        all.addAll(AccessSamples.in(language));
        all.addAll(NoticeSamples.in(language));
        all.addAll(WithdrawalSamples.in(language));
        all.addAll(ReviewSamples.in(language));
        all.addAll(InquirySamples.in(language));
        all.addAll(MessageSamples.in(language));
        return List.copyOf(all);
    }
}
