package io.buyerstatus.core.settings;

import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.core.value.SupportedLanguage;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Who the shop is and how its page looks (DR-3..7, SH-9). */
public final class GeneralSettings {
    /** Whether the app is on for this shop or channel; off serves a page saying so and sends nothing (DR-2). */
    public static final Setting<Boolean> ENABLED = Setting.withDefault("general.enabled", SettingTypes.BOOLEAN, true);

    public static final Setting<String> NAME = Setting.optional("general.name", SettingTypes.line(100));
    public static final Setting<String> ADDRESS = Setting.optional("general.address", SettingTypes.text(500));
    public static final Setting<EmailAddress> EMAIL = Setting.optional("general.email", SettingTypes.EMAIL);
    public static final Setting<String> PHONE = Setting.optional("general.phone", SettingTypes.line(50));
    /** The country of the shop. */
    public static final Setting<Country> COUNTRY = Setting.optional("general.country", SettingTypes.COUNTRY);

    public static final Setting<URI> WEBSITE = Setting.optional("general.website", SettingTypes.LINK);
    public static final Setting<URI> LOGO = Setting.optional("general.logo", SettingTypes.LINK);
    public static final Setting<String> COLOUR = Setting.withDefault("general.colour", SettingTypes.COLOUR, "#1f5f5b");
    public static final Setting<URI> TERMS = Setting.optional("general.terms", SettingTypes.LINK);
    public static final Setting<URI> PRIVACY_POLICY = Setting.optional("general.privacy_policy", SettingTypes.LINK);
    public static final Setting<URI> IMPRINT = Setting.optional("general.imprint", SettingTypes.LINK);
    public static final Setting<URI> HELP = Setting.optional("general.help", SettingTypes.LINK);

    /** A note that appears on every order's page. */
    public static final Setting<LocalisedText> NOTE = Setting.optional("general.note", SettingTypes.localised(4000));

    /** The language of buyers whose own is unknown. */
    public static final Setting<Language> LANGUAGE =
            Setting.withDefault("general.language", SettingTypes.LANGUAGE, new Language("en"));

    /** What buyers can choose from, besides the shop's own language. */
    public static final Setting<Set<SupportedLanguage>> LANGUAGES = Setting.withDefault(
            "general.languages",
            SettingTypes.choices(SupportedLanguage.class, "languages"),
            Set.of(SupportedLanguage.values()));

    public static final Setting<ZoneId> TIME_ZONE =
            Setting.withDefault("general.time_zone", SettingTypes.ZONE, ZoneId.of("Europe/Berlin"));

    public static final List<Setting<?>> ALL = List.of(
            ENABLED,
            NAME,
            ADDRESS,
            EMAIL,
            PHONE,
            COUNTRY,
            WEBSITE,
            LOGO,
            COLOUR,
            TERMS,
            PRIVACY_POLICY,
            IMPRINT,
            HELP,
            NOTE,
            LANGUAGE,
            LANGUAGES,
            TIME_ZONE);

    private GeneralSettings() {}
}
