package io.buyerstatus.core.payment;

import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.util.List;

/** The secret halves of credentials at payment providers, apart from {@link ProviderSettings}: only whoever pays knows of them. */
public final class ProviderSecrets {
    private static final Setting<SealedSecret> PAYPAL = of("paypal");
    private static final Setting<SealedSecret> KLARNA = of("klarna");

    public static final List<Setting<?>> ALL = List.of(PAYPAL, KLARNA);

    private ProviderSecrets() {}

    private static Setting<SealedSecret> of(String provider) {
        return Setting.optional("payments." + provider + ".secret", SettingTypes.secret(Purpose.PAYMENT, 500));
    }

    /** The secret of a provider. */
    public static Setting<SealedSecret> of(Provider provider) {
        return switch (provider) {
            case PAYPAL -> PAYPAL;
            case KLARNA -> KLARNA;
        };
    }
}
