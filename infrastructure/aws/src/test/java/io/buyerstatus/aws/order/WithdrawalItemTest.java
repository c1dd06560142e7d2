package io.buyerstatus.aws.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was declared is what is kept, or it is seen. */
@Tag("G5")
class WithdrawalItemTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final OrderKey ORDER = OrderKey.of(SHOP, new ConnectionId("web"), "4711");
    private static final Withdrawal WITHDRAWAL = Withdrawal.received(
            SHOP,
            "f",
            Instant.parse("2026-11-29T13:05:09.123Z"),
            new Declaration(
                    "Erika Beispiel",
                    "4711",
                    new EmailAddress("erika@example.com"),
                    new Scope.Pieces(List.of(new Scope.Piece("1", "Tasse", Quantity.of(2)))),
                    new Language("de"),
                    "Hiermit widerrufe ich, Erika Beispiel, den Vertrag 4711."),
            Optional.of(ORDER),
            Timeliness.IN_TIME);

    @Test
    void d11WhatIsKeptReadsBackIntact() {
        ItemReader item = new ItemReader(WithdrawalItem.write(WITHDRAWAL));
        assertThat(WithdrawalItem.read(SHOP, item)).isEqualTo(WITHDRAWAL);
        assertThat(WithdrawalItem.intact(WITHDRAWAL, item)).isTrue();
    }

    @Test
    void d4WhoseReceiptGoesToThePhoneReadsBackAndCanBeErased() {
        Declaration said = new Declaration(
                "Erika Beispiel",
                "4711",
                Optional.empty(),
                new Scope.Whole(),
                new Language("de"),
                "Hiermit widerrufe ich.");
        Withdrawal byPhone = new Withdrawal(
                SHOP, WITHDRAWAL.id(), WITHDRAWAL.at(), said, WITHDRAWAL.order(), WITHDRAWAL.timeliness());
        Map<String, AttributeValue> kept = WithdrawalItem.write(byPhone);
        assertThat(WithdrawalItem.read(SHOP, new ItemReader(kept))).isEqualTo(byPhone);
        assertThat(intact(kept)).isTrue();
        assertThat(kept).as("which an erasure replaces").containsKey("to");
    }

    /** What stays of somebody who was erased is no forgery. */
    @Test
    void d11WhatAnErasureLeavesIsNotCalledAltered() {
        Map<String, AttributeValue> left = new HashMap<>(WithdrawalItem.write(WITHDRAWAL));
        left.put("name", Values.text("erased"));
        left.put("words", Values.text("erased"));
        left.put("to", Values.text(Declaration.NOBODY.value()));
        assertThat(intact(left)).isTrue();
    }

    @Test
    void d11WhateverIsAlteredIsSeen() {
        Map<String, AttributeValue> other = WithdrawalItem.write(new Withdrawal(
                SHOP,
                "0".repeat(26),
                WITHDRAWAL.at().plusMillis(1),
                new Declaration(
                        "Erika Beispie1",
                        "4712",
                        new EmailAddress("erika@example.org"),
                        new Scope.Pieces(List.of(new Scope.Piece("1", "Tasse", Quantity.of(1)))),
                        new Language("en"),
                        "Hiermit widerrufe ich nicht."),
                Optional.of(OrderKey.of(SHOP, new ConnectionId("web"), "4712")),
                Timeliness.LATE));
        Map<String, AttributeValue> kept = WithdrawalItem.write(WITHDRAWAL);
        assertThat(kept).hasSizeGreaterThan(10);
        int same = 0;
        for (Map.Entry<String, AttributeValue> attribute : kept.entrySet()) {
            AttributeValue changed = other.getOrDefault(attribute.getKey(), Values.text(""));
            if (changed.equals(attribute.getValue())) {
                same++;
                continue;
            }
            Map<String, AttributeValue> altered = new HashMap<>(kept);
            altered.put(attribute.getKey(), changed);
            assertThat(intact(altered)).as(attribute.getKey()).isFalse();
        }
        // All of it but the mark of the schema.
        assertThat(same).isEqualTo(1);
    }

    @Test
    void d11PiecesThatAreTakenOffAreSeen() {
        Map<String, AttributeValue> altered = new HashMap<>(WithdrawalItem.write(WITHDRAWAL));
        altered.remove(WithdrawalAttributes.Withdrawals.PIECES);
        assertThat(intact(altered)).isFalse();
    }

    private static boolean intact(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        return WithdrawalItem.intact(WithdrawalItem.read(SHOP, reader), reader);
    }
}
