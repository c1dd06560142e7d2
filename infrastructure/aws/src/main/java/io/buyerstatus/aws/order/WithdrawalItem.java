package io.buyerstatus.aws.order;

import static java.util.function.Predicate.not;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.WithdrawalAttributes.Pieces;
import io.buyerstatus.aws.order.WithdrawalAttributes.Withdrawals;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A declaration of withdrawal. */
final class WithdrawalItem {
    /** In the place of an address, so that an erasure finds what to replace; nobody can have it (RFC 2606). */
    private static final String BY_PHONE = "phone@on-file.invalid";

    private WithdrawalItem() {}

    /** The item without its keys. */
    static Map<String, AttributeValue> write(Withdrawal withdrawal) {
        Declaration said = withdrawal.said();
        ItemWriter item = Schema.item()
                .text(Withdrawals.ID, withdrawal.id())
                .instant(Withdrawals.AT, withdrawal.at())
                .text(Withdrawals.NAME, said.name())
                .text(Withdrawals.CONTRACT, said.contract())
                .text(
                        Withdrawals.RECEIPT_TO,
                        said.receiptTo().map(EmailAddress::value).orElse(BY_PHONE))
                .text(Withdrawals.LANGUAGE, said.language().tag())
                .text(Withdrawals.WORDS, said.words())
                .put(Withdrawals.ORDER, withdrawal.order(), order -> Values.text(order.key()))
                .text(Withdrawals.TIMELINESS, word(withdrawal.timeliness()))
                .text(Withdrawals.SEAL, withdrawal.seal());
        return switch (said.scope()) {
            case Scope.Whole whole -> item.item();
            case Scope.Described described ->
                item.text(Withdrawals.DESCRIBED, described.text()).item();
            case Scope.Pieces pieces ->
                item.list(Withdrawals.PIECES, pieces.pieces(), WithdrawalItem::piece)
                        .item();
        };
    }

    static Withdrawal read(ShopId shop, ItemReader item) {
        Schema.check(item);
        return new Withdrawal(
                shop,
                item.text(Withdrawals.ID),
                item.instant(Withdrawals.AT),
                new Declaration(
                        item.text(Withdrawals.NAME),
                        item.text(Withdrawals.CONTRACT),
                        Optional.of(item.text(Withdrawals.RECEIPT_TO))
                                .filter(not(BY_PHONE::equals))
                                .map(EmailAddress::new),
                        scope(item),
                        new Language(item.text(Withdrawals.LANGUAGE)),
                        item.text(Withdrawals.WORDS)),
                item.find(Withdrawals.ORDER, key -> new OrderKey(shop, key.s())),
                timeliness(item.text(Withdrawals.TIMELINESS)));
    }

    static String word(Withdrawal.Timeliness timeliness) {
        return timeliness.name().toLowerCase(Locale.ROOT);
    }

    static Withdrawal.Timeliness timeliness(String word) {
        return Withdrawal.Timeliness.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether an item is what was sealed, or what the erasure of a person left of it, which no seal was made over. */
    static boolean intact(Withdrawal read, ItemReader item) {
        return read.said().erased() || item.text(Withdrawals.SEAL).equals(read.seal());
    }

    private static Scope scope(ItemReader item) {
        List<Scope.Piece> pieces = item.list(Withdrawals.PIECES, WithdrawalItem::piece);
        Optional<String> described = item.find(Withdrawals.DESCRIBED, AttributeValue::s);
        return pieces.isEmpty()
                ? described.<Scope>map(Scope.Described::new).orElseGet(Scope.Whole::new)
                : new Scope.Pieces(pieces);
    }

    private static AttributeValue piece(Scope.Piece piece) {
        return new ItemWriter()
                .text(Pieces.LINE, piece.line())
                .text(Pieces.NAME, piece.name())
                .put(Pieces.QUANTITY, Values.decimal(piece.quantity().amount()))
                .text(Pieces.UNIT, piece.quantity().unit())
                .value();
    }

    private static Scope.Piece piece(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Scope.Piece(
                map.text(Pieces.LINE),
                map.text(Pieces.NAME),
                new Quantity(Values.decimal(map.get(Pieces.QUANTITY)), map.text(Pieces.UNIT)));
    }
}
