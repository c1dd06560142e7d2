package io.buyerstatus.console.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.withdrawal.FollowedWithdrawal;
import io.buyerstatus.core.withdrawal.ReturnLabels;
import io.buyerstatus.core.withdrawal.WithdrawalCase;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A declaration as the staff read it, on their list and on its order's card.
 *
 * @param order where its order's card is; empty where no order fits
 * @param number of the contract, as its buyer named it, or as its order has it that somebody found
 * @param state what the shop has to do, in words
 * @param tone the same as a colour
 * @param hint what that means, and what to do now; may be empty
 * @param altered whether it is not what was received
 * @param what what is withdrawn from, line by line
 * @param declared the sentence that the buyer confirmed
 * @param settled who said that it is done, and when
 * @param settles whether the reader can say so
 * @param reopens whether they can take that back
 * @param action where they say it
 * @param token of their forms
 * @param card whether they read it on its order's card
 * @param assigned who found its order, and when, where it fitted none by itself
 * @param releases whether the reader can take that back
 * @param finding how they find its order; empty where it has one
 */
public record WithdrawalView(
        String id,
        Optional<String> order,
        String number,
        String name,
        String at,
        String machine,
        String state,
        String tone,
        String hint,
        boolean altered,
        List<String> what,
        List<Detail> facts,
        List<String> declared,
        Optional<String> settled,
        boolean settles,
        boolean reopens,
        String action,
        String token,
        boolean card,
        Optional<String> assigned,
        boolean releases,
        Optional<OrderFinding> finding) {
    public WithdrawalView {
        what = List.copyOf(what);
        facts = List.copyOf(facts);
        declared = List.copyOf(declared);
    }

    /**
     * Something that is known of it.
     *
     * @param paper where it is; empty where it is no paper
     */
    public record Detail(String label, String text, Optional<String> paper) {
        Detail(String label, String text) {
            this(label, text, Optional.empty());
        }
    }

    /**
     * The view on the list.
     *
     * @param zone where days begin and end
     * @param refused why it was not assigned just now; empty where nobody tried
     */
    static WithdrawalView listed(
            FollowedWithdrawal followed,
            Colleague me,
            ZoneId zone,
            Optional<NotAssigned> refused,
            Texts texts,
            Formats formats) {
        return of(followed, me, zone, false, OrderFinding.of(followed, me, refused, texts, formats), texts, formats);
    }

    /** The view on its order's card. */
    public static WithdrawalView onCard(
            FollowedWithdrawal followed, Colleague me, ZoneId zone, Texts texts, Formats formats) {
        return of(followed, me, zone, true, Optional.empty(), texts, formats);
    }

    private static WithdrawalView of(
            FollowedWithdrawal followed,
            Colleague me,
            ZoneId zone,
            boolean card,
            Optional<OrderFinding> finding,
            Texts texts,
            Formats formats) {
        boolean mayWrite = me.role().includes(Role.AGENT);
        Withdrawal withdrawal = followed.withdrawal();
        String state = word(followed.standing().state());
        boolean done = followed.settled().isPresent();
        return new WithdrawalView(
                withdrawal.id(),
                followed.order().map(Order::key).map(ConsoleUrls::order),
                foundBy(followed).orElseGet(() -> withdrawal.said().contract()),
                withdrawal.said().erased()
                        ? texts.get("withdrawals.erased")
                        : withdrawal.said().name(),
                formats.moment(withdrawal.at()),
                formats.machine(withdrawal.at()),
                texts.get(done ? "withdrawals.state.settled" : "withdrawals.state." + state),
                done ? "done" : tone(followed.standing().state()),
                done ? "" : texts.get("withdrawals.hint." + state),
                !followed.intact(),
                what(withdrawal.said().scope(), texts, formats),
                facts(followed, zone, texts, formats),
                withdrawal.said().erased()
                        ? List.of()
                        : withdrawal.said().words().lines().toList(),
                followed.settled()
                        .map(by -> texts.get(
                                "withdrawals.settled", Map.of("name", by.by(), "at", formats.moment(by.at())))),
                mayWrite && followed.open(),
                mayWrite && done,
                ConsoleUrls.withdrawals(me.shop()),
                me.token().formToken(),
                card,
                followed.assigned()
                        .map(by -> texts.get(
                                "withdrawals.assigned", Map.of("name", by.by(), "at", formats.moment(by.at())))),
                mayWrite && followed.assigned().isPresent(),
                finding);
    }

    /** The number of the order that somebody found for it. */
    private static Optional<String> foundBy(FollowedWithdrawal followed) {
        return followed.assigned().flatMap(_ -> followed.order()).map(Order::number);
    }

    private static String tone(WithdrawalCase.State state) {
        return switch (state) {
            case TO_JUDGE, DUE -> "asks";
            case OVERDUE -> "problem";
            case MAY_WITHHOLD -> "moving";
            case NOTHING_PAID -> "open";
            case REFUNDED -> "done";
        };
    }

    private static List<String> what(Scope scope, Texts texts, Formats formats) {
        return switch (scope) {
            case Scope.Whole _ -> List.of(texts.get("withdrawals.whole"));
            case Scope.Described(String text) -> text.lines().toList();
            case Scope.Pieces(List<Scope.Piece> pieces) ->
                pieces.stream()
                        .map(piece -> formats.quantity(piece.quantity()) + " × " + piece.name())
                        .toList();
        };
    }

    private static List<Detail> facts(FollowedWithdrawal followed, ZoneId zone, Texts texts, Formats formats) {
        Declaration said = followed.withdrawal().said();
        List<Detail> facts = new ArrayList<>();
        foundBy(followed).ifPresent(_ -> facts.add(new Detail(texts.get("withdrawals.named"), said.contract())));
        facts.add(new Detail(
                texts.get("withdrawals.refund"),
                formats.date(followed.standing().refundBy().atStartOfDay(zone).toInstant())));
        facts.add(new Detail(
                texts.get("withdrawals.goods"),
                texts.get("withdrawals.goods." + word(followed.standing().goods()))));
        followed.order().map(ReturnLabels::of).orElse(List.of()).forEach(label -> SafeUrl.of(
                        label.url().toString())
                .ifPresent(
                        url -> facts.add(new Detail(texts.get("withdrawals.label"), label.name(), Optional.of(url)))));
        facts.add(new Detail(
                texts.get("withdrawals.period"),
                texts.get("withdrawals.time." + word(followed.withdrawal().timeliness()))));
        followed.exemptions()
                .forEach(exempt -> facts.add(new Detail(
                        texts.get("withdrawals.exempt"),
                        texts.get(
                                "withdrawals.exempt.line",
                                Map.of("name", exempt.line().name(), "letter", exempt.letter())))));
        if (!said.erased()) {
            facts.add(new Detail(
                    texts.get("withdrawals.receipt"),
                    said.receiptTo().map(EmailAddress::value).orElseGet(() -> texts.get("withdrawals.receipt.sms"))));
        }
        return facts;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
