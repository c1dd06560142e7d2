package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.pages.buyer.purchase.PayView;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the form did that leads back to an order's page. The page's address carries it as a parameter of the same name; the page
 * says it once.
 */
public enum FormResult {
    /** The message is in the conversation. */
    POSTED(AccessLevel.PRIVATE),
    /** Another delivery address is asked for. */
    ADDRESS_WANTED(AccessLevel.VERIFIED),
    /** It is not any more. */
    ADDRESS_TAKEN_BACK(AccessLevel.VERIFIED),
    /** A withdrawal was received. */
    WITHDRAWN(AccessLevel.PRIVATE),
    /** The buyer comes back from PayPal. */
    PAYPAL(AccessLevel.PRIVATE),
    /** The buyer comes back from Klarna. */
    KLARNA(AccessLevel.PRIVATE),
    /** A payment could not begin. */
    UNPAID(AccessLevel.PRIVATE),
    /** The link by which the page is opened took the place of another. */
    REPLACED(AccessLevel.VERIFIED),
    /** The browser shows the addresses from now on. */
    ADDRESSES(AccessLevel.ADDRESSES),
    /** The browser is the buyer's from now on. */
    VERIFIED(AccessLevel.VERIFIED);

    private final AccessLevel level;

    /** @param level the least at which it can be true: what the page says must agree with what it shows */
    FormResult(AccessLevel level) {
        this.level = level;
    }

    /** What a page's address says, if it says anything. */
    public static Optional<FormResult> of(Set<String> parameters) {
        return Arrays.stream(values())
                .filter(result -> parameters.contains(result.parameter()))
                .findFirst();
    }

    /** The query that makes the page say it. */
    public String query() {
        return "?" + parameter() + "=1";
    }

    /** That the buyer comes back from a provider. */
    public static FormResult back(Provider provider) {
        return switch (provider) {
            case PAYPAL -> PAYPAL;
            case KLARNA -> KLARNA;
        };
    }

    /** The provider that the buyer comes back from, if they do. */
    Optional<Provider> provider() {
        return switch (this) {
            case PAYPAL -> Optional.of(Provider.PAYPAL);
            case KLARNA -> Optional.of(Provider.KLARNA);
            case POSTED, ADDRESS_WANTED, ADDRESS_TAKEN_BACK, WITHDRAWN, UNPAID, REPLACED, ADDRESSES, VERIFIED ->
                Optional.empty();
        };
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<String> text(AccessLevel shown, Order order, Texts texts) {
        if (shown.compareTo(level) < 0
                || (this == WITHDRAWN && order.withdrawals().isEmpty())
                || (this == ADDRESS_WANTED && order.addresses().open().isEmpty())
                || (this == ADDRESS_TAKEN_BACK
                        && (order.addresses().all().isEmpty()
                                || order.addresses().open().isPresent()))) {
            return Optional.empty();
        }
        Optional<Provider> back = provider();
        if (back.isPresent()) {
            return PayView.returned(order, back.get(), texts);
        }
        return Optional.of(texts.get(
                switch (this) {
                    case POSTED -> "thread.posted";
                    case ADDRESS_WANTED -> "address.asked";
                    case ADDRESS_TAKEN_BACK -> "address.taken_back";
                    case PAYPAL, KLARNA -> "pay.done";
                    case UNPAID -> "pay.failed";
                    case WITHDRAWN -> "withdrawal.received";
                    case ADDRESSES -> "verify.done.addresses";
                    case VERIFIED -> "verify.done";
                    case REPLACED ->
                        ChannelChoice.onFile(order).isPresent() ? "replace.done.sent" : "replace.done.save";
                }));
    }
}
