package io.buyerstatus.core.payment;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sales account's access to a payment provider (DR-8 to DR-11).
 *
 * @param enabled whether buyers may pay with it
 * @param login the public half of the credentials: PayPal's client id, Klarna's user name
 * @param mode which of the provider's two systems they are for
 * @param hook PayPal's id of the webhook, by which it signs
 */
public record ProviderSettings(
        Setting<Boolean> enabled, Setting<String> login, Setting<Mode> mode, Setting<String> hook) {
    /** Which of a provider's systems: credentials of one open nothing in the other. */
    public enum Mode {
        /** Real money. */
        LIVE,
        /** None. */
        SANDBOX
    }

    public static final ProviderSettings PAYPAL = of("paypal", "client_id");
    public static final ProviderSettings KLARNA = of("klarna", "username");

    public static final List<Setting<?>> ALL =
            List.of(PAYPAL.enabled, PAYPAL.login, PAYPAL.mode, PAYPAL.hook, KLARNA.enabled, KLARNA.login, KLARNA.mode);

    private static ProviderSettings of(String provider, String login) {
        String prefix = "payments." + provider + ".";
        return new ProviderSettings(
                Setting.withDefault(prefix + "enabled", SettingTypes.switchFor(prefix + "secret"), false),
                Setting.optional(prefix + login, SettingTypes.line(200)),
                Setting.optional(prefix + "mode", SettingTypes.choice(Mode.class)),
                Setting.optional(prefix + "webhook_id", SettingTypes.line(100)));
    }

    public static ProviderSettings of(Provider provider) {
        return switch (provider) {
            case PAYPAL -> PAYPAL;
            case KLARNA -> KLARNA;
        };
    }

    /**
     * Whether it is switched on, and has all the credentials of which everybody may know. The secret is there, too: nothing is switched
     * on without it.
     */
    public boolean usable(EffectiveSettings settings) {
        return settings.get(enabled)
                && settings.find(login).isPresent()
                && settings.find(mode).isPresent();
    }

    /**
     * What a buyer can pay with a provider now: what is open, in its currency, where the provider takes just that (DR-20). Empty where there
     * is to be no button.
     */
    public static Optional<Money> payable(Order order, EffectiveSettings settings, Provider provider) {
        return of(provider).usable(settings)
                ? open(order).filter(money -> ProviderCurrencies.takes(provider, money))
                : Optional.empty();
    }

    /** What an order's buyer is to pay now, whoever takes it. */
    public static Optional<Money> open(Order order) {
        boolean asks = order.known()
                && !order.cancelled()
                && !order.buyerWithdrew()
                && order.settlement().asks()
                && !order.settlement().collected();
        return asks ? order.settlement().open() : Optional.empty();
    }

    /** The name of a provider as settings and addresses write it. */
    public static String nameOf(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
