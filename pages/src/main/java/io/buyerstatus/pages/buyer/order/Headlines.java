package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelState;
import io.buyerstatus.core.tracking.PickupPoint;
import io.buyerstatus.pages.buyer.order.OrderPageView.Headline;
import io.buyerstatus.pages.buyer.parcel.Expectations;
import io.buyerstatus.pages.buyer.parcel.Reasons;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.buyer.purchase.BankTransferView;
import io.buyerstatus.pages.buyer.purchase.PayView;
import io.buyerstatus.pages.buyer.purchase.PaymentTexts;
import io.buyerstatus.pages.buyer.purchase.PostcodeMask;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers "where is it, and what must I do?" in one sentence. */
final class Headlines {

    /** The longest name of a place, in UTF-16 units, that a headline bears; a longer one stands below it. */
    private static final int LONGEST_PLACE = 60;

    /** Of which an answer may say that it is over all the same. */
    private static final Set<Progress> UNSAID =
            EnumSet.of(Progress.PLACED, Progress.CONFIRMED, Progress.PACKED, Progress.DELIVERED);

    private static final Set<Settlement.State> PRESSING =
            EnumSet.of(Settlement.State.FAILED, Settlement.State.REVERSED, Settlement.State.AWAITING_PROVIDER);

    private final Wording wording;
    private final Texts texts;
    private final Formats formats;
    private final Expectations expectations;
    private final Instant now;
    private final Reasons reasons;
    private final ProblemHeadlines troubles;
    private final PaymentHeadlines payments;
    private final PostcodeMask said;
    private final PartWords parts;

    /**
     * @param parts what is said of what no carrier brings
     * @param now decides which deadlines have passed
     * @param said how much of what carriers say may be read
     */
    Headlines(Wording wording, Expectations expectations, Instant now, PostcodeMask said, PartWords parts) {
        this.parts = parts;
        this.said = said;
        this.wording = wording;
        this.texts = wording.texts();
        this.formats = wording.formats();
        this.expectations = expectations;
        this.now = now;
        this.reasons = new Reasons(texts);
        this.troubles = new ProblemHeadlines(texts, said);
        this.payments = new PaymentHeadlines(wording, parts);
    }

    /**
     * @param transfer what is to be transferred, if anything is
     * @param pay what can be paid with a provider, if anything can
     */
    Headline of(Order order, Optional<BankTransferView> transfer, Optional<PayView> pay) {
        Answer answer = payments.beside(order, answer(order, transfer, pay), transfer, pay);
        return new Headline(
                texts.get("hero.order", Map.of("number", order.number())),
                order.milestones()
                        .at(Milestone.PLACED)
                        .map(placed -> texts.get("hero.placed", Map.of("date", formats.date(placed))))
                        .orElse(""),
                answer.tone(),
                symbol(order, answer),
                answer.sentence(),
                Optional.of(answer.detail()).filter(detail -> !detail.isEmpty()),
                tally(order),
                // Whoever has just paid is not told by when the same is due.
                answer.pay() || pay.flatMap(PayView::confirming).isPresent() ? Optional.empty() : payments.line(order),
                link(order, transfer, pay, answer));
    }

    /** Where to pay: always beside the answer that asks for it, else where nothing is right before it is paid. */
    private Optional<Link> link(
            Order order, Optional<BankTransferView> transfer, Optional<PayView> pay, Answer answer) {
        return answer.pay() || PRESSING.contains(order.settlement().state())
                ? payments.action(order, transfer, pay)
                : Optional.empty();
    }

    private static String symbol(Order order, Answer answer) {
        if (answer.pay()) {
            return "money";
        }
        if (answer.tone() == Tone.OVER && UNSAID.contains(order.progress())) {
            return order.settlement().gaveBack() ? "back" : Symbols.of(Progress.CANCELLED);
        }
        if (!order.travels() && order.progress() == Progress.DELIVERED) {
            return "check";
        }
        return Symbols.of(order.progress());
    }

    private Answer answer(Order order, Optional<BankTransferView> transfer, Optional<PayView> pay) {
        return switch (order.progress()) {
            case PLACED, CONFIRMED, PACKED -> beforeSending(order, transfer, pay);
            case SENT -> sent(order);
            case OUT_FOR_DELIVERY -> parts.answer(order).orElseGet(() -> outForDelivery(order));
            case PICKUP_READY -> parts.answer(order).orElseGet(() -> pickUp(order));
            case DELIVERED ->
                PRESSING.contains(order.settlement().state())
                        ? payments.of(order, transfer, pay).orElseGet(() -> delivered(order))
                        : delivered(order);
            case ATTEMPTED -> attempted(order);
            case PROBLEM -> troubles.of(order, shippedParcels(order), ParcelState.EXCEPTION);
            case RETURNING -> troubles.of(order, shippedParcels(order), ParcelState.RETURNING);
            case RETURNED -> troubles.of(order, shippedParcels(order), ParcelState.RETURNED);
            case CANCELLED -> cancelled(order);
        };
    }

