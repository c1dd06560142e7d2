package io.buyerstatus.pages.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderSamples;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import io.buyerstatus.pages.sample.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That golden files by section prove what golden files by page did. Every page of {@link Samples} is compared to the byte by
 * the tests of its own package, and here: that cutting loses nothing; that nothing is kept which no page shows; and that
 * the pages of a language show the same sections in the same order as those of the others, also those which are kept in
 * one or two languages alone.
 */
class GoldenFilesTest {

    /** So that a change can be read, and a language be added. */
    private static final int MOST_FILES = 400;

    @ParameterizedTest
    @EnumSource
    void cuttingAPageLosesNothing(PageLanguage language) {
        for (Sample sample : Samples.in(language)) {
            String joined = Section.of(sample).stream().map(Section::text).collect(Collectors.joining());
            assertThat(joined.length()).as(sample.toString()).isPositive();
            assertThat(Section.masked(sample.text())).as(sample.toString()).isEqualTo(joined);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsCutIntoMoreThanItsFrame(PageLanguage language) {
        assertThat(Samples.in(language))
                .filteredOn(sample -> !List.of("mail_text", "sms").contains(sample.kind()))
                .allSatisfy(sample -> assertThat(Section.of(sample)).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void nothingIsKeptThatNoPageShows() {
        Map<String, List<String>> kept = GoldenFiles.kept().contents();

        assertThat(kept.keySet())
                .containsExactlyElementsOf(GoldenFiles.rendered().contents().keySet());
        assertThat(kept).isEqualTo(GoldenFiles.rendered().contents());
    }

    @Test
    void noFileLiesAroundThatNobodyReads() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.FOLDER)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> Golden.FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("map/"))
                    .toList();
            assertThat(there)
                    .containsExactlyInAnyOrderElementsOf(
                            GoldenFiles.kept().contents().keySet());
        }
    }

    @Test
    void thereAreFewFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(MOST_FILES);
        }
    }

    @Test
    void everyLanguageShowsTheSameSectionsInTheSameOrder() {
        Map<String, List<String>> german = orders(PageLanguage.GERMAN);
        assertThat(EnumSet.complementOf(EnumSet.of(PageLanguage.GERMAN)))
                .allSatisfy(language -> assertThat(orders(language)).containsExactlyEntriesOf(german));
    }

    /** What every language has: orders in all situations, pages with forms, notices, withdrawals, messages. */
    private static Map<String, List<String>> orders(PageLanguage language) {
        List<Sample> samples = new ArrayList<>();
        for (Situation situation : Situation.values()) {
            samples.add(new Sample("order." + situation, language, OrderSamples.page(situation, language)));
            samples.add(new Sample("verified." + situation, language, OrderSamples.verified(situation, language)));
            samples.add(new Sample("shared." + situation, language, OrderSamples.shared(situation, language)));
        }
        Samples.in(language).stream()
                .filter(sample -> List.of("access", "notice", "withdrawal", "mail", "mail_text", "sms")
                        .contains(sample.kind()))
                .filter(sample -> !sample.name().contains(".hard_"))
                .forEach(samples::add);
        Map<String, List<String>> orders = new TreeMap<>();
        samples.forEach(sample -> orders.put(
                sample.name(), Section.of(sample).stream().map(Section::name).toList()));
        return orders;
    }
}
