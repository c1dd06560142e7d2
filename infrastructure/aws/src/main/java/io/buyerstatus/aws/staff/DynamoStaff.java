package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Staffs in a table of their own; a change is one transaction under the version in the staff's head. */
public final class DynamoStaff implements StaffStore {
    private final DynamoDbClient dynamo;
    private final String table;
    private final DynamoStaffReader reader;

    public DynamoStaff(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.reader = new DynamoStaffReader(dynamo, table);
    }

    @Override
    public Staff of(ShopId shop) {
        return reader.of(shop);
    }

    @Override
    public boolean replace(Staff before, Staff after) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(head(before, after));
        before.members().stream()
                .filter(member -> after.member(member.person()).isEmpty())
                .forEach(gone -> {
                    writes.add(delete(StaffTable.member(before.shop(), gone.person())));
                    writes.add(delete(StaffTable.membership(gone.person(), before.shop())));
                });
        after.members().stream()
                .filter(member -> !before.members().contains(member))
                .forEach(changed -> {
                    writes.add(put(StaffRows.member(after.shop(), changed)));
                    writes.add(put(StaffRows.membership(after.shop(), changed)));
                });
        before.invitations().stream()
                .filter(invitation -> !after.invitations().contains(invitation))
                .forEach(gone -> writes.add(delete(StaffTable.invitation(before.shop(), gone.hash()))));
        after.invitations().stream()
                .filter(invitation -> !before.invitations().contains(invitation))
                .forEach(made -> writes.add(put(StaffRows.invitation(after.shop(), made))));
        return written(writes);
    }

    private boolean written(List<TransactWriteItem> writes) {
        try {
            dynamo.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (Cancelled.byOthers(cancelled)) {
                return false;
            }
            throw cancelled;
        }
    }

    private TransactWriteItem head(Staff before, Staff after) {
        Put.Builder put = Put.builder().tableName(table).item(StaffRows.head(after.shop(), after.version()));
        if (before.version() == 0) {
            put.conditionExpression("attribute_not_exists(#pk)").expressionAttributeNames(Map.of("#pk", StaffTable.PK));
        } else {
            put.conditionExpression("#version = :before")
                    .expressionAttributeNames(Map.of("#version", StaffTable.VERSION))
                    .expressionAttributeValues(Map.of(":before", Values.number(before.version())));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(row).build())
                .build();
    }

    private TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName(table).key(key).build())
                .build();
    }
}