    /** What no carrier brings says how it stands only where nothing else is on its way. */
    private Answer attempted(Order order) {
        return Optional.of(order)
                .filter(all -> !all.travels())
                .flatMap(parts::answer)
                .orElseGet(() -> troubles.of(order, shippedParcels(order), ParcelState.DELIVERY_ATTEMPTED));
    }

    private Answer beforeSending(Order order, Optional<BankTransferView> transfer, Optional<PayView> pay) {
        if (order.facts().payments().fullyRefunded()) {
            return order.settlement().gaveBack()
                    ? new Answer(Tone.OVER, texts.get("headline.refunded"), texts.get("headline.refunded.detail"))
                    : cancelled(order);
        }
        return payments.of(order, transfer, pay).orElseGet(() -> {
            Optional<Answer> ofPart = parts.answer(order);
            if (ofPart.isPresent()) {
                return ofPart.get();
            }
            if (order.givenUp()) {
                return new Answer(
                        Tone.OVER, texts.get("headline.cancelled.items"), texts.get("headline.cancelled.detail"));
            }
            String key = "headline." + order.progress().name().toLowerCase(Locale.ROOT);
            return order.progress() == Progress.PACKED
                    ? new Answer(Tone.CALM, texts.get(key), texts.get(key + ".detail"))
                    : Answer.idle(texts.get(key), texts.get(key + ".detail"));
        });
    }

    /** What comes back is on no way to the buyer any more. */
    private Answer sent(Order order) {
        List<Parcel> parcels = shippedParcels(order).stream()
                .filter(parcel -> parcel.state() != ParcelState.RETURNING && parcel.state() != ParcelState.RETURNED)
                .toList();
        long arrived = count(parcels, ParcelState.DELIVERED);
        if (!order.allSent()) {
            return new Answer(Tone.CALM, texts.get("headline.sent.part"), texts.get("headline.sent.part.detail"));
        }
        if (arrived > 0) {
            return new Answer(
                    Tone.CALM,
                    texts.count("headline.arrived", arrived, Map.of("total", parcels.size())),
                    expected(parcels)
                            .map(when -> texts.get("headline.expected", Map.of("when", when)))
                            .orElseGet(() -> texts.get("headline.arrived.detail")));
        }
        if (parcels.size() == 1) {
            Optional<String> late = reasons.sentence(parcels.getFirst(), Reasons.Subject.ONE);
            if (late.isPresent()) {
                return troubles.late(parcels.getFirst(), late.get(), texts.get("headline.sent.detail"));
            }
        }
        return moving(order, parcels);
    }

    private Answer moving(Order order, List<Parcel> parcels) {
        boolean untracked = parcels.stream()
                .noneMatch(parcel -> parcel.tracked() || parcel.url().isPresent());
        String sentence = expected(parcels)
                .map(when -> texts.count("headline.sent.expected", parcels.size(), Map.of("when", when)))
                .orElseGet(() -> texts.count("headline.sent", parcels.size()));
        if (order.settlement().state() == Settlement.State.DUE_AT_DOOR) {
            return new Answer(Tone.CALM, sentence, texts.get("headline.sent.door"));
        }
        return untracked
                ? new Answer(Tone.CALM, sentence, texts.get("headline.sent.untracked"))
                : Answer.idle(sentence, texts.get("headline.sent.detail"));
    }

    /** When the rest comes, where all parcels still on their way say the same. */
    private Optional<String> expected(List<Parcel> parcels) {
        List<Optional<String>> windows = parcels.stream()
                .filter(parcel -> parcel.state() == ParcelState.SENT)
                .map(expectations::phrase)
                .distinct()
                .toList();
        return windows.size() == 1 ? windows.getFirst() : Optional.empty();
    }

    private Answer outForDelivery(Order order) {
        Optional<String> when = shippedParcels(order).stream()
                .filter(parcel -> parcel.state() == ParcelState.OUT_FOR_DELIVERY)
                .findFirst()
                .flatMap(expectations::phrase);
        return new Answer(
                Tone.CALM,
                sentence(order, "out_for_delivery"),
                when.map(phrase -> texts.get("headline.expected", Map.of("when", phrase)))
                        .orElseGet(() -> texts.get("headline.out_for_delivery.detail")));
    }

