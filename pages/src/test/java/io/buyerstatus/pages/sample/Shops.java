package io.buyerstatus.pages.sample;

import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.core.value.LocalisedText;
import java.net.URI;
import java.util.Map;

/** Shops with different settings. */
public final class Shops {

    private Shops() {}

    /** A shop that has set everything. */
    public static SettingsLayer complete() {
        return SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht Manufaktur")
                .with(GeneralSettings.ADDRESS, "Nordlicht Manufaktur GmbH\nHafenweg 7\n22767 Hamburg\nDeutschland")
                .with(GeneralSettings.EMAIL, new EmailAddress("hallo@nordlicht.example"))
                .with(GeneralSettings.PHONE, "+49 40 1234567")
                .with(GeneralSettings.WEBSITE, URI.create("https://nordlicht.example/"))
                .with(GeneralSettings.TERMS, URI.create("https://nordlicht.example/agb"))
                .with(GeneralSettings.PRIVACY_POLICY, URI.create("https://nordlicht.example/datenschutz"))
                .with(GeneralSettings.IMPRINT, URI.create("https://nordlicht.example/impressum"))
                .with(BankSettings.HOLDER, "Nordlicht Manufaktur GmbH")
                .with(BankSettings.IBAN, new Iban("DE89370400440532013000"))
                .with(BankSettings.BIC, "COBADEFFXXX")
                .with(BankSettings.NAME, "Commerzbank");
    }

    /** What the shop tells every buyer at the moment. */
    public static LocalisedText note() {
        return new LocalisedText(Map.of(
                "de",
                        "Vom 24. Dezember bis 1. Januar machen wir Pause. Ihre Bestellung finden Sie hier: #link_checkout#",
                "any", "We are closed from 24 December to 1 January. Your order: #link_checkout#"));
    }

    /** Settings of a shop whose channel sets nothing. */
    public static EffectiveSettings of(SettingsLayer shop) {
        return new EffectiveSettings(shop, SettingsLayer.EMPTY);
    }
}
