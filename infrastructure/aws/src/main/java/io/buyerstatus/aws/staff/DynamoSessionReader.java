package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads who is signed in: one strongly consistent Query of a person's partition. It can change nothing. */
public final class DynamoSessionReader implements SessionReader {
    private final Partitions partitions;

    public DynamoSessionReader(DynamoDbClient dynamo, String table) {
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public Optional<SignedIn> find(SessionToken token) {
        String wanted = StaffTable.SESSION + token.hash().value();
        Map<ShopId, Role> roles = new HashMap<>();
        Optional<Session> session = Optional.empty();
        for (var item : partitions.all(StaffTable.person(token.person()))) {
            ItemReader row = new ItemReader(item);
            Schema.check(row);
            String sort = row.text(StaffTable.SK);
            if (sort.startsWith(StaffTable.SHOP)) {
                roles.put(new ShopId(StaffTable.after(StaffTable.SHOP, sort)), StaffRows.role(row));
            } else if (sort.equals(wanted)) {
                session = Optional.of(StaffRows.session(token.person(), row));
            }
        }
        return session.map(found -> new SignedIn(found, roles));
    }
}
