package io.buyerstatus.aws.telling;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.connection.telling.AddressTelling;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as they are written and read. */
public final class TellingItem {
    private TellingItem() {}

    /** The item, with its keys. */
    public static Map<String, AttributeValue> write(AddressTelling telling) {
        ItemWriter item = Schema.item();
        TellingRows.key(telling.order(), telling.occurrence()).forEach(item::put);
        item.number(LedgerTable.REVISION, telling.revision())
                .text(TellingRows.TELLING, telling.state().name().toLowerCase(Locale.ROOT))
                .text(TellingRows.NOTE, telling.note())
                .number(LedgerTable.ATTEMPTS, telling.attempts())
                .instant(LedgerTable.CHANGED_AT, telling.changedAt());
        telling.due().ifPresent(due -> item.text(LedgerTable.DUE_HOUR, TellingRows.dueHour(due))
                .text(LedgerTable.DUE_AT, LedgerTable.dueAt(due, telling.order().ref() + "." + telling.occurrence())));
        return item.item();
    }

    /** Reads what {@link #write} wrote. */
    public static AddressTelling read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        TellingRows.Subject subject = TellingRows.subject(item.text(LedgerTable.PK), item.text(LedgerTable.SK))
                .orElseThrow(() -> new IllegalStateException("nothing to tell: " + item.text(LedgerTable.SK)));
        return new AddressTelling(
                subject.order(),
                subject.occurrence(),
                item.number(LedgerTable.REVISION),
                AddressTelling.State.valueOf(item.text(TellingRows.TELLING).toUpperCase(Locale.ROOT)),
                item.text(TellingRows.NOTE),
                item.find(LedgerTable.DUE_AT, due -> LedgerTable.due(due.s())),
                item.integer(LedgerTable.ATTEMPTS),
                item.instant(LedgerTable.CHANGED_AT));
    }
}
