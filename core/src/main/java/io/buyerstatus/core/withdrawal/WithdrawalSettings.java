package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.PublicHolidays;
import io.buyerstatus.core.order.withdrawal.WithdrawalPeriod;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingShape;
import io.buyerstatus.core.settings.SettingType;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.LocalisedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether, where and how a shop's buyers withdraw from their contracts. */
public final class WithdrawalSettings {
    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final int MOST_EXEMPT = 2000;
    private static final Pattern LETTER = Pattern.compile("[a-m]");

    /** Whose page has the button. */
    public enum Where {
        /** Orders that go to a member state of the European Union, or to nobody knows where. */
        EU,
        EVERYWHERE
    }

    /** Who pays for sending goods back. */
    public enum Postage {
        BUYER,
        SHOP
    }

    public static final Setting<Boolean> ENABLED =
            Setting.withDefault("withdrawal.enabled", SettingTypes.BOOLEAN, true);

    public static final Setting<Where> WHERE =
            Setting.withDefault("withdrawal.where", SettingTypes.choice(Where.class), Where.EU);

    /** Nothing is said of it where the shop does not say. */
    public static final Setting<Postage> POSTAGE =
            Setting.optional("withdrawal.postage", SettingTypes.choice(Postage.class));

    /** Where goods go back to; the shop's address where it names none. */
    public static final Setting<String> RETURN_ADDRESS =
            Setting.optional("withdrawal.return_address", SettingTypes.text(500));

    /** Whether buyers are told of their right as the law wants it; where they are not, they have 12 months more. */
    public static final Setting<Boolean> INFORMED =
            Setting.withDefault("withdrawal.informed", SettingTypes.BOOLEAN, true);

    /** By SKU: the letter of Directive 2011/83/EU, art. 16, by which there may be no right for it. */
    public static final Setting<Map<String, String>> EXEMPT = Setting.optional(
            "withdrawal.exempt",
            new SettingType<>(
                    "must be a map of at most 2,000 SKUs, each to a letter from a to m",
                    new SettingShape.Pairs(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m")),
                    WithdrawalSettings::exempt,
                    exempt -> new TreeMap<>(exempt)));

    /** On the button that leads to the statement; the law's words in a language for which the shop has none. */
    public static final Setting<LocalisedText> FUNCTION_WORDS =
            Setting.optional("withdrawal.function_words", ButtonWords.type());

    /** On the button that declares; the law's words in a language for which the shop has none. */
    public static final Setting<LocalisedText> CONFIRM_WORDS =
            Setting.optional("withdrawal.confirm_words", ButtonWords.type());

    public static final List<Setting<?>> ALL =
            List.of(ENABLED, WHERE, POSTAGE, RETURN_ADDRESS, INFORMED, EXEMPT, FUNCTION_WORDS, CONFIRM_WORDS);

    private WithdrawalSettings() {}

    private static Map<String, String> exempt(Object plain) {
        if (!(plain instanceof Map<?, ?> entries) || entries.size() > MOST_EXEMPT) {
            throw new IllegalArgumentException("not a map");
        }
        Map<String, String> exempt = new TreeMap<>();
        entries.forEach((sku, letter) -> {
            String name = String.valueOf(sku).strip();
            String reason = String.valueOf(letter);
            if (name.isEmpty() || name.length() > 200 || !LETTER.matcher(reason).matches()) {
                throw new IllegalArgumentException(name);
            }
            exempt.put(name, reason);
        });
        return Map.copyOf(exempt);
    }

    /** Whether an order's page has the button: what was bought at a till, or given up, there is nothing to withdraw from. */
    public static boolean offered(Order order, EffectiveSettings settings) {
        return settings.get(ENABLED)
                && !order.cancelled()
                && !order.takenAlong()
                && (settings.get(WHERE) == Where.EVERYWHERE
                        || order.purchase()
                                .country()
                                .filter(country -> !EUROPEAN_UNION.contains(country.code()))
                                .isEmpty());
    }

    /** Until when the order's buyer may withdraw. */
    public static WithdrawalPeriod period(Order order, EffectiveSettings settings) {
        Optional<Country> country = order.purchase().country().or(() -> settings.find(GeneralSettings.COUNTRY));
        return WithdrawalPeriod.of(
                order,
                new WithdrawalPeriod.Rules(
                        settings.get(GeneralSettings.TIME_ZONE), PublicHolidays.of(country), settings.get(INFORMED)));
    }
}
