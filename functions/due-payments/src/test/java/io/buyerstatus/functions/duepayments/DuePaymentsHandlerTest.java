package io.buyerstatus.functions.duepayments;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.checkout.ProviderAccounts;
import io.buyerstatus.core.checkout.SettlePayments;
import io.buyerstatus.core.checkout.SweepDuePayments;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.testing.InMemoryPayments;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Triggers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schedule's call as Lambda hands it over, read by its own serializer. */
@Tag("DR-20")
final class DuePaymentsHandlerTest {
    private final DemoShop shop = new DemoShop();
    private final InMemoryPayments payments = new InMemoryPayments(shop.orders);

    @Test
    void whatIsDueIsLookedAtAndTheAnswerCountsIt() {
        PaymentAttempt attempt = PaymentAttempt.created(
                "a",
                Provider.PAYPAL,
                Money.of("64.90", "EUR"),
                shop.clock.instant(),
                "5O1",
                "https://www.paypal.com/x");
        payments.save(
                DemoShop.ORDER,
                PaymentAttempts.NONE.with(attempt),
                Optional.empty(),
                Optional.of(shop.clock.instant()));
        assertThat(handler().handleRequest(schedule(), Contexts.withTimeLeft(() -> 60_000)))
                .containsEntry("due", 1)
                .containsEntry("finished", true);
        assertThat(payments.nextLook(DemoShop.ORDER))
                .hasValueSatisfying(next -> assertThat(next).isAfter(shop.clock.instant()));
    }

    private DuePaymentsHandler handler() {
        ReportToOrder report = new ReportToOrder(shop.orders, shop.settings, AutomationStore.NONE, shop.clock);
        SettlePayments settle = new SettlePayments(
                shop.orders,
                payments,
                report,
                new ProviderAccounts(shop.settings, shop.box),
                provider -> {
                    throw new AssertionError("no credentials, no question");
                },
                shop.clock);
        return new DuePaymentsHandler(
                new DuePaymentsWiring(new SweepDuePayments(shop.orders, payments, report, settle, shop.clock)));
    }

    @SuppressWarnings("unchecked") // what Lambda makes of an object is a map of texts
    private static Map<String, Object> schedule() {
        try (InputStream sample = Triggers.json("due-payments.schedule")) {
            return JacksonFactory.getInstance().getSerializer(Map.class).fromJson(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
