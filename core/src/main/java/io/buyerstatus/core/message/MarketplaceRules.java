package io.buyerstatus.core.message;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be written to buyers whose mail address a marketplace lends them: it passes mails on under rules of its own, mails them its own news, and
 * blocks sellers who break these rules. All of it is off until the shop says that its marketplace allows it.
 */
public final class MarketplaceRules {
    public static final Setting<Boolean> REVIEWS =
            Setting.withDefault("marketplace.reviews", SettingTypes.BOOLEAN, false);

    public static final Setting<Boolean> MARKETING =
            Setting.withDefault("marketplace.marketing", SettingTypes.BOOLEAN, false);

    public static final Setting<Boolean> LINKS = Setting.withDefault("marketplace.links", SettingTypes.BOOLEAN, false);

    public static final List<Setting<?>> ALL = List.of(REVIEWS, MARKETING, LINKS);

    /** Whose addresses are in which domains. */
    private static final Map<String, Pattern> MARKETPLACES = Map.of(
            "Amazon", Pattern.compile("marketplace\\.amazon\\.[a-z.]{2,10}"),
            "eBay", Pattern.compile("members\\.ebay\\.[a-z.]{2,10}"));

    /** What a mail to a buyer is for. */
    public enum Purpose {
        /** It tells of the order, or answers. */
        ORDER,
        REVIEW,
        MARKETING
    }

    private MarketplaceRules() {}

    /** The marketplace that lends this address to a buyer; empty for an address of their own. */
    public static Optional<String> marketplace(EmailAddress address) {
        String domain =
                address.value().substring(address.value().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return MARKETPLACES.entrySet().stream()
                .filter(marketplace -> marketplace.getValue().matcher(domain).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The rule that keeps a mail from its buyer, as the ledger says it; every mail of ours leads to the order's page. */
    public static Optional<String> bars(Recipient to, Purpose purpose, EffectiveSettings settings) {
        return to instanceof Recipient.ByMail(EmailAddress address)
                ? marketplace(address).flatMap(name -> broken(purpose, settings).map(rule -> name + " rule " + rule))
                : Optional.empty();
    }

    private static Optional<String> broken(Purpose purpose, EffectiveSettings settings) {
        List<Setting<Boolean>> needed =
                switch (purpose) {
                    case ORDER -> List.of(LINKS);
                    case REVIEW -> List.of(REVIEWS, LINKS);
                    case MARKETING -> List.of(MARKETING, LINKS);
                };
        return needed.stream()
                .filter(setting -> !settings.get(setting))
                .map(Setting::path)
                .findFirst();
    }
}
