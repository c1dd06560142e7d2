package io.buyerstatus.pages.order;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.purchase.PaymentTerms;
import io.buyerstatus.core.shipment.Parcel;
import io.buyerstatus.core.shipment.ParcelState;
import io.buyerstatus.pages.layout.Link;
import io.buyerstatus.pages.order.OrderPageView.Headline;
import io.buyerstatus.pages.parcel.ParcelViews;
import io.buyerstatus.pages.parcel.Tone;
import io.buyerstatus.pages.payment.BankTransferView;
import io.buyerstatus.pages.payment.PaymentTexts;
import io.buyerstatus.pages.text.Formats;
import io.buyerstatus.pages.text.Texts;
import io.buyerstatus.pages.text.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers "where is it, and what must I do?" in one sentence. */
final class Headlines {

    private final Texts texts;
    private final Formats formats;
    private final ParcelViews parcelViews;

    Headlines(Wording wording, ParcelViews parcelViews) {
        this.texts = wording.texts();
        this.formats = wording.formats();
        this.parcelViews = parcelViews;
    }

    /** @param transfer what is to be transferred, if anything is */
    Headline of(Order order, Optional<BankTransferView> transfer) {
        Answer answer = answer(order, transfer);
        return new Headline(
                texts.get("hero.order", Map.of("number", order.number())),
                order.milestones()
                        .at(Milestone.PLACED)
                        .map(placed -> texts.get("hero.placed", Map.of("date", formats.date(placed))))
                        .orElse(""),
                answer.tone,
                symbol(order, answer),
                answer.sentence,
                Optional.of(answer.detail),
                answer.tone == Tone.ACTION && transfer.isPresent() && answer.pay
                        ? Optional.of(new Link(texts.get("headline.transfer.action"), "#pay"))
                        : Optional.empty());
    }

    private static String symbol(Order order, Answer answer) {
        if (answer.pay) {
            return "money";
        }
        return switch (order.progress()) {
            case PLACED, CONFIRMED, PACKED -> answer.tone == Tone.OVER ? "back" : "box";
            case SENT, OUT_FOR_DELIVERY -> "truck";
            case PICKUP_READY -> "place";
            case ATTEMPTED, PROBLEM -> "alert";
            case DELIVERED -> "home";
            case RETURNING, RETURNED -> "back";
            case CANCELLED -> "cross";
        };
    }

    private record Answer(Tone tone, String sentence, String detail, boolean pay) {

        Answer(Tone tone, String sentence, String detail) {
            this(tone, sentence, detail, false);
        }
    }

    private Answer answer(Order order, Optional<BankTransferView> transfer) {
        return switch (order.progress()) {
            case PLACED, CONFIRMED, PACKED -> beforeSending(order, transfer);
            case SENT -> sent(order);
            case OUT_FOR_DELIVERY -> ofOneParcel(order, "out_for_delivery", Tone.CALM);
            case PICKUP_READY -> pickUp(order);
            case ATTEMPTED -> ofOneParcel(order, "attempted", Tone.PROBLEM);
            case DELIVERED -> delivered(order);
            case PROBLEM -> ofOneParcel(order, "problem", Tone.PROBLEM);
            case RETURNING -> ofOneParcel(order, "returning", Tone.OVER);
            case RETURNED -> returned(order);
            case CANCELLED -> cancelled(order);
        };
    }

    private Answer beforeSending(Order order, Optional<BankTransferView> transfer) {
        if (order.milestones().fullyRefunded()) {
            return new Answer(Tone.OVER, texts.get("headline.refunded"), texts.get("headline.refunded.detail"));
        }
        if (transfer.isPresent() && prepaid(order)) {
            return transfer(transfer.get());
        }
        String key = "headline." + order.progress().name().toLowerCase(Locale.ROOT);
        return new Answer(Tone.CALM, texts.get(key), texts.get(key + ".detail"));
    }

    /** Who buys on invoice transfers later; nobody should think that the seller waits for it. */
    private static boolean prepaid(Order order) {
        return order.purchase()
                .payment()
                .map(terms -> terms.value().method() == PaymentTerms.Method.BANK_TRANSFER)
                .orElse(false);
    }

