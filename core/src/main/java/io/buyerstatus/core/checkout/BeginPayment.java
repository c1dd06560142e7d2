package io.buyerstatus.core.checkout;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.checkout.PaymentGateway.Back;
import io.buyerstatus.core.checkout.PaymentGateway.Creation;
import io.buyerstatus.core.checkout.PaymentGateway.Payable;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends a buyer to a provider to approve what is open of their order (DR-20). How much that is, the stored order says, never the browser. Nothing is
 * taken by it, and an approval that is never used costs nobody anything.
 */
public final class BeginPayment {
    /** Providers keep what was not approved for three hours; a buyer needs some of it. */
    private static final Duration FRESH = Duration.ofHours(2);

    private final OrderDoor door;
    private final OrderStore orders;
    private final PaymentStore payments;
    private final ProviderAccounts accounts;
    private final Function<Provider, PaymentGateway> gateways;
    private final InstantSource clock;

    public BeginPayment(
            OrderDoor door,
            OrderStore orders,
            PaymentStore payments,
            ProviderAccounts accounts,
            Function<Provider, PaymentGateway> gateways,
            InstantSource clock) {
        this.door = door;
        this.orders = orders;
        this.payments = payments;
        this.accounts = accounts;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * What the buyer wants.
     *
     * @param language in which they read the order's page
     * @param back where they come back to
     * @param notices where the provider may tell us something
     */
    public record Wish(Provider provider, Function<Opened.Shown, Language> language, Back back, URI notices) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** To be approved there. */
        record Approve(URI at, Language language) implements Outcome {}

        /** Nothing is to be paid, not with this provider, or money is on its way already. */
        record NotNow() implements Outcome {}

        /** The provider does not take it, or does not answer. Nothing was taken. */
        record Failed(String reason) implements Outcome {}
    }

    /** Begins, or goes on with what was begun. */
    public Entered<Outcome> begin(Visit visit, Wish wish) {
        return door.enter(visit, AccessLevel.PRIVATE).map(shown -> begin(shown, wish));
    }

    private Outcome begin(Opened.Shown shown, Wish wish) {
        Order order = shown.view().order();
        Optional<Money> payable = ProviderSettings.payable(order, shown.settings(), wish.provider());
        if (payable.isEmpty()
                || order.payments().holding().isPresent()
                || !order.payments().hasRoom()) {
            return new Outcome.NotNow();
        }
        Instant now = clock.instant();
        Language language = wish.language().apply(shown);
        Optional<PaymentAttempt> begun = order.payments()
                .waiting(wish.provider(), payable.get())
                .filter(attempt -> attempt.createdAt().plus(FRESH).isAfter(now));
        if (begun.filter(PaymentAttempt::wantsItsBuyer).isPresent()) {
            return keep(language, order, begun.get().in(PaymentAttempt.State.CREATED, now, ""), now);
        }
        if (begun.isPresent()) {
            return new Outcome.Approve(URI.create(begun.get().redirect()), language);
        }
        return accounts.of(order.key().shop(), order.channel(), wish.provider())
                .map(account ->
                        create(account, payable(shown, wish, payable.get(), language), wish.provider(), order, now))
                .orElseGet(() -> new Outcome.Failed("the shop has no credentials of this provider"));
    }

    private Outcome create(ProviderAccount account, Payable payable, Provider provider, Order order, Instant now) {
        return switch (gateways.apply(provider).create(account, payable)) {
            case Creation.Begun(String reference, URI redirect) ->
                keep(
                        payable.language(),
                        order,
                        PaymentAttempt.created(
                                payable.id(), provider, payable.amount(), now, reference, redirect.toString()),
                        now);
            case Creation.Refused(String reason) -> new Outcome.Failed(reason);
            case Creation.Unclear(String reason) -> new Outcome.Failed(reason);
        };
    }

    /** Where the same was begun in another tab meanwhile, both go on with that one. */
    private Outcome keep(Language language, Order order, PaymentAttempt attempt, Instant now) {
        PaymentAttempts next = order.payments().with(attempt);
        if (payments.save(order.key(), next, Optional.empty(), NextLook.of(next, now))) {
            return new Outcome.Approve(URI.create(attempt.redirect()), language);
        }
        Optional<Order> meanwhile = orders.find(order.key());
        Optional<PaymentAttempt> other =
                meanwhile.flatMap(known -> known.payments().waiting(attempt.provider(), attempt.amount()));
        if (other.isPresent()) {
            return new Outcome.Approve(URI.create(other.get().redirect()), language);
        }
        PaymentAttempts latest =
                meanwhile.map(Order::payments).orElse(PaymentAttempts.NONE).with(attempt);
        return meanwhile.isPresent()
                        && latest.holding().isEmpty()
                        && payments.save(order.key(), latest, Optional.empty(), NextLook.of(latest, now))
                ? new Outcome.Approve(URI.create(attempt.redirect()), language)
                : new Outcome.NotNow();
    }

    private static Payable payable(Opened.Shown shown, Wish wish, Money amount, Language language) {
        Order order = shown.view().order();
        String id = Hashes.key(
                "payment",
                order.key().ref(),
                wish.provider().name(),
                amount.decimal(),
                amount.currency().code(),
                Integer.toString(order.payments().begun()));
        return new Payable(
                id,
                order.key(),
                amount,
                order.number(),
                shown.settings().find(GeneralSettings.NAME).orElse(""),
                order.purchase()
                        .country()
                        .or(() -> shown.settings().find(GeneralSettings.COUNTRY))
                        .map(Country::code)
                        .orElse(""),
                language,
                wish.back(),
                wish.notices());
    }
}
