package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.access.verification.OrdersByNumber;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes a declaration that a buyer made in a shop system's own form: the same thing from then on as one that was made here, but for the receipt,
 * which the shop system sent. However often it is told of, it is one.
 */
public final class TakeDeclaredElsewhere {
    private final SettingsStore settings;
    private final OrdersByNumber byNumber;
    private final OrderReader orders;
    private final WithdrawalStore store;
    private final InstantSource clock;

    public TakeDeclaredElsewhere(
            SettingsStore settings,
            OrdersByNumber byNumber,
            OrderReader orders,
            WithdrawalStore store,
            InstantSource clock) {
        this.settings = settings;
        this.byNumber = byNumber;
        this.orders = orders;
        this.store = store;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        TAKEN,
        KNOWN_ALREADY,
        /** No shop has the connection. */
        UNKNOWN_CONNECTION
    }

    public Result take(DeclaredElsewhere declared) {
        return settings.shopOf(declared.connection())
                .flatMap(settings::shop)
                .map(shop -> take(shop, declared))
                .orElse(Result.UNKNOWN_CONNECTION);
    }

    private Result take(ShopSettings shop, DeclaredElsewhere declared) {
        OrderKey meant = byNumber.matchOrDecoy(
                shop, declared.contract(), declared.email().value());
        Optional<Order> order = orders.find(meant).filter(Order::known);
        Timeliness timeliness = order.map(
                        found -> DeclareWithdrawal.timeliness(found, shop.forChannel(found.channel()), declared.at()))
                .orElse(Timeliness.UNMATCHED);
        // By what the shop system calls it: an order that is known by the second time makes no other of it.
        String id = Hashes.key(
                "withdrawal elsewhere", shop.id().value(), declared.connection().value(), declared.id());
        Withdrawal withdrawal =
                new Withdrawal(shop.id(), id, declared.at(), said(shop, declared), order.map(Order::key), timeliness);
        boolean withOrder = order.filter(found -> found.withdrawals().size() < DeclareWithdrawal.READ_WITH_THE_ORDER)
                .isPresent();
        Instant now = clock.instant();
        List<Message> told = List.of(WithdrawalMail.toSeller(withdrawal, now));
        return store.declare(withdrawal, withOrder, told) ? Result.TAKEN : Result.KNOWN_ALREADY;
    }

    private static Declaration said(ShopSettings shop, DeclaredElsewhere declared) {
        String line = declared.name() + ", " + declared.contract();
        return new Declaration(
                declared.name(),
                declared.contract(),
                declared.email(),
                declared.comment().isBlank() ? new Scope.Whole() : new Scope.Described(declared.comment()),
                new Language(LanguageChoice.forShop(shop.ofShop()).tag()),
                declared.comment().isBlank() ? line : line + "\n" + declared.comment());
    }
}
