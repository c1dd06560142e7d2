package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Part;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.payment.Settlement.State;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.pages.buyer.order.Headlines.Answer;
import io.buyerstatus.pages.buyer.order.OrderPageView.PaymentLine;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.PayView;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is to be paid before anything else happens, and where. */
final class PaymentHeadlines {

    private static final Set<LineKind> UNPACKED =
            EnumSet.of(LineKind.DOWNLOAD, LineKind.GIFT_CARD, LineKind.SERVICE, LineKind.TAKEN_ALONG);

    private final Wording wording;
    private final Texts texts;
    private final PartWords parts;

    PaymentHeadlines(Wording wording, PartWords parts) {
        this.wording = wording;
        this.texts = wording.texts();
        this.parts = parts;
    }

    /**
     * What the buyer is to pay, where that is what the order waits for.
     *
     * @param transfer what is to be transferred, if anything is
     * @param pay what can be paid with a provider, if anything can
     */
    Optional<Answer> of(Order order, Optional<BankTransferView> transfer, Optional<PayView> pay) {
        Settlement settlement = order.settlement();
        if (settlement.state() == State.PARTLY_PAID_UNCOUNTED && paidBeforehand(settlement) && !order.buyerWithdrew()) {
            return Optional.of(Answer.paying(texts.get("headline.uncounted"), texts.get("headline.uncounted.detail")));
        }
        if (!settlement.asks() || settlement.open().isEmpty() || order.buyerWithdrew()) {
            return Optional.empty();
        }
        if (pay.flatMap(PayView::confirming).isPresent()) {
            return Optional.of(
                    new Answer(Tone.CALM, texts.get("headline.confirming"), texts.get("headline.confirming.detail")));
        }
        if (transfer.isPresent()) {
            return prepaid(settlement) || settlement.state() == State.REVERSED
                    ? Optional.of(transfer(order, settlement.state(), transfer.get()))
                    : Optional.empty();
        }
        boolean link = link(order).isPresent() || below(pay);
        return switch (settlement.state()) {
            case AWAITING_PROVIDER -> Optional.of(asking("headline.awaiting", "headline.awaiting.detail", order));
            case FAILED -> Optional.of(asking("headline.failed", failed(order) + (link ? ".again" : ".detail"), order));
            case REVERSED ->
                Optional.of(asking(
                        "headline.reversed", link ? "headline.reversed.again" : "headline.reversed.detail", order));
            case PARTLY_PAID -> agreedForLater(settlement) ? Optional.empty() : Optional.of(partly(order, below(pay)));
            case OPEN,
                    OPEN_UNCOUNTED,
                    PARTLY_PAID_UNCOUNTED,
                    NOTHING_DUE,
                    AUTHORISED,
                    DUE_AT_DOOR,
                    PAID_AT_DOOR,
                    DUE_IN_SHOP,
                    PAID,
                    OVERPAID -> Optional.empty();
        };
    }

    private static boolean agreedForLater(Settlement settlement) {
        return settlement.due().isPresent() || settlement.method().equals(Optional.of(Method.INVOICE));
    }

    /** Whether the goods wait for the money, as far as was agreed. */
    private static boolean paidBeforehand(Settlement settlement) {
        return !agreedForLater(settlement)
                && settlement
                        .method()
                        .filter(method -> method == Method.CASH_ON_DELIVERY || method == Method.IN_SHOP)
                        .isEmpty();
    }

    /** Whoever was told that their order is confirmed is not told that it is not. */
    private static String failed(Order order) {
        return order.milestones().has(Milestone.CONFIRMED) ? "headline.failed.confirmed" : "headline.failed";
    }

    /** The same answer, but that it does not say that nothing is to be done where money is open that the buyer can pay or has to. */
    Answer beside(Order order, Answer answer, Optional<BankTransferView> transfer, Optional<PayView> pay) {
        Settlement settlement = order.settlement();
        if (!answer.idle() || settlement.state() != State.OPEN || order.buyerWithdrew()) {
            return answer;
        }
        if (transfer.isPresent() || below(pay)) {
            String amount = new PaymentTexts(order, wording).open();
            return answer.saying(texts.get("headline.open.detail", Map.of("amount", amount)));
        }
        if (settlement.method().equals(Optional.of(Method.PROVIDER))) {
            return answer.saying(texts.get("headline.provider.detail"));
        }
        return agreed(order).map(answer::saying).orElse(answer);
    }

