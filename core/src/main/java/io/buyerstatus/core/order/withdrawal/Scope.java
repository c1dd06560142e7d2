package io.buyerstatus.core.order.withdrawal;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Quantity;
import java.util.List;
import java.util.stream.Collectors;

/** From what a buyer withdraws. */
public sealed interface Scope {
    /** The whole contract. */
    record Whole() implements Scope {
        @Override
        public String key() {
            return "whole";
        }
    }

    /** So much of some lines of the order. */
    record Pieces(List<Piece> pieces) implements Scope {
        private static final int MOST = 500;

        public Pieces {
            Checks.require(!pieces.isEmpty(), "pieces", "are what is withdrawn from");
            Checks.size(pieces, MOST, "pieces");
            pieces = List.copyOf(pieces);
        }

        @Override
        public String key() {
            return pieces.stream()
                    .map(piece -> piece.line() + "=" + piece.quantity().decimal())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
    }

    /** What somebody wrote who is not shown any lines. */
    record Described(String text) implements Scope {
        public static final int LONGEST = 2000;

        public Described {
            Checks.text(text, LONGEST, "description");
        }

        @Override
        public String key() {
            return "described " + text;
        }
    }

    /**
     * How much of a line.
     *
     * @param name as it was called when it was declared
     */
    record Piece(String line, String name, Quantity quantity) {
        public Piece {
            Checks.text(line, 200, "line");
            Checks.text(name, 500, "line name");
        }
    }

    /** The same text for the same scope. */
    String key();
}
