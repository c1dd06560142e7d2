package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.pages.golden.Golden;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderSamples;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import io.buyerstatus.pages.sample.Situation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every situation in German and English, those with the most words in every language, and the hard cases, byte for byte. */
@Tag("DR-1")
@Tag("DR-4")
@Tag("DR-18")
@Tag("SH-1")
@Tag("SH-12")
@Tag("SH-13")
@Tag("SH-14")
@Tag("SH-15")
@Tag("SH-16")
class OrderPageGoldenTest {

    private static final int HEAVIEST = 40 * 1024;

    static Stream<Sample> orders() {
        return Samples.of("order");
    }

    static Stream<Sample> shared() {
        return Samples.of("shared");
    }

    static Stream<Sample> verified() {
        return Samples.of("verified");
    }

    static Stream<Arguments> pages() {
        return Arrays.stream(Situation.values()).flatMap(situation -> Arrays.stream(PageLanguage.values())
                .map(language -> Arguments.of(situation, language)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void showsThePageThatWasFoundRight(Sample page) {
        Golden.assertMatches(page);
    }

    @ParameterizedTest
    @MethodSource("shared")
    @Tag("SH-22")
    void showsTheSharedPageThatWasFoundRight(Sample page) {
        Golden.assertMatches(page);
    }

    @ParameterizedTest
    @MethodSource("verified")
    @Tag("SH-20")
    void showsTheVerifiedPageThatWasFoundRight(Sample page) {
        Golden.assertMatches(page);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void weighsAtMostFortyKilobytesWithItsStyleSheets(Situation situation, PageLanguage language) {
        Assets assets = new Assets();
        String styles = assets.find(assets.stylesheet().substring("/assets/".length()))
                .orElseThrow()
                .text();
        assertThat(gzipped(OrderSamples.page(situation, language)) + gzipped(styles))
                .isLessThan(HEAVIEST);
    }

    private static int gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            writer.write(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.size();
    }
}
