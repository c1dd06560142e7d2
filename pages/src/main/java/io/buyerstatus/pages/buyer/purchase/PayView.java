package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Paying with a provider, on the page (DR-20).
 *
 * @param amount what is to be paid
 * @param buttons one for each provider; none while a payment is being confirmed
 * @param confirming that one is
 */
public record PayView(String amount, List<Button> buttons, Optional<Confirming> confirming) {

    public PayView {
        buttons = List.copyOf(buttons);
    }

    /** A form of one button. */
    public record Button(String action, String provider, String label) {}

    /**
     * What is being confirmed.
     *
     * @param action where to look at it at once
     */
    public record Confirming(String text, String action, String provider) {}

    /**
     * What an order's page has of it.
     *
     * @param link the private link; whoever has another one is shown nothing
     * @param back the provider that the buyer comes back from
     * @return nothing where nothing can be paid, and nothing is being confirmed
     */
    public static Optional<PayView> of(
            Order order, EffectiveSettings settings, Wording wording, URI link, Optional<Provider> back) {
        Texts texts = wording.texts();
        Optional<PaymentAttempt> underway = order.payments()
                .holding()
                .filter(attempt -> attempt.state() != State.PAID && !arrived(order, attempt))
                .or(() -> back.flatMap(order.payments()::last)
                        .filter(attempt -> attempt.state() == State.CREATED && !attempt.wantsItsBuyer())
                        .filter(attempt -> ProviderSettings.open(order).isPresent()));
        if (underway.isPresent()) {
            return Optional.of(new PayView(
                    wording.formats().money(underway.get().amount()),
                    List.of(),
                    underway.map(attempt -> confirming(attempt, texts, link))));
        }
        if (order.payments().holding().isPresent()) {
            return Optional.empty();
        }
        List<Button> buttons = Arrays.stream(Provider.values())
                .filter(provider ->
                        ProviderSettings.payable(order, settings, provider).isPresent())
                .map(provider -> button(provider, texts, link))
                .toList();
        return buttons.isEmpty()
                ? Optional.empty()
                : ProviderSettings.open(order)
                        .map(open -> new PayView(wording.formats().money(open), buttons, Optional.empty()));
    }

    private static Button button(Provider provider, Texts texts, URI link) {
        return new Button(
                BuyerUrls.at(link, BuyerUrls.PAY),
                ProviderSettings.nameOf(provider),
                texts.get("pay.with", Map.of("provider", name(provider, texts))));
    }

    private static Confirming confirming(PaymentAttempt attempt, Texts texts, URI link) {
        return new Confirming(
                texts.get("pay.confirming", Map.of("provider", name(attempt.provider(), texts))),
                BuyerUrls.at(link, BuyerUrls.CONFIRM_PAYMENT),
                ProviderSettings.nameOf(attempt.provider()));
    }

    /** As buyers know it. */
    public static String name(Provider provider, Texts texts) {
        return texts.get("method." + ProviderSettings.nameOf(provider));
    }

    /** What a buyer reads who comes back from a provider. */
    public static Optional<String> returned(Order order, Provider provider, Texts texts) {
        Optional<PaymentAttempt> last = order.payments().last(provider);
        Map<String, Object> names = Map.of("provider", name(provider, texts));
        return last.flatMap(attempt -> switch (attempt.state()) {
            case PAID -> Optional.of(texts.get("pay.done"));
            case CLAIMED, PENDING -> arrived(order, attempt) ? Optional.of(texts.get("pay.done")) : Optional.empty();
            case CREATED ->
                ProviderSettings.open(order).isPresent()
                                && order.payments().holding().isEmpty()
                                && !attempt.wantsItsBuyer()
                        ? Optional.empty()
                        : Optional.of(nothing(order, names, texts));
            case DECLINED, RELEASED -> Optional.of(nothing(order, names, texts));
        });
    }

    /** The order knows of money a moment before the attempt does: whoever asks between the two reads that it came. */
    private static boolean arrived(Order order, PaymentAttempt attempt) {
        return order.facts().payments().receivedBy(attempt.provider());
    }

    private static String nothing(Order order, Map<String, Object> names, Texts texts) {
        boolean open = ProviderSettings.open(order).isPresent()
                && order.payments().holding().isEmpty();
        return texts.get(open ? "pay.nothing.open" : "pay.nothing", names);
    }
}
