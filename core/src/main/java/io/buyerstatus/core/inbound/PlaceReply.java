package io.buyerstatus.core.inbound;

import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.AutomationsOfShop;
import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.ChannelChoice;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.planning.MessagePlan;
import io.buyerstatus.core.message.planning.Planner;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what a mail says into an order's conversation, under the order's version; the same mail twice is one entry and one letter. */
final class PlaceReply {
    /** How often a day a machine of the buyer's may answer us, and we it: two machines would never end. */
    static final int AUTOMATIC_A_DAY = 3;

    private final OrderStore orders;
    private final AutomationStore automations;

    PlaceReply(OrderStore orders, AutomationStore automations) {
        this.orders = orders;
        this.automations = automations;
    }

    /** What came of an answer of the shop's. */
    enum Answered {
        ON_ITS_WAY,
        NO_WAY_TO_THE_BUYER,
        CONFLICT
    }

    /** As if the buyer had written it on the page; false where the order changed meanwhile. */
    boolean fromBuyer(
            OrderView view, MailId id, Chain chain, String name, String text, ShopSettings shop, Instant now) {
        Order order = view.order();
        EffectiveSettings settings = shop.forChannel(order.channel());
        String called =
                order.buyer().map(Buyer::displayName).map(CleanText::line).orElse(name);
        List<Entry> entries = entries(id, called, text, now);
        List<Message> messages = new ArrayList<>();
        if (settings.get(MessageSettings.NOTIFY_SELLER)) {
            MessageKey key =
                    MessageKey.of(BuiltInTypes.BUYER_WROTE, entries.getFirst().id());
            messages.addAll(Planner.plan(order, key, settings, now).stream().toList());
        }
        Order answered = order.withTickets(order.tickets().written(Optional.empty(), now));
        Order after = answered;
        if (byMail(view, now) < AUTOMATIC_A_DAY) {
            MessagePlan plan = MessagePlan.ofBuyersWords(
                    answered,
                    entries.getFirst(),
                    chain,
                    new AutomationsOfShop(automations.automations(shop.id())),
                    settings,
                    now);
            messages.addAll(plan.messages());
            after = plan.order();
        }
        return orders.commit(OrderChange.of(order, after).withEntries(entries).withMessages(messages))
                != Commit.CONFLICT;
    }

    /** Whoever answers at once may be a machine that does not say so: it gets three answers of automations a day. */
    private static long byMail(OrderView view, Instant now) {
        Instant since = now.minus(Duration.ofDays(1));
        return view.entries().stream()
                .filter(entry ->
                        entry.at().isAfter(since) && MailId.ofEntry(entry.id()).isPresent())
                .count();
    }

    /** As the buyer's words, under the name that the mail has for its sender; false where the order changed meanwhile. */
    boolean byHand(OrderView view, HeldMail mail, Instant now) {
        Order order = view.order();
        List<Entry> entries = entries(mail.id(), mail.from(), mail.said(), now);
        return orders.commit(OrderChange.beside(order).withEntries(entries)) != Commit.CONFLICT;
    }

    static List<Entry> entries(MailId id, String name, String text, Instant now) {
        List<String> parts = ReplyWords.parts(text);
        // Each a moment later, so that they stand one below the other.
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new Entry(
                        id.entry(part),
                        now.plusMillis(part),
                        Entry.Author.BUYER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        CleanText.start(name, 200),
                        parts.get(part)))
                .toList();
    }

    /** Kept among the staff: it tells nobody, answers nothing, and ends no waiting. */
    boolean note(OrderView view, MailId id, IncomingMail mail, String text, Instant now) {
        String said = mail.subject().isEmpty() ? text : mail.subject() + "\n\n" + text;
        Entry note = new Entry(
                id.automatic(),
                now,
                Entry.Author.SYSTEM,
                Entry.Visibility.SELLER_ONLY,
                Entry.OURS,
                CleanText.cut(said, Entry.MAX_TEXT));
        Order order = view.order();
        return orders.commit(OrderChange.beside(order).withEntries(List.of(note))) != Commit.CONFLICT;
    }

    /** As if somebody of the staff had written it at the desk. */
    Answered fromStaff(OrderView view, MailId id, EmailAddress by, String text, ShopSettings shop, Instant now) {
        Order order = view.order();
        EffectiveSettings settings = shop.forChannel(order.channel());
        Optional<DeliveryChannel> channel = channel(order);
        if (channel.isEmpty()) {
            return Answered.NO_WAY_TO_THE_BUYER;
        }
        Letter letter = new Letter(
                LetterId.of("mail", id.value()),
                now,
                by.value(),
                channel.get() == DeliveryChannel.EMAIL ? MessageKind.PAGE_AND_MAIL : MessageKind.PAGE_AND_NOTICE,
                channel.get(),
                channel.get() == DeliveryChannel.EMAIL
                        ? settings.find(MessageSettings.COPY_TO).stream().toList()
                        : List.of(),
                "",
                CleanText.typed(text));
        Commit commit = orders.commit(
                OrderChange.beside(order).withLetter(letter).withMessages(letter.messages(order.key(), now, now)));
        return commit == Commit.CONFLICT ? Answered.CONFLICT : Answered.ON_ITS_WAY;
    }

    /** By mail, or by SMS to who agreed to it. */
    private static Optional<DeliveryChannel> channel(Order order) {
        if (ChannelChoice.email(order).isPresent()) {
            return Optional.of(DeliveryChannel.EMAIL);
        }
        return order.buyer()
                .filter(Buyer::smsConsent)
                .flatMap(_ -> order.reachablePhone())
                .map(_ -> DeliveryChannel.SMS);
    }
}
