package io.buyerstatus.aws.order;

import io.buyerstatus.core.store.OrderChange;
import java.util.stream.Stream;

/** Knows one kind of row: which of them a change writes, and how. */
@FunctionalInterface
interface RowWriter {
    /** The writes that belong into the change's transaction; none where the change does not touch such rows. */
    Stream<RowWrite> writes(OrderChange change, Tables tables);

    /**
     * The two tables that a change writes to, by name.
     *
     * @param ledger holds the marks, messages and pictures that the change causes
     */
    record Tables(String orders, String ledger) {}
}