    /**
     * What the buyer is to send by a way that only the shop has words for. Of a way that we know nothing of, only as long as the shop
     * has not accepted the order: nothing then says that it will come by itself.
     */
    private Optional<String> agreed(Order order) {
        Settlement settlement = order.settlement();
        boolean expected = settlement.method().equals(Optional.of(Method.CHEQUE))
                || (settlement.method().equals(Optional.of(Method.OTHER)) && !order.confirmed());
        PaymentTexts payment = new PaymentTexts(order, wording);
        return payment.method()
                .filter(_ -> expected && settlement.open().isPresent())
                .map(method -> texts.get("headline.agreed.detail", Map.of("amount", payment.open(), "method", method)));
    }

    /** Where the buyer can pay: below, or at the shop's provider. */
    Optional<Link> action(Order order, Optional<BankTransferView> transfer, Optional<PayView> pay) {
        if (transfer.isPresent()) {
            return Optional.of(new Link(texts.get("headline.transfer.action"), "#pay"));
        }
        if (below(pay)) {
            return Optional.of(new Link(texts.get("headline.pay.action"), "#pay-online"));
        }
        return link(order)
                .filter(url -> !order.buyerWithdrew())
                .map(url -> new Link(texts.get("headline.pay.action"), url));
    }

    /** How the payment stands, for beside another answer; on an agreed day to come there is nothing to be done yet. */
    Optional<PaymentLine> line(Order order) {
        Settlement settlement = order.settlement();
        boolean asks = settlement.asks() && !order.buyerWithdrew() && settlement.state() != State.OPEN;
        return new PaymentTexts(order, wording).glance().map(text -> new PaymentLine(text, asks));
    }

    /** Who buys on invoice transfers later; nobody should think that the seller waits for it. */
    private static boolean prepaid(Settlement settlement) {
        return settlement.method().equals(Optional.of(Method.BANK_TRANSFER));
    }

    private Answer transfer(Order order, State state, BankTransferView transfer) {
        String amount = texts.get("headline.transfer", Map.of("amount", transfer.amount()));
        if (state == State.REVERSED) {
            String why = texts.get("headline.transfer.reversed") + " " + texts.get("headline.transfer.below");
            return Answer.paying(amount, why);
        }
        Optional<String> part = new PaymentTexts(order, wording).part();
        String detail = transfer.due()
                .map(due -> texts.get("headline.transfer.due", Map.of("date", due)))
                .orElseGet(() -> awaited(order, part.isPresent()));
        return Answer.paying(amount, part.map(words -> words + " ").orElse("") + detail);
    }

    /** What the money brings about: that goods are packed, or what is there once it is paid. */
    private String awaited(Order order, boolean rest) {
        Optional<Part> unpacked =
                PartWords.leading(order).filter(part -> !order.travels() && UNPACKED.contains(part.kind()));
        if (unpacked.isEmpty()) {
            return texts.get(rest ? "headline.transfer.rest" : "headline.transfer.detail");
        }
        String below = texts.get("headline.transfer.below");
        return unpacked.filter(part -> part.kind() != LineKind.SERVICE)
                .map(part -> parts.sentence(part) + " " + below)
                .orElse(below);
    }

    private Answer asking(String sentence, String detail, Order order) {
        String amount = new PaymentTexts(order, wording).open();
        return Answer.paying(texts.get(sentence), texts.get(detail, Map.of("amount", amount)));
    }

    private Answer partly(Order order, boolean below) {
        PaymentTexts payment = new PaymentTexts(order, wording);
        return Answer.paying(
                texts.get("headline.partly", Map.of("amount", payment.open())),
                payment.part().map(part -> part + " ").orElse("")
                        + texts.get(below ? "headline.partly.below" : "headline.partly.detail"));
    }

    private static boolean below(Optional<PayView> pay) {
        return pay.filter(view -> !view.buttons().isEmpty()).isPresent();
    }

    private static Optional<String> link(Order order) {
        Settlement settlement = order.settlement();
        return settlement.asks() ? settlement.retry().map(URI::toString).flatMap(SafeUrl::of) : Optional.empty();
    }
}
