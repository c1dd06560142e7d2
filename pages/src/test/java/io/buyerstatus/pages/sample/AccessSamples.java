package io.buyerstatus.pages.sample;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.FindPage;
import io.buyerstatus.pages.buyer.access.FormContext;
import io.buyerstatus.pages.buyer.access.FormError;
import io.buyerstatus.pages.buyer.access.MaskedContact;
import io.buyerstatus.pages.buyer.access.OutdatedPage;
import io.buyerstatus.pages.buyer.access.ReplacePage;
import io.buyerstatus.pages.buyer.access.SharePage;
import io.buyerstatus.pages.buyer.access.UpdatesPage;
import io.buyerstatus.pages.buyer.access.UpdatesPage.Adding;
import io.buyerstatus.pages.buyer.access.VerifyPage;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages with forms, in everything that they may have to say. */
public final class AccessSamples {

    /** The shop's look-up form. */
    public static final URI FIND = URI.create("https://status.example/find/nordlicht");

    /** How the buyer of all samples is reached by mail. */
    public static final MaskedContact MAIL = MaskedContact.by(new EmailAddress("mia.koehler@example.com"));

    /** How the buyer of all samples is reached by phone. */
    public static final MaskedContact PHONE = MaskedContact.by(new PhoneNumber("+4915112345678"));

    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final ShopId NORDLICHT = new ShopId("nordlicht");
    private static final AccessPages PAGES = new AccessPages(new PageFrames(new Assets()));

    private AccessSamples() {}

    /** A form about an order. */
    public static FormContext order(PageLanguage language) {
        return new FormContext(NORDLICHT, SHOP, language, Rendered.LINK, Optional.of("10042"));
    }

    /** A form by which an order is found. */
    public static FormContext find(PageLanguage language) {
        return new FormContext(NORDLICHT, SHOP, language, FIND, Optional.empty());
    }

    static List<Sample> in(PageLanguage language) {
        FormContext order = order(language);
        Map<String, String> all = new LinkedHashMap<>();
        verifying().forEach((name, page) -> all.put("verify." + name, PAGES.verify(order, page)));
        finding().forEach((name, page) -> all.put("find." + name, PAGES.find(find(language), page)));
        sharing().forEach((name, page) -> all.put("share." + name, PAGES.share(order, page)));
        for (OutdatedPage page : OutdatedPage.values()) {
            all.put("outdated." + page.name().toLowerCase(Locale.ROOT), PAGES.outdated(order, page));
        }
        replacing().forEach((name, page) -> all.put("replace." + name, PAGES.replace(order, page)));
        updating(language).forEach((name, page) -> all.put("updates." + name, PAGES.updates(order, page)));
        return all.entrySet().stream()
                .map(page -> new Sample("access." + page.getKey(), language, page.getValue()))
                .toList();
    }

    private static Map<String, VerifyPage> verifying() {
        Map<String, VerifyPage> pages = new LinkedHashMap<>();
        pages.put("both", new VerifyPage(true, Optional.of(MAIL), false, none()));
        pages.put("sms", new VerifyPage(true, Optional.of(PHONE), true, none()));
        pages.put("postcode", new VerifyPage(true, Optional.empty(), false, Optional.of(FormError.WRONG_POSTCODE)));
        pages.put("spent", new VerifyPage(false, Optional.of(MAIL), false, Optional.of(FormError.POSTCODE_SPENT)));
        pages.put("wrong", new VerifyPage(true, Optional.of(MAIL), true, Optional.of(FormError.WRONG_CODE)));
        pages.put("paused", new VerifyPage(false, Optional.of(MAIL), false, Optional.of(FormError.POSTCODE_PAUSED)));
        pages.put("locked", VerifyPage.locked());
        pages.put("many", new VerifyPage(true, Optional.of(MAIL), false, Optional.of(FormError.TOO_MANY_CODES)));
        pages.put("nothing", new VerifyPage(false, Optional.empty(), false, none()));
        return pages;
    }

