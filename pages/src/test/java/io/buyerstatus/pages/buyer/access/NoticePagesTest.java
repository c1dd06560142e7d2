package io.buyerstatus.pages.buyer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.golden.Golden;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import io.buyerstatus.pages.sample.Shops;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticePagesTest {

    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());

    private static final ShopId NORDLICHT = new ShopId("nordlicht");

    private final NoticePages pages = new NoticePages(new PageFrames(new Assets()));

    static Stream<Sample> all() {
        return Samples.of("notice");
    }

    @ParameterizedTest
    @MethodSource("all")
    void looksAsItWasFoundRight(Sample page) {
        Golden.assertMatches(page);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DR-2")
    void aShopThatIsSwitchedOffSaysSoAndHowToReachIt(PageLanguage language) {
        String page = pages.off(NORDLICHT, SHOP, language);

        assertThat(page).contains("Nordlicht Manufaktur", "mailto:hallo@nordlicht.example");
    }

    @Test
    void pagesForStrangersNameNoShop() {
        assertThat(pages.missing(PageLanguage.GERMAN) + pages.unavailable(PageLanguage.GERMAN))
                .doesNotContain("Nordlicht", "<footer");
    }

    @Test
    @Tag("DR-6")
    void whereTheShopIsKnownItsLogoStandsAndNowhereElse() {
        EffectiveSettings withLogo =
                Shops.of(Shops.complete().with(GeneralSettings.LOGO, URI.create("https://nordlicht.example/logo.png")));

        assertThat(List.of(
                        pages.off(NORDLICHT, withLogo, PageLanguage.GERMAN),
                        pages.stop(NORDLICHT, withLogo, PageLanguage.GERMAN, Rendered.LINK),
                        pages.stopped(NORDLICHT, withLogo, PageLanguage.GERMAN, Rendered.LINK)))
                .allSatisfy(page -> assertThat(page).contains("<img", "src=\"/pictures/nordlicht/"));
        assertThat(pages.missing(PageLanguage.GERMAN)).doesNotContain("<img");
    }

    @Test
    void pagesThatCanBeReadWithGetCanBeReadInAnyLanguage() {
        assertThat(pages.off(NORDLICHT, SHOP, PageLanguage.GERMAN)).doesNotContain("?lang=");
        assertThat(pages.readAt("").missing(PageLanguage.GERMAN)).contains("href=\"?lang=fr\"");
        assertThat(pages.readAt("/find/nordlicht").off(NORDLICHT, SHOP, PageLanguage.GERMAN))
                .contains("href=\"/find/nordlicht?lang=fr\"");
    }

    @Test
    void openingTheStopPageIsNoWish() {
        assertThat(pages.stop(NORDLICHT, SHOP, PageLanguage.ENGLISH, Rendered.LINK))
                .contains("<form method=\"post\" action=\"" + Rendered.LINK.getRawPath() + "/stop\">");
    }
}
