package io.buyerstatus.pages.kit.layout;

import static java.util.function.Predicate.not;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.pages.kit.layout.PageFrame.Seller;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the frame of a page from what the shop set [DR-3..7]. */
public final class PageFrames {

    /** The calm green of pages that belong to no shop. */
    private static final Colour NEUTRAL = new Colour(0x1f, 0x5f, 0x5b);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    private final Assets assets;

    public PageFrames(Assets assets) {
        this.assets = assets;
    }

    /**
     * The frame of a shop's page.
     *
     * @param path where the page, or the nearest one, can be read in another language; nothing where nowhere
     */
    public PageFrame of(ShopId shop, EffectiveSettings settings, Texts texts, String title, Optional<String> path) {
        return shell(
                texts,
                title,
                brand(settings),
                path.flatMap(at -> LanguageMenu.of(LanguageChoice.offered(settings), texts.language(), at)),
                Optional.of(seller(settings, texts).under(logo(shop, settings))));
    }

    /** Our copy of the shop's logo, where it has one [DR-6]. */
    private static Optional<Picture> logo(ShopId shop, EffectiveSettings settings) {
        return settings.find(GeneralSettings.LOGO).map(original -> Picture.logo(shop, original));
    }

    /** The frame of a page that must not tell which shop it is about. */
    public PageFrame anonymous(Texts texts, String title, Optional<String> path) {
        Set<SupportedLanguage> all = EnumSet.allOf(SupportedLanguage.class);
        return shell(
                texts,
                title,
                NEUTRAL,
                path.flatMap(at -> LanguageMenu.of(all, texts.language(), at)),
                Optional.empty());
    }

    /** The shop's name as buyers know it; empty where the shop has not said. */
    public static String name(EffectiveSettings settings) {
        return settings.find(GeneralSettings.NAME)
                .or(() -> settings.find(GeneralSettings.WEBSITE).map(URI::getHost))
                .orElse("");
    }

    /** The shop's colour. */
    public static Colour brand(EffectiveSettings settings) {
        return Colour.parse(settings.get(GeneralSettings.COLOUR)).orElse(NEUTRAL);
    }

    private PageFrame shell(
            Texts texts, String title, Colour brand, Optional<LanguageMenu> languages, Optional<Seller> seller) {
        return new PageFrame(
                texts.language().tag(),
                title,
                assets.stylesheet(),
                assets.theme(brand),
                assets.script(),
                assets.icon(),
                languages,
                seller);
    }

    /** Who sells, as its buyers are told. */
    public static Seller seller(EffectiveSettings settings, Texts texts) {
        String name = name(settings);
        List<String> address = settings.find(GeneralSettings.ADDRESS).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(not(String::isEmpty))
                .filter(not(name::equals))
                .toList();
        Optional<String> website = settings.find(GeneralSettings.WEBSITE).flatMap(url -> SafeUrl.of(url.toString()));
        return new Seller(
                name, initials(name), Optional.empty(), website, address, contacts(settings), legal(settings, texts));
    }

    /** How to reach the seller by other ways than the page. */
    public static List<Link> contacts(EffectiveSettings settings) {
        return Stream.of(
                        settings.find(GeneralSettings.EMAIL).map(PageFrames::mail),
                        settings.find(GeneralSettings.PHONE).flatMap(PageFrames::telephone),
                        settings.find(GeneralSettings.HELP).flatMap(url -> link(url.getHost(), url)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The local part may hold characters that would begin a subject or a second recipient (RFC 6068, 2). */
    private static Link mail(EmailAddress address) {
        String encoded =
                URLEncoder.encode(address.value(), StandardCharsets.UTF_8).replace("%40", "@");
        return new Link(address.value(), "mailto:" + encoded);
    }

    private static Optional<Link> telephone(String phone) {
        String digits = phone.replaceAll("\\(0\\)", "").replaceAll("[^+0-9]", "");
        return SafeUrl.of("tel:" + digits).map(url -> new Link(phone, url));
    }

    private static Optional<Link> link(String label, URI url) {
        return SafeUrl.of(url.toString()).map(address -> new Link(label, address));
    }

    private static List<Link> legal(EffectiveSettings settings, Texts texts) {
        return Stream.of(
                        legal(settings, GeneralSettings.IMPRINT, texts.get("legal.imprint")),
                        legal(settings, GeneralSettings.TERMS, texts.get("legal.terms")),
                        legal(settings, GeneralSettings.PRIVACY_POLICY, texts.get("legal.privacy")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Link> legal(EffectiveSettings settings, Setting<URI> setting, String label) {
        return settings.find(setting).flatMap(url -> link(label, url));
    }

    /** The first letters of the first two words. */
    private static String initials(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(not(String::isEmpty))
                .limit(2)
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
