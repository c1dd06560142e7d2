package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalViews;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Tells in the conversation what the buyer declared. It is read with the order, and written nowhere else. */
final class Withdrawn {

    private Withdrawn() {}

    /** The view with the declarations among its entries; those older than what is shown of the conversation are left out. */
    static OrderView told(Opened.Shown shown, Wording wording) {
        OrderView view = shown.view();
        List<Withdrawal> withdrawals = view.order().withdrawals();
        if (withdrawals.isEmpty()) {
            return view;
        }
        WithdrawalViews views = new WithdrawalViews(wording, shown.settings());
        List<Entry> entries = Stream.concat(
                        view.entries().stream(),
                        withdrawals.stream()
                                .filter(withdrawal -> !view.moreEntries()
                                        || view.entries().getFirst().at().isBefore(withdrawal.at()))
                                .map(withdrawal -> entry(withdrawal, views, shown.showsAddresses())))
                .sorted(Entry.BY_TIME)
                .toList();
        return new OrderView(view.order(), view.glimpse(), entries, view.moreEntries());
    }

    private static Entry entry(Withdrawal withdrawal, WithdrawalViews views, boolean named) {
        String words = named ? withdrawal.said().words() : views.masked(withdrawal.said());
        return new Entry(
                withdrawal.id(),
                withdrawal.at(),
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                "",
                CleanText.cut(words, Entry.MAX_TEXT));
    }
}
