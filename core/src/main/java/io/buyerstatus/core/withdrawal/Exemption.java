package io.buyerstatus.core.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.WithdrawnPieces;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A line for which there may be no right of withdrawal, by what the shop says of its SKU. Whether there is none is for the shop to judge:
 * a declaration about it is received like any other.
 *
 * @param letter of Directive 2011/83/EU, art. 16
 */
public record Exemption(Line line, String letter) {

    /** Those of an order, in its order. */
    public static List<Exemption> of(Order order, EffectiveSettings settings) {
        Map<String, String> letters = settings.find(WithdrawalSettings.EXEMPT).orElse(Map.of());
        return WithdrawnPieces.lines(order).stream()
                .flatMap(line -> Stream.ofNullable(letters.get(line.sku())).map(letter -> new Exemption(line, letter)))
                .toList();
    }

    /** Those of an order that a declaration is about. */
    public static List<Exemption> of(Order order, Scope scope, EffectiveSettings settings) {
        return of(order, settings).stream()
                .filter(exempt -> !(scope instanceof Scope.Pieces(List<Scope.Piece> pieces))
                        || pieces.stream().anyMatch(piece -> piece.line()
                                .equals(exempt.line().id())))
                .toList();
    }
}
