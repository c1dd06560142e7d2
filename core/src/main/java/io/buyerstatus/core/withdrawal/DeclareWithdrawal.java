package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.order.withdrawal.WithdrawalPeriod;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a withdrawal from whoever holds an order's private link: no code, no postcode (G5). It is stored by itself, whatever else
 * happens to the order at that moment, and has its effect on the order by being read with it.
 */
public final class DeclareWithdrawal {
    /** More declarations than anybody makes about one order: their receipts leave later, so that nobody's mailbox is filled. */
    private static final int FEW = 20;

    /** As many as a page still reads in one go. Whatever is declared beyond is received, kept, and told of, like all others. */
    static final int READ_WITH_THE_ORDER = 100;

    private final OrderDoor door;
    private final WithdrawalStore store;
    private final DeclarationWords words;
    private final InstantSource clock;

    public DeclareWithdrawal(OrderDoor door, WithdrawalStore store, DeclarationWords words, InstantSource clock) {
        this.door = door;
        this.store = store;
        this.words = words;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is received, perhaps since an earlier click. */
        record Received(Withdrawal withdrawal) implements Outcome {}

        /** Something is missing, and nothing was stored. */
        record Incomplete(Problem problem, Opened.Shown shown) implements Outcome {}
    }

    /** Shows what the form needs; changes nothing. */
    public Entered<Opened.Shown> look(Visit visit) {
        return door.look(visit);
    }

    /** Receives a declaration. */
    public Entered<Outcome> declare(Visit visit, TypedDeclaration typed) {
        return door.enter(visit, AccessLevel.PRIVATE).map(shown -> declare(shown, typed));
    }

    private Outcome declare(Opened.Shown shown, TypedDeclaration typed) {
        Order order = shown.view().order();
        String name = CleanText.line(typed.name().isBlank() ? onFile(order) : typed.name());
        if (name.isBlank()) {
            return new Outcome.Incomplete(Problem.NAME_MISSING, shown);
        }
        Optional<EmailAddress> receiptTo = typed.email().isBlank()
                ? order.buyer().flatMap(Buyer::email)
                : EmailAddress.parse(typed.email().strip());
        boolean byPhone = typed.email().isBlank()
                && ReceiptByPhone.number(order, shown.settings()).isPresent();
        if (receiptTo.isEmpty() && !byPhone) {
            return new Outcome.Incomplete(Problem.NOT_AN_ADDRESS, shown);
        }
        Optional<Scope> scope = scope(order, typed);
        if (scope.isEmpty()) {
            return new Outcome.Incomplete(Problem.NOTHING_CHOSEN, shown);
        }
        EffectiveSettings settings = shown.settings();
        String cut = CleanText.cut(name, Declaration.LONGEST_NAME);
        Declaration said = new Declaration(
                cut,
                CleanText.cut(order.number(), Declaration.LONGEST_CONTRACT),
                receiptTo,
                scope.get(),
                typed.language(),
                words.declaring(cut, order.number(), scope.get(), typed.language(), settings));
        Instant now = clock.instant();
        Withdrawal withdrawal = Withdrawal.received(
                order.key().shop(),
                typed.form(),
                now,
                said,
                Optional.of(order.key()),
                timeliness(order, settings, now));
        Instant wanted = order.withdrawals().size() < FEW ? now : now.plus(WithdrawalMail.LATER);
        boolean stored = store.declare(
                withdrawal,
                order.withdrawals().size() < READ_WITH_THE_ORDER,
                WithdrawalMail.about(withdrawal, otherOnFile(order, said), wanted, now));
        return new Outcome.Received(
                stored
                        ? withdrawal
                        : store.find(withdrawal.shop(), withdrawal.id()).orElse(withdrawal));
    }

    private static String onFile(Order order) {
        return order.buyer().map(Buyer::displayName).orElse("");
    }

    private static boolean otherOnFile(Order order, Declaration said) {
        return order.buyer()
                .flatMap(Buyer::email)
                .filter(known -> said.receiptTo()
                        .filter(to -> !to.normalised().equals(known.normalised()))
                        .isPresent())
                .isPresent();
    }

    /** How a declaration about an order stands to the period. */
    static Timeliness timeliness(Order order, EffectiveSettings settings, Instant now) {
        return switch (WithdrawalSettings.period(order, settings)) {
            case WithdrawalPeriod.None none -> Timeliness.CANCELLED;
            case WithdrawalPeriod.NotBegun open -> Timeliness.NOT_BEGUN;
            case WithdrawalPeriod.Known known -> known.over(now) ? Timeliness.LATE : Timeliness.IN_TIME;
        };
    }

    /**
     * What was chosen, at most what is left of each line. Whatever is chosen of lines of which nothing is left is taken as it was
     * chosen: it is for the shop to say what it means, not for us to refuse it.
     */
    private static Optional<Scope> scope(Order order, TypedDeclaration typed) {
        if (typed.whole()) {
            return Optional.of(new Scope.Whole());
        }
        Map<String, BigDecimal> left = WithdrawnPieces.left(order);
        List<Scope.Piece> pieces = new ArrayList<>();
        for (Line line : WithdrawnPieces.lines(order)) {
            BigDecimal most = left.getOrDefault(line.id(), BigDecimal.ZERO);
            BigDecimal bound = most.signum() > 0 ? most : line.quantity().amount();
            amount(typed.pieces().getOrDefault(line.id(), ""), bound)
                    .map(amount -> new Scope.Piece(
                            line.id(), line.name(), line.quantity().with(amount)))
                    .ifPresent(pieces::add);
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all(order, pieces) ? new Scope.Whole() : new Scope.Pieces(pieces));
    }

    /** Whether that is everything, and nothing was withdrawn from before: the contract as a whole, with what is no line of it. */
    private static boolean all(Order order, List<Scope.Piece> pieces) {
        return order.withdrawals().isEmpty()
                && WithdrawnPieces.lines(order).stream()
                        .filter(line -> line.counts().returned().signum() == 0
                                || line.kept().signum() > 0)
                        .allMatch(line -> pieces.stream()
                                .anyMatch(piece -> piece.line().equals(line.id())
                                        && piece.quantity().amount().compareTo(line.kept()) >= 0));
    }

    private static Optional<BigDecimal> amount(String typed, BigDecimal most) {
        if (!typed.matches("[0-9]{1,7}([.,][0-9]{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(typed.replace(',', '.')))
                .filter(amount -> amount.signum() > 0)
                .map(most::min);
    }
}
