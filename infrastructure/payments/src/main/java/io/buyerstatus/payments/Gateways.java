package io.buyerstatus.payments;

import io.buyerstatus.core.checkout.PaymentGateway;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.payments.klarna.KlarnaGateway;
import io.buyerstatus.payments.paypal.PayPalGateway;
import java.time.InstantSource;

/** The providers. */
public final class Gateways {
    private final PaymentGateway paypal;
    private final PaymentGateway klarna;

    public Gateways(ProviderHosts hosts, ProviderHttp http, SecretSource secrets, InstantSource clock) {
        this.paypal = new PayPalGateway(hosts, http, clock);
        this.klarna = new KlarnaGateway(hosts, http, secrets);
    }

    public PaymentGateway of(Provider provider) {
        return switch (provider) {
            case PAYPAL -> paypal;
            case KLARNA -> klarna;
        };
    }
}
