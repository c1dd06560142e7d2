package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.Revision;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Settings in their DynamoDB table. Reading a shop is one Query (again, if it met a change half way; a second one, where the shop was
 * never changed since an earlier release wrote it), reading a connection's shop one GetItem; put {@link CachedSettings} before it.
 *
 * <p>A change of any size becomes visible at once: its rows are written under keys of their own, then one transaction puts the head that
 * names them. Rows that nothing names any more are deleted after it, or by a later change.
 */
public final class DynamoSettingsStore implements EditableSettings {
    /** How long rows of the earlier form stay after they were taken over, for functions of the earlier release to read. */
    static final Duration EARLIER_FORM_STAYS = Duration.ofDays(7);

    private static final Duration LONGEST_WRITING = Duration.ofHours(1);
    private static final int ATTEMPTS = 5;
    private static final int RANDOM_BITS = 16;

    private final DynamoDbClient dynamo;
    private final String table;
    private final Partitions partitions;

    public DynamoSettingsStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public Optional<ShopSettings> shop(ShopId shop) {
        SettingsRows rows = rows(shop);
        if (!rows.none()) {
            return Optional.of(rows.settings(shop));
        }
        LegacyRows earlier = earlier(shop);
        return earlier.none() ? Optional.empty() : Optional.of(earlier.settings(shop));
    }

    @Override
    public Optional<ShopId> shopOf(ConnectionId connection) {
        GetItemResponse response =
                dynamo.getItem(request -> request.tableName(table).key(SettingsTable.pointer(connection)));
        if (!response.hasItem()) {
            return Optional.empty();
        }
        ItemReader pointer = new ItemReader(response.item());
        Schema.check(pointer);
        return Optional.of(new ShopId(pointer.text(SettingsTable.OWNER)));
    }

    @Override
    public SealedSettings secrets(ShopId shop, Purpose purpose) {
        Map<SettingsScope, Map<String, SealedSecret>> byScope = new HashMap<>();
        for (Map<String, AttributeValue> row : partitions.all(SettingsTable.secrets(shop, purpose))) {
            ItemReader item = new ItemReader(row);
            Schema.check(item);
            String sortKey = item.text(SettingsTable.SK);
            byScope.computeIfAbsent(SettingsTable.scope(sortKey), scope -> new HashMap<>())
                    .put(SettingsTable.secretPath(sortKey), new SealedSecret(item.text(SettingsTable.SECRET)));
        }
        return new SealedSettings(byScope);
    }

    @Override
    public boolean apply(Revision revision) {
        ShopId shop = revision.after().id();
        SettingsRows before = rows(shop);
        LegacyRows earlier = before.none() ? earlier(shop) : new LegacyRows(List.of());
        if (before.version() + earlier.generation() != revision.expected()) {
            return false;
        }
        Instant now = revision.change().at();
        String writing = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> RANDOM_BITS, Character.MAX_RADIX);
        SettingsWrite write = new SettingsWrite(before, revision.after(), writing, now);
        Set<ConnectionId> installed = before.none()
                ? earlier.none()
                        ? Set.of()
                        : earlier.settings(shop).connections().keySet()
                : before.settings(shop).connections().keySet();
        SettingsTransaction transaction = new SettingsTransaction(table, revision, installed);
        transaction.head(
                write.head(earlier.none() ? stillEarlier(shop, before, now) : Optional.of(now)),
                before.none() ? Optional.empty() : Optional.of(before.version()));
        transaction.put(ChangeForm.row(revision.change(), writing));

        List<Map<String, AttributeValue>> rows = new ArrayList<>(write.rows());
        rows.addAll(ChangeForm.values(revision.change(), writing));
        if (!commit(rows, transaction)) {
            return false;
        }
        List<String> left = new ArrayList<>(write.obsolete());
        left.addAll(before.abandoned(now.minus(LONGEST_WRITING)));
        left.forEach(sortKey -> delete(SettingsTable.key(SettingsTable.settings(shop), sortKey)));
        return true;
    }

    /** Writes rows that nothing names yet, then the transaction that names them; takes them away again where another one was faster. */
    private boolean commit(List<Map<String, AttributeValue>> rows, SettingsTransaction transaction) {
        rows.forEach(row -> dynamo.putItem(request -> request.tableName(table).item(row)));
        try {
            dynamo.transactWriteItems(request -> request.transactItems(transaction.items()));
            return true;
        } catch (TransactionCanceledException cancelled) {
            rows.stream()
                    .map(ItemReader::new)
                    .forEach(row -> delete(Map.of(
                            SettingsTable.PK, row.get(SettingsTable.PK), SettingsTable.SK, row.get(SettingsTable.SK))));
            transaction.requireOvertaken(cancelled);
            return false;
        }
    }

    @Override
    public List<SettingsChange> changes(ShopId shop, int most) {
        List<SettingsChange> changes = new ArrayList<>();
        List<Map<String, AttributeValue>> values = new ArrayList<>();
        // Backwards, so that a change's values come before the row that tells they hold.
        partitions.backwards(SettingsTable.changes(shop), row -> {
            if (ChangeForm.isRecord(row)) {
                changes.add(ChangeForm.read(shop, row, values.reversed()));
                values.clear();
            } else {
                values.add(row);
            }
            return changes.size() < most;
        });
        return List.copyOf(changes);
    }

    @Override
    public Optional<SettingsChange> change(ShopId shop, long version) {
        List<Map<String, AttributeValue>> rows =
                partitions.beginningWith(SettingsTable.changes(shop), ChangeForm.sortKey(version));
        return rows.stream()
                .filter(ChangeForm::isRecord)
                .findFirst()
                .map(row -> ChangeForm.read(
                        shop,
                        row,
                        rows.stream().filter(each -> !ChangeForm.isRecord(each)).toList()));
    }

    /** Deletes the rows of the earlier form once they have stayed long enough; answers since when they stay, if they do. */
    private Optional<Instant> stillEarlier(ShopId shop, SettingsRows before, Instant now) {
        Optional<Instant> since = before.takenOverAt();
        if (since.isPresent() && !now.isBefore(since.get().plus(EARLIER_FORM_STAYS))) {
            String partition = LegacyTable.partition(shop);
            new LegacyRows(partitions.all(partition))
                    .sortKeys()
                    .forEach(sortKey -> delete(SettingsTable.key(partition, sortKey)));
            return Optional.empty();
        }
        return since;
    }

    private void delete(Map<String, AttributeValue> key) {
        dynamo.deleteItem(request -> request.tableName(table).key(key));
    }

    private SettingsRows rows(ShopId shop) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            SettingsRows rows = SettingsRows.of(partitions.all(SettingsTable.settings(shop)));
            if (rows.whole()) {
                return rows;
            }
        }
        throw new IllegalStateException("the settings of shop " + shop + " are not whole, or being changed steadily");
    }

    private LegacyRows earlier(ShopId shop) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            LegacyRows rows = new LegacyRows(partitions.all(LegacyTable.partition(shop)));
            if (rows.none() || rows.whole()) {
                return rows;
            }
        }
        throw new IllegalStateException("the settings of shop " + shop + " are not whole, or being replaced steadily");
    }
}
