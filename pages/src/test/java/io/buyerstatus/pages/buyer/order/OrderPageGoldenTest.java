package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Golden;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every situation in German and English, and those with the most words in every language, byte for byte. */
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

    private static final Set<Situation> TALKED =
            EnumSet.of(Situation.UNPAID, Situation.CONFIRMED, Situation.SENT, Situation.TWO_OF_THREE, Situation.BACK);

    private static final int HEAVIEST = 40 * 1024;

    private static final Set<PageLanguage> WHOLE = EnumSet.of(PageLanguage.GERMAN, PageLanguage.ENGLISH);

    private static final Set<Situation> WORDY = EnumSet.of(
            Situation.UNPAID,
            Situation.PARTLY_SENT,
            Situation.TWO_OF_THREE,
            Situation.PICKUP_READY,
            Situation.ATTEMPT_FAILED);

    static Stream<Arguments> kept() {
        return pages().filter(page -> page.get()[0] instanceof Situation situation
                && (WORDY.contains(situation) || WHOLE.contains(page.get()[1])));
    }

    static Stream<Arguments> pages() {
        return Arrays.stream(Situation.values()).flatMap(situation -> Arrays.stream(PageLanguage.values())
                .map(language -> Arguments.of(situation, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("kept")
    void showsThePageThatWasFoundRight(Situation situation, PageLanguage language) {
        String name = situation.name().toLowerCase(Locale.ROOT);
        Golden.assertMatches("page/" + name + "." + language.tag() + ".html", page(situation, language));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    @Tag("SH-22")
    void showsTheSharedPageThatWasFoundRight(Situation situation, PageLanguage language) {
        String name = situation.name().toLowerCase(Locale.ROOT);
        Golden.assertMatches(
                "shared/" + name + "." + language.tag() + ".html",
                Rendered.shared(situation.order(), language, Shops.of(Shops.complete())));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SH-20")
    void showsTheVerifiedPageThatWasFoundRight(Situation situation) {
        String name = situation.name().toLowerCase(Locale.ROOT);
        Golden.assertMatches(
                "verified/" + name + ".de.html",
                Rendered.verified(situation.order(), PageLanguage.GERMAN, Shops.of(Shops.complete())));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void weighsAtMostFortyKilobytesWithItsStyleSheets(Situation situation, PageLanguage language) {
        Assets assets = new Assets();
        String styles = assets.find(assets.stylesheet().substring("/assets/".length()))
                .orElseThrow()
                .text();
        assertThat(gzipped(page(situation, language)) + gzipped(styles)).isLessThan(HEAVIEST);
    }

    private static String page(Situation situation, PageLanguage language) {
        List<Entry> entries = TALKED.contains(situation) ? Conversations.neighbour() : List.of();
        SettingsLayer shop = situation == Situation.PACKED
                ? Shops.complete().with(GeneralSettings.NOTE, Shops.note())
                : Shops.complete();
        return Rendered.page(situation.order(), entries, language, Shops.of(shop));
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
