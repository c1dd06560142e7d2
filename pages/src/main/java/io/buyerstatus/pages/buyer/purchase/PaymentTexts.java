package io.buyerstatus.pages.buyer.purchase;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Refund;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.payment.Settlement.State;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Stamped;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says what of an order is paid and how, what is open, and what went back. */
public final class PaymentTexts {

    /** What a buyer is to know at first glance, because something is to be done, or is different from what they think. */
    private static final Set<State> TELLING = EnumSet.of(
            State.OPEN_UNCOUNTED,
            State.PARTLY_PAID,
            State.PARTLY_PAID_UNCOUNTED,
            State.AWAITING_PROVIDER,
            State.AUTHORISED,
            State.FAILED,
            State.REVERSED,
            State.DUE_AT_DOOR,
            State.PAID_AT_DOOR,
            State.DUE_IN_SHOP,
            State.OVERPAID);

    /** What is no longer the news once the buyer has paid with a provider that confirms it. */
    private static final Set<State> ASKING =
            EnumSet.of(State.OPEN, State.OPEN_UNCOUNTED, State.AWAITING_PROVIDER, State.FAILED, State.REVERSED);

    private final Order order;
    private final Settlement settlement;
    private final Texts texts;
    private final Formats formats;

    public PaymentTexts(Order order, Wording wording) {
        this.order = order;
        this.settlement = order.settlement();
        this.texts = wording.texts();
        this.formats = wording.formats();
    }

    /** How the payment stands, and what went back: one sentence each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean refunded = settlement.gaveBack();
        boolean over = settlement.state() == State.NOTHING_DUE
                || order.facts().payments().fullyRefunded();
        if (!refunded || !over) {
            lines.add(state());
            if (settlement.state() == State.PARTLY_PAID || settlement.state() == State.PARTLY_PAID_UNCOUNTED) {
                confirming().ifPresent(lines::add);
            }
        }
        if (refunded) {
            lines.add(refunded()
                    .map(amounts -> texts.get("payment.refunded.amount", Map.of("amount", amounts)))
                    .orElseGet(() -> texts.get("payment.refunded")));
        }
        return List.copyOf(lines);
    }

    /** Whether nothing more is to be paid. */
    public boolean settled() {
        return settlement.paid()
                || settlement.state() == State.PAID_AT_DOOR
                || (settlement.state() == State.NOTHING_DUE && settlement.gaveBack());
    }

    /** What stands beside the answer to "where is it"; nothing where the payment is no news. */
    public Optional<String> glance() {
        if (TELLING.contains(settlement.state())) {
            return Optional.of(state());
        }
        return settlement.state() == State.OPEN
                        && settlement.open().isPresent()
                        && confirming().isEmpty()
                ? settlement
                        .due()
                        .map(date -> texts.get("payment.due", Map.of("amount", open(), "date", formats.date(date))))
                : Optional.empty();
    }

    /** What is to be handed to the courier, while it is. */
    public Optional<String> atDoor() {
        return settlement.state() == State.DUE_AT_DOOR ? Optional.of(state()) : Optional.empty();
    }

    /** What of the price is paid, where it is a part: {@code €10.00 of €50.00 is already paid.} */
    public Optional<String> part() {
        return settlement.open().flatMap(_ -> settlement.received()).flatMap(paid -> total().map(total ->
                texts.get("payment.part", Map.of("paid", formats.money(paid), "total", formats.money(total)))));
    }

    /** What was given back, in each currency, where the shop says how much. */
    public Optional<String> refunded() {
        if (!settlement.gaveBack()) {
            return Optional.empty();
        }
        List<String> sums = Money.sums(order.facts().payments().standingRefunds().values().stream()
                        .map(Refund::amount)
                        .flatMap(Optional::stream))
                .stream()
                .filter(sum -> !sum.isZero())
                .map(formats::money)
                .toList();
        return sums.isEmpty() ? Optional.empty() : Optional.of(formats.list(sums));
    }

    /** What is open, formatted; empty where nothing is. */
    public String open() {
        return settlement.open().map(formats::money).orElse("");
    }

    private String state() {
        return confirming().filter(_ -> ASKING.contains(settlement.state())).orElseGet(this::byTheShop);
    }

    /** That a provider confirms what the buyer has paid here, while money may be moving. */
    private Optional<String> confirming() {
        return order.payments()
                .holding()
                .filter(PaymentAttempt::open)
                .map(attempt ->
                        texts.get("pay.confirming", Map.of("provider", PayView.name(attempt.provider(), texts))));
    }

    private String byTheShop() {
        return switch (settlement.state()) {
            case PAID -> paid();
            case NOTHING_DUE -> nothing();
            case OPEN -> unpaid();
            case OPEN_UNCOUNTED -> texts.get("payment.open.uncounted");
            case PARTLY_PAID -> of("partly");
            case PARTLY_PAID_UNCOUNTED -> texts.get("payment.partly.uncounted");
            case AWAITING_PROVIDER -> of("awaiting");
            case AUTHORISED -> of(settlement.open().isPresent() ? "authorised" : "authorised.uncounted");
            case FAILED -> of("failed");
            case REVERSED -> of("reversed");
            case DUE_AT_DOOR -> of("door");
            case PAID_AT_DOOR -> texts.get("payment.door.paid");
            case DUE_IN_SHOP -> of("shop");
            case OVERPAID ->
                settlement
                        .overpaid()
                        .map(beyond -> texts.get("payment.overpaid", Map.of("amount", formats.money(beyond))))
                        .orElseGet(this::paid);
        };
    }

