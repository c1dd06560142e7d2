package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.settings.Partitions;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Sessions;
import java.util.Map;
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
                .filter(row -> row.get(StaffTable.SK).s().startsWith(StaffTable.SESSION))
                .forEach(row -> dynamo.deleteItem(request -> request.tableName(table)
                        .key(Map.of(
                                StaffTable.PK, row.get(StaffTable.PK),
                                StaffTable.SK, row.get(StaffTable.SK)))));
    }
}
