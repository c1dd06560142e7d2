package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSecrets;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.payment.ProviderSettings.Mode;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Opens the credentials that a sales account pays with, each secret once per process. */
public final class ProviderAccounts {
    private final SettingsStore settings;
    private final SecretBox box;
    private final Map<SealedSecret, String> opened = new ConcurrentHashMap<>();

    public ProviderAccounts(SettingsStore settings, SecretBox box) {
        this.settings = settings;
        this.box = box;
    }

    /** The credentials, whether or not buyers may begin to pay with them now; empty where some are missing. */
    public Optional<ProviderAccount> of(ShopId shop, ChannelId channel, Provider provider) {
        ProviderSettings of = ProviderSettings.of(provider);
        Optional<EffectiveSettings> effective = settings.shop(shop).map(all -> all.forChannel(channel));
        Optional<String> login = effective.flatMap(set -> set.find(of.login()));
        Optional<Mode> mode = effective.flatMap(set -> set.find(of.mode()));
        if (login.isEmpty() || mode.isEmpty()) {
            return Optional.empty();
        }
        return settings.secrets(shop, Purpose.PAYMENT)
                .find(channel, ProviderSecrets.of(provider))
                .map(secret -> opened.computeIfAbsent(secret, closed -> open(shop, closed)))
                .map(text -> new ProviderAccount(provider, mode.get(), login.get(), text));
    }

    private String open(ShopId shop, SealedSecret secret) {
        return new String(box.open(shop, Purpose.PAYMENT, secret), StandardCharsets.UTF_8);
    }
}
