package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Sessions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sessions in the staff's table, each a row of its person. */
public final class DynamoSessions implements Sessions {
    private final DynamoDbClient dynamo;
    private final String table;
    private final Partitions partitions;

    public DynamoSessions(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public void open(Session session) {
        dynamo.putItem(request -> request.tableName(table).item(StaffRows.session(session)));
    }

    @Override
    public void close(SessionToken token) {
        dynamo.deleteItem(request -> request.tableName(table).key(StaffTable.session(token.person(), token.hash())));
    }

    @Override
    public void closeAll(PersonId person) {
        partitions.all(StaffTable.person(person)).stream()
                .map(row -> new ItemReader(row).text(StaffTable.SK))
                .filter(sort -> sort.startsWith(StaffTable.SESSION))
                .map(sort -> new SecretHash(StaffTable.after(StaffTable.SESSION, sort)))
                .forEach(hash ->
                        dynamo.deleteItem(request -> request.tableName(table).key(StaffTable.session(person, hash))));
    }
}
