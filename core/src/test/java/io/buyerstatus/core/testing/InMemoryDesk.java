package io.buyerstatus.core.testing;

import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.Happening;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.letter.LetterReader;
import io.buyerstatus.core.message.sending.PageEntries;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.thread.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the staff see of orders in memory. */
public final class InMemoryDesk implements DeskOrders, LetterReader, PageEntries {
    private record Draft(OrderKey order, PersonId writer) {}

    private final InMemoryOrders orders;
    private final InMemoryLedger ledger;
    private final Map<Draft, LetterDraft> drafts = new HashMap<>();

    public InMemoryDesk(InMemoryOrders orders, InMemoryLedger ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    @Override
    public synchronized Optional<OrderCard> card(OrderKey order, PersonId reader, int most) {
        List<Entry> all = orders.entries(order);
        int older = Math.max(0, all.size() - most);
        return orders.find(order)
                .map(found -> new OrderCard(
                        found,
                        all.subList(older, all.size()),
                        older > 0,
                        orders.letters(order),
                        Optional.ofNullable(drafts.get(new Draft(order, reader))),
                        orders.messages(order),
                        orders.documents().copies().stream()
                                .filter(copy -> copy.key().order().equals(order))
                                .toList(),
                        orders.marks(order).stream()
                                .map(mark -> new Happening(
                                        mark.event().time(),
                                        mark.receivedAt(),
                                        mark.event().fact().type(),
                                        mark.rule()))
                                .toList(),
                        orders.tellings().of(order)));
    }

    @Override
    public synchronized void keep(OrderKey order, PersonId writer, LetterDraft draft) {
        drafts.put(new Draft(order, writer), draft);
    }

    @Override
    public synchronized void forget(OrderKey order, PersonId writer) {
        drafts.remove(new Draft(order, writer));
    }

    @Override
    public void takenBack(OrderKey order, Letter letter) {
        orders.takenBack(order, letter);
    }

    @Override
    public boolean replace(Message next) {
        return ledger.replace(next);
    }

    @Override
    public Optional<Letter> find(OrderKey order, LetterId id) {
        return orders.letters(order).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    @Override
    public void add(OrderKey key, Entry entry) {
        orders.find(key)
                .ifPresent(order -> orders.commit(OrderChange.beside(order).withEntries(List.of(entry))));
    }
}