    private String of(String state) {
        return texts.get(
                "payment." + state,
                Map.of(
                        "amount", open(),
                        "paid", settlement.received().map(formats::money).orElse(""),
                        "total", total().map(formats::money).orElse("")));
    }

    private String paid() {
        Optional<String> date = order.milestones()
                .at(Milestone.PAID)
                .or(order.facts().payments()::lastReceived)
                .map(formats::dayAndMonth);
        // Whatever way was agreed on: by this one it was paid.
        Optional<String> method = order.payments()
                .holding()
                .filter(attempt -> attempt.state() == PaymentAttempt.State.PAID)
                .map(attempt -> PayView.name(attempt.provider(), texts))
                .or(this::paidBy);
        if (date.isEmpty()) {
            return texts.get("payment.paid");
        }
        return method.isEmpty()
                ? texts.get("payment.paid.on", Map.of("date", date.get()))
                : texts.get("payment.paid.with", Map.of("date", date.get(), "method", method.get()));
    }

    /** An order that does not stand keeps what was paid for it. */
    private String nothing() {
        return settlement
                .received()
                .map(paid -> texts.get("payment.nothing.received", Map.of("amount", formats.money(paid))))
                .orElseGet(() -> texts.get("payment.nothing"));
    }

    private String unpaid() {
        Optional<String> date = settlement.due().map(formats::date);
        Optional<String> method = method();
        if (date.isPresent()) {
            return method.map(by -> texts.get("payment.open.due.with", Map.of("date", date.get(), "method", by)))
                    .orElseGet(() -> texts.get("payment.open.due", Map.of("date", date.get())));
        }
        return method.map(by -> texts.get("payment.open.with", Map.of("method", by)))
                .orElseGet(() -> texts.get("payment.open"));
    }

    /** The ways by which the money came, where payments say so; what they leave open came by the way that was agreed. */
    private Optional<String> paidBy() {
        List<Map.Entry<String, Stamped<Payment>>> standing =
                order.facts().payments().standingPayments().entrySet().stream()
                        .filter(payment -> payment.getValue().value().state() == Payment.State.RECEIVED)
                        .filter(this::stillSaid)
                        .sorted(Comparator.comparing(
                                payment -> payment.getValue().stamp()))
                        .toList();
        List<Payment> received =
                standing.stream().map(payment -> payment.getValue().value()).toList();
        List<String> said = received.stream()
                .flatMap(payment -> payment.method().stream()
                        .map(method -> new PaymentTerms(method, payment.label(), Optional.empty())))
                .map(this::words)
                .filter(words -> !words.isBlank())
                .distinct()
                .toList();
        Optional<Money> named = Money.sums(received.stream()
                        .filter(payment -> payment.method().isPresent())
                        .flatMap(payment -> payment.amount().stream()))
                .stream()
                .findFirst();
        boolean enough =
                named.flatMap(sum -> total().filter(total -> total.currency().equals(sum.currency()))
                                        .map(total -> sum.amount().compareTo(total.amount()) >= 0))
                                .orElse(false)
                        || standing.stream()
                                .anyMatch(payment -> PaymentFacts.onlyWay(
                                        payment.getKey(), payment.getValue().value()));
        List<String> all = Stream.concat(said.stream(), enough ? Stream.empty() : method().stream())
                .distinct()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(formats.list(all));
    }

    /** By what way an order was paid goes with the word that it is. */
    private boolean stillSaid(Map.Entry<String, Stamped<Payment>> payment) {
        return !PaymentFacts.onlyWay(payment.getKey(), payment.getValue().value())
                || order.milestones()
                        .standing(Milestone.PAID)
                        .takenBack()
                        .filter(payment.getValue().stamp().at()::isBefore)
                        .isEmpty();
    }

    /** The way of paying that was agreed: in our words where they say enough, else in the shop's. */
    public Optional<String> method() {
        return order.purchase().payment().map(Stamped::value).map(this::words).filter(method -> !method.isBlank());
    }

    private String words(PaymentTerms terms) {
        return switch (terms.method()) {
            case OTHER -> terms.label();
            case PROVIDER, PAY_LATER -> terms.label().isBlank() ? kind(terms) : terms.label();
            case BANK_TRANSFER,
                    PAYPAL,
                    KLARNA,
                    CARD,
                    INVOICE,
                    CASH_ON_DELIVERY,
                    DIRECT_DEBIT,
                    GIFT_CARD,
                    IN_SHOP,
                    CHEQUE -> kind(terms);
        };
    }

    private String kind(PaymentTerms terms) {
        return texts.get("method." + terms.method().name().toLowerCase(Locale.ROOT));
    }

    private Optional<Money> total() {
        return order.purchase().totals().map(Stamped::value).map(Totals::total);
    }
}
