package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings.Mode;

/** A sales account's credentials at a provider, opened. */
public record ProviderAccount(Provider provider, Mode mode, String login, String secret) {
    @Override
    public String toString() {
        return "ProviderAccount[" + provider + ", " + mode + "]";
    }
}
