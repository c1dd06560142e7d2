package io.buyerstatus.aws.order;

import io.buyerstatus.aws.document.DocumentItems;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.aws.ledger.ProcessedEventItem;
import io.buyerstatus.aws.picture.PictureItems;
import io.buyerstatus.aws.telling.TellingItem;
import io.buyerstatus.core.store.OrderChange;
import java.util.stream.Stream;

/** The ledger's rows that belong to a change of an order. */
final class LedgerWrites {
    private static final long FIRST = 1;

    private LedgerWrites() {}

    /** That an event was taken in, and what it did; once. */
    static Stream<RowWrite> history(OrderChange change, RowWriter.Tables tables) {
        return change.mark().stream()
                .map(mark -> ProcessedEventItem.taken(change.after().key(), mark))
                .map(item -> RowWrite.insert(RowWrite.Refusal.HAPPENED_BEFORE, tables.ledger(), item));
    }

    /** The operator's row about an event that a rule refused, or of which something was left out. */
    static Stream<RowWrite> refusals(OrderChange change, RowWriter.Tables tables) {
        return change.mark().stream()
                .filter(mark -> mark.notice().isPresent())
                .map(mark -> ProcessedEventItem.refusal(change.after().key(), mark))
                .map(item -> RowWrite.put(tables.ledger(), item));
    }

    static Stream<RowWrite> messages(OrderChange change, RowWriter.Tables tables) {
        return change.messages().stream()
                .map(message -> message.revision() == FIRST
                        ? RowWrite.insert(RowWrite.Refusal.UNEXPECTED, tables.ledger(), MessageItem.write(message))
                        : RowWrite.replace(
                                tables.ledger(),
                                VersionGuard.ofMessage(message.revision() - 1),
                                MessageItem.write(message)));
    }

    /** What asks for copies of the pictures that the order names. */
    static Stream<RowWrite> pictures(OrderChange change, RowWriter.Tables tables) {
        return change.newPictures().stream().map(PictureItems::write).map(item -> RowWrite.put(tables.ledger(), item));
    }

    /** What asks for the documents that the order names. */
    static Stream<RowWrite> documents(OrderChange change, RowWriter.Tables tables) {
        return change.newDocuments().stream()
                .map(DocumentItems::write)
                .map(item -> RowWrite.put(tables.ledger(), item));
    }

    /** What asks for the shop system to be told that the order goes elsewhere. */
    static Stream<RowWrite> tellings(OrderChange change, RowWriter.Tables tables) {
        return change.newTelling().stream().map(TellingItem::write).map(item -> RowWrite.put(tables.ledger(), item));
    }
}
