package io.buyerstatus.pages.buyer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.golden.Golden;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.AccessSamples;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Sample;
import io.buyerstatus.pages.sample.Samples;
import io.buyerstatus.pages.sample.Shops;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessPagesTest {

    private static final ShopId NORDLICHT = new ShopId("nordlicht");

    private final AccessPages pages = new AccessPages(new PageFrames(new Assets()));

    static Stream<Sample> all() {
        return Samples.of("access");
    }

    @ParameterizedTest
    @MethodSource("all")
    void looksAsItWasFoundRight(Sample page) {
        Golden.assertMatches(page);
    }

    @ParameterizedTest
    @MethodSource("all")
    void holdsNothingThatTheBrowserRefusesAndEveryReferenceLeadsSomewhere(Sample sample) {
        String page = sample.text();
        assertThat(page).doesNotContain("<script", "<style", " style=", " src=", "<img");
        List<String> ids = found(page, "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, "aria-labelledby=\"([^\"]*)\""));
        assertThat(ids)
                .containsAll(found(page, "aria-describedby=\"([^\"]*)\"").stream()
                        .flatMap(list -> Arrays.stream(list.split(" ", -1)))
                        .toList());
        assertThat(ids).containsAll(found(page, "for=\"([^\"]*)\""));
        assertThat(found(page, "<(h1)[ >]")).hasSize(1);
        assertThat(found(page, "(autofocus)")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Tag("SH-20")
    void phonesAndPasswordManagersKnowWhatIsAskedFor() {
        String page = pages.verify(
                AccessSamples.order(PageLanguage.ENGLISH),
                new VerifyPage(true, Optional.of(AccessSamples.MAIL), true, none()));

        assertThat(page)
                .containsPattern("<input id=\"code\"[^>]* autocomplete=\"one-time-code\" inputmode=\"numeric\"")
                .containsPattern("<input id=\"postcode\"[^>]* autocomplete=\"shipping postal-code\"");
    }

    @Test
    @Tag("SH-20")
    void onlyTheOwnerRecognisesWhereTheCodeGoes() {
        for (MaskedContact reach : List.of(AccessSamples.MAIL, AccessSamples.PHONE)) {
            String page = pages.verify(
                    AccessSamples.order(PageLanguage.ENGLISH), new VerifyPage(true, Optional.of(reach), false, none()));

            assertThat(page).contains(reach.shown()).doesNotContain("mia.koehler", "example.com", "15112345678");
        }
    }

    @Test
    @Tag("SH-20")
    void aSpentPostcodeLeavesTheCode() {
        String page = pages.verify(
                AccessSamples.order(PageLanguage.ENGLISH),
                new VerifyPage(false, Optional.of(AccessSamples.MAIL), false, Optional.of(FormError.POSTCODE_SPENT)));

        assertThat(page).contains("Please use a code instead.", "/code\">").doesNotContain("name=\"postcode\"");
    }

    @Test
    @Tag("SH-20")
    void thereIsNothingToFillInWhereNothingWouldBeLookedAt() {
        String page = pages.verify(
                AccessSamples.order(PageLanguage.ENGLISH),
                new VerifyPage(true, Optional.of(AccessSamples.MAIL), false, Optional.of(FormError.LOCKED)));

        assertThat(page)
                .isEqualTo(pages.verify(AccessSamples.order(PageLanguage.ENGLISH), VerifyPage.locked()))
                .contains("role=\"alert\"", "15 minutes")
                .doesNotContain("<form", "<h2 id=\"none");
    }

    @Test
    @Tag("SH-21")
    void theSecondStepOfTheLookUpRepeatsNothingThatWasEntered() {
        String page = pages.find(AccessSamples.find(PageLanguage.ENGLISH), new FindPage.Enter(none()));

        assertThat(page).contains("name=\"code\"").doesNotContain("name=\"number\"", "@example.com");
    }

    @Test
    @Tag("SH-22")
    void thePageSaysWhatOthersDoNotSeeAndGivesTheLinkToCopy() {
        String page = pages.share(
                AccessSamples.order(PageLanguage.ENGLISH),
                new SharePage(Optional.of(Rendered.SHARED_LINK), Optional.of(SharePage.Done.MADE)));

        assertThat(page)
                .contains(
                        "value=\"" + Rendered.SHARED_LINK + "\"",
                        "names, addresses and contact details",
                        "name=\"do\" value=\"revoke\"")
                .contains("href=\"mailto:?subject=");
    }

    @Test
    void anotherLanguageKeepsTheStep() {
        assertThat(pages.find(AccessSamples.find(PageLanguage.ENGLISH), new FindPage.Enter(none())))
                .contains("href=\"/find/nordlicht?code=1&amp;lang=fr\"");
        assertThat(pages.verify(
                        AccessSamples.order(PageLanguage.ENGLISH),
                        new VerifyPage(true, Optional.of(AccessSamples.MAIL), true, none())))
                .contains("href=\"" + Rendered.LINK.getRawPath() + "/verify?sent=1&amp;lang=fr\"");
        assertThat(pages.verify(
                        AccessSamples.order(PageLanguage.ENGLISH),
                        new VerifyPage(true, Optional.of(AccessSamples.MAIL), false, none())))
                .contains("href=\"" + Rendered.LINK.getRawPath() + "/verify?lang=fr\"");
    }

    @Test
    @Tag("DR-6")
    void theShopsLogoStandsWhereItHasOne() {
        EffectiveSettings withLogo =
                Shops.of(Shops.complete().with(GeneralSettings.LOGO, URI.create("https://nordlicht.example/logo.png")));
        FormContext scene = new FormContext(NORDLICHT, withLogo, PageLanguage.ENGLISH, Rendered.LINK, Optional.empty());

        assertThat(pages.outdated(scene, OutdatedPage.REPLACED)).contains("src=\"/pictures/nordlicht/");
        assertThat(pages.find(scene, FindPage.Ask.blank())).contains("src=\"/pictures/nordlicht/");
        assertThat(pages.share(scene, new SharePage(Optional.empty(), Optional.empty())))
                .contains("src=\"/pictures/nordlicht/");
    }

    private static Optional<FormError> none() {
        return Optional.empty();
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
