package io.buyerstatus.pages.buyer.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.pages.buyer.access.UpdatesPage.Adding;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Golden;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPagesTest {

    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final ShopId NORDLICHT = new ShopId("nordlicht");
    private static final URI FIND = URI.create("https://status.example/find/nordlicht");
    private static final URI SHARED =
            URI.create("https://status.example/s/nordlicht-0123456789abcdefghjkmnpqrs/zyxwvutsrqponmlkjihgfedcba0");
    private static final MaskedContact MAIL = MaskedContact.by(new EmailAddress("mia.koehler@example.com"));
    private static final MaskedContact PHONE = MaskedContact.by(new PhoneNumber("+4915112345678"));

    private final AccessPages pages = new AccessPages(new PageFrames(new Assets()));

    @ParameterizedTest
    @EnumSource
    void looksAsItWasFoundRight(PageLanguage language) {
        all(language)
                .forEach((name, page) -> Golden.assertMatches("access/" + name + "." + language.tag() + ".html", page));
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingThatTheBrowserRefusesAndEveryReferenceLeadsSomewhere(PageLanguage language) {
        all(language).forEach((name, page) -> {
            assertThat(page).as(name).doesNotContain("<script", "<style", " style=", " src=", "<img");
            List<String> ids = found(page, "\\sid=\"([^\"]*)\"");
            assertThat(ids).as(name).doesNotHaveDuplicates();
            assertThat(ids).as(name).containsAll(found(page, "aria-labelledby=\"([^\"]*)\""));
            assertThat(ids)
                    .as(name)
                    .containsAll(found(page, "aria-describedby=\"([^\"]*)\"").stream()
                            .flatMap(list -> Arrays.stream(list.split(" ", -1)))
                            .toList());
            assertThat(ids).as(name).containsAll(found(page, "for=\"([^\"]*)\""));
            assertThat(found(page, "<(h1)[ >]")).as(name).hasSize(1);
            assertThat(found(page, "(autofocus)")).as(name).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    @Tag("SH-20")
    void phonesAndPasswordManagersKnowWhatIsAskedFor() {
        String page = pages.verify(order(PageLanguage.ENGLISH), new VerifyPage(true, Optional.of(MAIL), true, none()));

        assertThat(page)
                .containsPattern("<input id=\"code\"[^>]* autocomplete=\"one-time-code\" inputmode=\"numeric\"")
                .containsPattern("<input id=\"postcode\"[^>]* autocomplete=\"shipping postal-code\"");
    }

    @Test
    @Tag("SH-20")
    void onlyTheOwnerRecognisesWhereTheCodeGoes() {
        for (MaskedContact reach : List.of(MAIL, PHONE)) {
            String page =
                    pages.verify(order(PageLanguage.ENGLISH), new VerifyPage(true, Optional.of(reach), false, none()));

            assertThat(page).contains(reach.shown()).doesNotContain("mia.koehler", "example.com", "15112345678");
        }
    }

    @Test
    @Tag("SH-20")
    void aSpentPostcodeLeavesTheCode() {
        String page = pages.verify(
                order(PageLanguage.ENGLISH),
                new VerifyPage(false, Optional.of(MAIL), false, Optional.of(FormError.POSTCODE_SPENT)));

        assertThat(page).contains("Please use a code instead.", "/code\">").doesNotContain("name=\"postcode\"");
    }

    @Test
    @Tag("SH-20")
    void thereIsNothingToFillInWhereNothingWouldBeLookedAt() {
        String page = pages.verify(
                order(PageLanguage.ENGLISH),
                new VerifyPage(true, Optional.of(MAIL), false, Optional.of(FormError.LOCKED)));

        assertThat(page)
                .isEqualTo(pages.verify(order(PageLanguage.ENGLISH), VerifyPage.locked()))
                .contains("role=\"alert\"", "15 minutes")
                .doesNotContain("<form", "<h2 id=\"none");
    }

    @Test
    @Tag("SH-21")
    void theSecondStepOfTheLookUpRepeatsNothingThatWasEntered() {
        String page = pages.find(find(PageLanguage.ENGLISH), new FindPage.Enter(none()));

        assertThat(page).contains("name=\"code\"").doesNotContain("name=\"number\"", "@example.com");
    }

    @Test
    @Tag("SH-22")
    void thePageSaysWhatOthersDoNotSeeAndGivesTheLinkToCopy() {
        String page = pages.share(
                order(PageLanguage.ENGLISH), new SharePage(Optional.of(SHARED), Optional.of(SharePage.Done.MADE)));

        assertThat(page)
                .contains(
                        "value=\"" + SHARED + "\"",
                        "names, addresses and contact details",
                        "name=\"do\" value=\"revoke\"")
                .contains("href=\"mailto:?subject=");
    }

    @Test
    void anotherLanguageKeepsTheStep() {
        assertThat(pages.find(find(PageLanguage.ENGLISH), new FindPage.Enter(none())))
                .contains("href=\"/find/nordlicht?code=1&amp;lang=fr\"");
        assertThat(pages.verify(order(PageLanguage.ENGLISH), new VerifyPage(true, Optional.of(MAIL), true, none())))
                .contains("href=\"" + Rendered.LINK.getRawPath() + "/verify?sent=1&amp;lang=fr\"");
        assertThat(pages.verify(order(PageLanguage.ENGLISH), new VerifyPage(true, Optional.of(MAIL), false, none())))
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

    private Map<String, String> all(PageLanguage language) {
        FormContext order = order(language);
        FormContext find = find(language);
        Map<String, String> all = new LinkedHashMap<>();
        verifying().forEach((name, page) -> all.put("verify." + name, pages.verify(order, page)));
        all.put("find.blank", pages.find(find, FindPage.Ask.blank()));
        all.put("find.incomplete", pages.find(find, new FindPage.Ask("10042", "", Optional.of(FormError.INCOMPLETE))));
        all.put("find.code", pages.find(find, new FindPage.Enter(none())));
        all.put("find.wrong", pages.find(find, new FindPage.Enter(Optional.of(FormError.WRONG_CODE))));
        all.put("share.none", pages.share(order, new SharePage(Optional.empty(), Optional.empty())));
        all.put("share.made", pages.share(order, new SharePage(Optional.of(SHARED), Optional.of(SharePage.Done.MADE))));
        all.put(
                "share.revoked",
                pages.share(order, new SharePage(Optional.empty(), Optional.of(SharePage.Done.REVOKED))));
        Stream.of(OutdatedPage.values())
                .forEach(page -> all.put(
                        "outdated." + page.name().toLowerCase(java.util.Locale.ROOT), pages.outdated(order, page)));
        all.put("replace.mail", pages.replace(order, new ReplacePage(Optional.of(MAIL), none())));
        all.put("replace.sms", pages.replace(order, new ReplacePage(Optional.of(PHONE), none())));
        all.put("replace.nowhere", pages.replace(order, new ReplacePage(Optional.empty(), none())));
        all.put(
                "replace.many",
                pages.replace(order, new ReplacePage(Optional.of(MAIL), Optional.of(FormError.TOO_MANY_LINKS))));
        updating(language).forEach((name, page) -> all.put("updates." + name, pages.updates(order, page)));
        return all;
    }

    private static Map<String, VerifyPage> verifying() {
        return Map.of(
                "both", new VerifyPage(true, Optional.of(MAIL), false, none()),
                "sms", new VerifyPage(true, Optional.of(PHONE), true, none()),
                "postcode", new VerifyPage(true, Optional.empty(), false, Optional.of(FormError.WRONG_POSTCODE)),
                "spent", new VerifyPage(false, Optional.of(MAIL), false, Optional.of(FormError.POSTCODE_SPENT)),
                "wrong", new VerifyPage(true, Optional.of(MAIL), true, Optional.of(FormError.WRONG_CODE)),
                "locked", VerifyPage.locked(),
                "many", new VerifyPage(true, Optional.of(MAIL), false, Optional.of(FormError.TOO_MANY_CODES)),
                "nothing", new VerifyPage(false, Optional.empty(), false, none()));
    }

    private static Map<String, UpdatesPage> updating(PageLanguage written) {
        PageLanguage other = written == PageLanguage.GERMAN ? PageLanguage.POLISH : PageLanguage.GERMAN;
        Optional<DeliveryChannel> mail = Optional.of(DeliveryChannel.EMAIL);
        return Map.of(
                "mail", new UpdatesPage(List.of(MAIL), mail, false, other, new Adding.None(), none(), Optional.empty()),
                "both",
                        new UpdatesPage(
                                List.of(MAIL, PHONE),
                                mail,
                                false,
                                written,
                                new Adding.None(),
                                none(),
                                done(UpdatesPage.Done.ADDED)),
                "phone",
                        new UpdatesPage(
                                List.of(PHONE),
                                Optional.empty(),
                                false,
                                written,
                                new Adding.VerifyFirst(),
                                none(),
                                Optional.empty()),
                "ask",
                        new UpdatesPage(
                                List.of(PHONE),
                                Optional.of(DeliveryChannel.SMS),
                                false,
                                written,
                                new Adding.Ask("mia@"),
                                Optional.of(FormError.NOT_AN_ADDRESS),
                                Optional.empty()),
                "confirm",
                        new UpdatesPage(
                                List.of(PHONE),
                                Optional.empty(),
                                false,
                                written,
                                new Adding.Confirm(MAIL),
                                none(),
                                Optional.empty()),
                "stopped",
                        new UpdatesPage(
                                List.of(MAIL),
                                mail,
                                true,
                                written,
                                new Adding.None(),
                                none(),
                                done(UpdatesPage.Done.STOPPED)));
    }

    private static Optional<FormError> none() {
        return Optional.empty();
    }

    private static Optional<UpdatesPage.Done> done(UpdatesPage.Done what) {
        return Optional.of(what);
    }

    private static FormContext order(PageLanguage language) {
        return new FormContext(NORDLICHT, SHOP, language, Rendered.LINK, Optional.of("10042"));
    }

    private static FormContext find(PageLanguage language) {
        return new FormContext(NORDLICHT, SHOP, language, FIND, Optional.empty());
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
