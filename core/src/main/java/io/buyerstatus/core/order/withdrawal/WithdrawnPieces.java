package io.buyerstatus.core.order.withdrawal;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Folds the declarations about an order: what is withdrawn from, and what is left. The same piece declared twice is withdrawn
 * once, whoever came first.
 */
public final class WithdrawnPieces {
    private WithdrawnPieces() {}

    /** The lines that can be withdrawn from by themselves: no sums, no parts of sets, none that stands for others. */
    public static List<Line> lines(Order order) {
        return order.lines().stream()
                .filter(line -> line.kind() != LineKind.CHARGE)
                .filter(line -> line.counts().bundle().isEmpty() && !line.standsForOthers())
                .toList();
    }

    /** How much of each line is left to withdraw from, by line; nothing once all money went back. */
    public static Map<String, BigDecimal> left(Order order) {
        boolean none = wholeDeclared(order) || order.facts().payments().fullyRefunded();
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        for (Line line : lines(order)) {
            left.put(line.id(), none ? BigDecimal.ZERO : line.kept());
        }
        order.withdrawals().stream()
                .map(withdrawal -> withdrawal.said().scope())
                .flatMap(scope -> scope instanceof Scope.Pieces(List<Scope.Piece> pieces)
                        ? pieces.stream()
                        : Stream.<Scope.Piece>empty())
                .forEach(piece -> left.computeIfPresent(
                        piece.line(),
                        (line, rest) -> rest.subtract(piece.quantity().amount()).max(BigDecimal.ZERO)));
        return left;
    }

    /** Whether the whole contract is withdrawn from: at once, or piece by piece. */
    public static boolean whole(Order order) {
        if (order.withdrawals().isEmpty()) {
            return false;
        }
        boolean allListed = order.lines().stream().noneMatch(Line::standsForOthers);
        Map<String, BigDecimal> left = left(order);
        return wholeDeclared(order)
                || (allListed
                        && !left.isEmpty()
                        && !order.facts().payments().fullyRefunded()
                        && left.values().stream().allMatch(rest -> rest.signum() == 0));
    }

    private static boolean wholeDeclared(Order order) {
        return order.withdrawals().stream()
                .anyMatch(withdrawal -> withdrawal.said().scope() instanceof Scope.Whole);
    }
}
