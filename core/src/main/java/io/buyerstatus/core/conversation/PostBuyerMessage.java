package io.buyerstatus.core.conversation;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.AutomationsOfShop;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.planning.MessagePlan;
import io.buyerstatus.core.message.planning.Planner;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a buyer's message from the page into the order's thread, and tells the seller (DR-24..29). */
public final class PostBuyerMessage {
    private static final int ATTEMPTS = 4;

    private final OrderDoor door;
    private final OrderStore orders;
    private final AutomationStore automations;
    private final InstantSource clock;

    public PostBuyerMessage(OrderDoor door, OrderStore orders, AutomationStore automations, InstantSource clock) {
        this.door = door;
        this.orders = orders;
        this.automations = automations;
        this.clock = clock;
    }

    /**
     * Posts a text. What is closed of the order's tickets is open again.
     *
     * @param about what it is about, where the buyer wants a ticket of it
     * @param after the newest entry that the form's page showed, so that the same form sent twice is one message; may be
     *     empty
     */
    public Entered<PostResult> post(Visit visit, String text, Optional<TicketKind> about, String after) {
        String message = CleanText.typed(text);
        Entered<PostResult> result = attempt(visit, message, about, after);
        for (int attempts = 1; attempts < ATTEMPTS && outrun(result); attempts++) {
            result = attempt(visit, message, about, after);
        }
        return result;
    }

    /** Each with the conversation as it is then: what others wrote meanwhile counts for the rules. */
    private Entered<PostResult> attempt(Visit visit, String text, Optional<TicketKind> about, String after) {
        return door.enter(visit, AccessLevel.PRIVATE).map(shown -> write(shown, text, about, after));
    }

    private static boolean outrun(Entered<PostResult> result) {
        return result instanceof Entered.Through<PostResult>(PostResult.NotStored none);
    }

    private PostResult write(Opened.Shown shown, String text, Optional<TicketKind> about, String after) {
        OrderView view = shown.view();
        EffectiveSettings settings = shown.settings();
        Instant now = clock.instant();
        Order order = view.order();
        String id = Entry.idOf("buyer", order.key().ref(), after, text);
        if (view.entries().stream().anyMatch(entry -> entry.id().equals(id))) {
            return new PostResult.Posted();
        }
        Optional<PostRule> refusal = PostRule.firstRefusal(new PostRule.Case(text, about, view, settings, now));
        if (refusal.isPresent()) {
            return new PostResult.Refused(refusal.get(), shown);
        }
        String name = order.buyer().map(Buyer::displayName).map(CleanText::line).orElse("");
        Entry entry = new Entry(id, now, Entry.Author.BUYER, Entry.Visibility.BUYER_AND_SELLER, name, text);
        List<Message> messages = new ArrayList<>(tellSeller(order, entry, settings, now));
        MessagePlan plan = MessagePlan.ofBuyersWords(
                order.withTickets(order.tickets().written(about, now)),
                entry,
                Chain.ofPage(entry.id()),
                new AutomationsOfShop(automations.automations(order.key().shop())),
                settings,
                now);
        messages.addAll(plan.messages());
        OrderChange change =
                OrderChange.of(order, plan.order()).withEntries(List.of(entry)).withMessages(messages);
        return switch (orders.commit(change)) {
            case DONE, DUPLICATE -> new PostResult.Posted();
            case CONFLICT -> new PostResult.NotStored(shown);
        };
    }

    private static List<Message> tellSeller(Order order, Entry entry, EffectiveSettings settings, Instant now) {
        if (!settings.get(MessageSettings.NOTIFY_SELLER)) {
            return List.of();
        }
        MessageKey key = MessageKey.of(BuiltInTypes.BUYER_WROTE, entry.id());
        return Planner.plan(order, key, settings, now).stream().toList();
    }
}