    private Answer pickUp(Order order) {
        Optional<PickupPoint> point = shippedParcels(order).stream()
                .filter(parcel -> parcel.state() == ParcelState.AVAILABLE_FOR_PICKUP)
                .flatMap(parcel -> parcel.pickup().stream())
                .findFirst();
        Optional<Instant> until = point.flatMap(PickupPoint::until);
        String place = point.map(known -> said.name(known.name()).strip()).orElse("");
        if (until.isPresent() && until.get().isBefore(now)) {
            return new Answer(
                    Tone.ACTION,
                    sentence(order, "pickup_ready"),
                    texts.get("headline.pickup_ready.over", Map.of("date", formats.weekday(until.get()))));
        }
        if (until.isPresent() && !place.isEmpty() && place.length() <= LONGEST_PLACE) {
            return new Answer(
                    Tone.ACTION,
                    texts.get(
                            several(order, "headline.pickup_ready.by"),
                            Map.of("place", place, "date", formats.weekday(until.get()))),
                    point.map(known -> said.words(known.address()).strip())
                            .filter(address -> !address.isEmpty())
                            .orElseGet(() -> texts.get("headline.pickup_ready.detail")));
        }
        return new Answer(Tone.ACTION, sentence(order, "pickup_ready"), whereToCollect(until, place));
    }

    private String whereToCollect(Optional<Instant> until, String place) {
        if (place.isEmpty()) {
            return texts.get("headline.pickup_ready.detail");
        }
        return until.map(time ->
                        texts.get("headline.pickup_ready.until", Map.of("place", place, "date", formats.weekday(time))))
                .orElseGet(() -> texts.get("headline.pickup_ready.place", Map.of("place", place)));
    }

    /** Whoever has all of their money back, as after a return, does not enjoy it. */
    private Answer delivered(Order order) {
        if (order.facts().payments().fullyRefunded() && order.settlement().gaveBack()) {
            return new Answer(Tone.OVER, texts.get("headline.refunded"), texts.get("headline.refunded.detail"));
        }
        return parts.answer(order).orElseGet(() -> parcelsDelivered(order));
    }

    private Answer parcelsDelivered(Order order) {
        List<Parcel> parcels = shippedParcels(order);
        String date = parcels.stream()
                .filter(parcel -> parcel.state() == ParcelState.DELIVERED)
                .flatMap(parcel -> parcel.since().stream())
                .max(Instant::compareTo)
                .map(formats::weekday)
                .orElse("");
        String arrived = texts.count("headline.delivered", count(parcels, ParcelState.DELIVERED));
        String waiting = parts.waiting(order);
        return waiting.isEmpty()
                ? new Answer(Tone.GOOD, arrived, texts.get("headline.delivered.detail", Map.of("date", date)))
                : new Answer(Tone.CALM, arrived, waiting);
    }

    /** One that the shop threw away does not stand; whatever else was said of it, nothing is to be paid. */
    private Answer cancelled(Order order) {
        String withdrawn = order.withdrawn() ? "headline.withdrawn" : "headline.cancelled";
        String detail = new PaymentTexts(order, wording)
                .refunded()
                .map(amounts -> texts.get("headline.cancelled.refunded", Map.of("amount", amounts)))
                .orElseGet(() -> texts.get(
                        order.withdrawn() || !toldToTransfer(order)
                                ? withdrawn + ".detail"
                                : "headline.cancelled.unpaid"));
        return new Answer(Tone.OVER, texts.get(withdrawn), detail);
    }

    private static boolean toldToTransfer(Order order) {
        Settlement settlement = order.settlement();
        return settlement.received().isEmpty()
                && settlement.method().equals(Optional.of(PaymentTerms.Method.BANK_TRANSFER));
    }

    /** Where there are several parcels the sentence speaks of one of them. */
    private String sentence(Order order, String key) {
        return texts.get(several(order, "headline." + key));
    }

    private static String several(Order order, String key) {
        return shippedParcels(order).size() > 1 ? key + ".several" : key;
    }

    /** How many of several parcels have arrived, where the sentence does not say it. */
    private Optional<String> tally(Order order) {
        List<Parcel> parcels = shippedParcels(order);
        long arrived = count(parcels, ParcelState.DELIVERED);
        boolean said = order.progress() == Progress.DELIVERED || (order.progress() == Progress.SENT && order.allSent());
        return parcels.size() < 2 || arrived == 0 || said
                ? Optional.empty()
                : Optional.of(texts.get("parcels.tally", Map.of("n", arrived, "total", parcels.size())));
    }

    private static List<Parcel> shippedParcels(Order order) {
        return order.parcels().all().stream()
                .filter(parcel -> parcel.state().handedOver())
                .toList();
    }

    private static long count(List<Parcel> parcels, ParcelState state) {
        return parcels.stream().filter(parcel -> parcel.state() == state).count();
    }

    /**
     * What the headline says.
     *
     * @param pay whether it says what the buyer is to pay now
     * @param idle whether it says that the buyer need not do anything
     */
    record Answer(Tone tone, String sentence, String detail, boolean pay, boolean idle) {

        Answer(Tone tone, String sentence, String detail) {
            this(tone, sentence, detail, false, false);
        }

        static Answer paying(String sentence, String detail) {
            return new Answer(Tone.ACTION, sentence, detail, true, false);
        }

        static Answer idle(String sentence, String detail) {
            return new Answer(Tone.CALM, sentence, detail, false, true);
        }

        Answer saying(String other) {
            return new Answer(tone, sentence, other, pay, false);
        }
    }
}