    private Answer transfer(BankTransferView transfer) {
        String detail = transfer.due()
                .map(due -> texts.get("headline.transfer.due", Map.of("date", due)))
                .orElseGet(() -> texts.get("headline.transfer.detail"));
        return new Answer(
                Tone.ACTION, texts.get("headline.transfer", Map.of("amount", transfer.amount())), detail, true);
    }

    private Answer sent(Order order) {
        List<Parcel> parcels = left(order);
        long arrived = count(parcels, ParcelState.DELIVERED);
        if (!order.allSent()) {
            return new Answer(Tone.CALM, texts.get("headline.sent.part"), texts.get("headline.sent.part.detail"));
        }
        if (arrived > 0) {
            return new Answer(
                    Tone.CALM,
                    texts.count("headline.arrived", arrived, Map.of("total", parcels.size())),
                    expected(parcels).orElseGet(() -> texts.get("headline.arrived.detail")));
        }
        return new Answer(
                Tone.CALM,
                texts.count("headline.sent", parcels.size()),
                expected(parcels).orElseGet(() -> texts.get("headline.sent.detail")));
    }

    /** When the rest comes, where all parcels still on their way say the same. */
    private Optional<String> expected(List<Parcel> parcels) {
        List<Optional<String>> windows = parcels.stream()
                .filter(parcel -> parcel.state() == ParcelState.SENT)
                .map(parcelViews::expected)
                .distinct()
                .toList();
        return windows.size() == 1
                ? windows.getFirst().map(when -> texts.get("headline.expected", Map.of("when", when)))
                : Optional.empty();
    }

    private Answer ofOneParcel(Order order, String key, Tone tone) {
        return new Answer(tone, sentence(order, key), texts.get("headline." + key + ".detail"));
    }

    private Answer pickUp(Order order) {
        String detail = left(order).stream()
                .filter(parcel -> parcel.state() == ParcelState.PICKUP_READY)
                .flatMap(parcel -> parcel.pickup().stream())
                .filter(point -> !point.name().isBlank())
                .findFirst()
                .map(point -> point.until()
                        .map(until -> texts.get(
                                "headline.pickup_ready.until",
                                Map.of("place", point.name(), "date", formats.weekday(until))))
                        .orElseGet(() -> texts.get("headline.pickup_ready.place", Map.of("place", point.name()))))
                .orElseGet(() -> texts.get("headline.pickup_ready.detail"));
        return new Answer(Tone.ACTION, sentence(order, "pickup_ready"), detail);
    }

    private Answer delivered(Order order) {
        List<Parcel> parcels = left(order);
        String date = parcels.stream()
                .filter(parcel -> parcel.state() == ParcelState.DELIVERED)
                .flatMap(parcel -> parcel.since().stream())
                .max(Instant::compareTo)
                .map(formats::weekday)
                .orElse("");
        return new Answer(
                Tone.GOOD,
                texts.count("headline.delivered", count(parcels, ParcelState.DELIVERED)),
                texts.get("headline.delivered.detail", Map.of("date", date)));
    }

    private Answer returned(Order order) {
        return order.milestones().fullyRefunded()
                ? new Answer(Tone.OVER, texts.get("headline.returned"), texts.get("headline.refunded.detail"))
                : ofOneParcel(order, "returned", Tone.OVER);
    }

    private Answer cancelled(Order order) {
        String detail = PaymentTexts.refunded(order)
                .map(amount -> texts.get("headline.cancelled.refunded", Map.of("amount", formats.money(amount))))
                .orElseGet(() -> texts.get(
                        prepaid(order) && !order.paid() ? "headline.cancelled.unpaid" : "headline.cancelled.detail"));
        return new Answer(Tone.OVER, texts.get("headline.cancelled"), detail);
    }

    /** Where there are several parcels the sentence speaks of one of them. */
    private String sentence(Order order, String key) {
        String several = "headline." + key + ".several";
        return texts.get(left(order).size() > 1 && order.progress() != Progress.RETURNED ? several : "headline." + key);
    }

    private static List<Parcel> left(Order order) {
        return order.parcels().all().stream()
                .filter(parcel -> parcel.state().left())
                .toList();
    }

    private static long count(List<Parcel> parcels, ParcelState state) {
        return parcels.stream().filter(parcel -> parcel.state() == state).count();
    }
}
