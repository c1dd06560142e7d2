package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Invitation;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.staff.StaffReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads who belongs to shops' staffs: one strongly consistent Query. It can change nothing. */
public final class DynamoStaffReader implements StaffReader {
    private final Partitions partitions;

    public DynamoStaffReader(DynamoDbClient dynamo, String table) {
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public Staff of(ShopId shop) {
        long version = 0;
        List<StaffMember> members = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        for (Map<String, AttributeValue> item : partitions.all(StaffTable.staff(shop))) {
            ItemReader row = new ItemReader(item);
            Schema.check(row);
            String sort = row.text(StaffTable.SK);
            if (sort.equals(StaffTable.HEAD)) {
                version = row.number(StaffTable.VERSION);
            } else if (sort.startsWith(StaffTable.MEMBER)) {
                members.add(StaffRows.member(row));
            } else if (sort.startsWith(StaffTable.INVITATION)) {
                invitations.add(StaffRows.invitation(row));
            }
        }
        return new Staff(shop, version, members, invitations);
    }
}