    private static Map<String, FindPage> finding() {
        Map<String, FindPage> pages = new LinkedHashMap<>();
        pages.put("blank", FindPage.Ask.blank());
        pages.put("incomplete", new FindPage.Ask("10042", "", Optional.of(FormError.INCOMPLETE)));
        pages.put("many", new FindPage.Ask("10042", "mia@example.com", Optional.of(FormError.LOCKED)));
        pages.put("code", new FindPage.Enter(none()));
        pages.put("wrong", new FindPage.Enter(Optional.of(FormError.WRONG_CODE)));
        return pages;
    }

    private static Map<String, SharePage> sharing() {
        Map<String, SharePage> pages = new LinkedHashMap<>();
        pages.put("none", new SharePage(Optional.empty(), Optional.empty()));
        pages.put("made", new SharePage(Optional.of(Rendered.SHARED_LINK), Optional.of(SharePage.Done.MADE)));
        pages.put("revoked", new SharePage(Optional.empty(), Optional.of(SharePage.Done.REVOKED)));
        return pages;
    }

    private static Map<String, ReplacePage> replacing() {
        Map<String, ReplacePage> pages = new LinkedHashMap<>();
        pages.put("mail", new ReplacePage(Optional.of(MAIL), none()));
        pages.put("sms", new ReplacePage(Optional.of(PHONE), none()));
        pages.put("nowhere", new ReplacePage(Optional.empty(), none()));
        pages.put("many", new ReplacePage(Optional.of(MAIL), Optional.of(FormError.TOO_MANY_LINKS)));
        return pages;
    }

    private static Map<String, UpdatesPage> updating(PageLanguage written) {
        PageLanguage other = written == PageLanguage.GERMAN ? PageLanguage.POLISH : PageLanguage.GERMAN;
        Optional<DeliveryChannel> mail = Optional.of(DeliveryChannel.EMAIL);
        Optional<DeliveryChannel> sms = Optional.of(DeliveryChannel.SMS);
        Optional<DeliveryChannel> neither = Optional.empty();
        Optional<UpdatesPage.Done> nothing = Optional.empty();
        Map<String, UpdatesPage> pages = new LinkedHashMap<>();
        pages.put(
                "mail",
                new UpdatesPage(
                        List.of(MAIL), mail, false, other, Optional.empty(), true, new Adding.None(), none(), nothing));
        pages.put(
                "both",
                new UpdatesPage(
                        List.of(MAIL, PHONE),
                        mail,
                        false,
                        written,
                        Optional.of(MAIL),
                        true,
                        new Adding.None(),
                        none(),
                        Optional.of(UpdatesPage.Done.ADDED)));
        pages.put(
                "phone",
                new UpdatesPage(
                        List.of(PHONE),
                        neither,
                        false,
                        written,
                        Optional.empty(),
                        false,
                        new Adding.VerifyFirst(),
                        none(),
                        nothing));
        pages.put(
                "ask",
                new UpdatesPage(
                        List.of(PHONE),
                        sms,
                        false,
                        written,
                        Optional.empty(),
                        true,
                        new Adding.Ask("mia@"),
                        Optional.of(FormError.NOT_AN_ADDRESS),
                        nothing));
        pages.put(
                "confirm",
                new UpdatesPage(
                        List.of(PHONE),
                        neither,
                        false,
                        written,
                        Optional.of(MAIL),
                        true,
                        new Adding.Confirm(MAIL),
                        none(),
                        nothing));
        pages.put(
                "stopped",
                new UpdatesPage(
                        List.of(MAIL),
                        mail,
                        true,
                        written,
                        Optional.empty(),
                        false,
                        new Adding.None(),
                        none(),
                        Optional.of(UpdatesPage.Done.STOPPED)));
        pages.put(
                "weak",
                new UpdatesPage(
                        List.of(MAIL, PHONE),
                        mail,
                        false,
                        written,
                        Optional.of(MAIL),
                        false,
                        new Adding.None(),
                        none(),
                        nothing));
        return pages;
    }

    private static Optional<FormError> none() {
        return Optional.empty();
    }
}
