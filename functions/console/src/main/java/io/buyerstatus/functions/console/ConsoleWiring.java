package io.buyerstatus.functions.console;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.order.DynamoTrackedNumbers;
import io.buyerstatus.aws.search.DynamoOrderLists;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.orders.OrdersPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.functions.shared.Environment;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record ConsoleWiring(OrdersRoute orders, DoorPages pages) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String SEARCH_TABLE = "SEARCH_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";

    static ConsoleWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String ordersTable = environment.required(ORDERS_TABLE);
        return of(
                new DynamoSessionReader(dynamo, environment.required(STAFF_TABLE)),
                new FindOrders(
                        new DynamoOrderLists(dynamo, environment.required(SEARCH_TABLE)),
                        DynamoOrderStore.readOnly(dynamo, ordersTable),
                        new DynamoTrackedNumbers(dynamo, ordersTable)),
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                clock);
    }

    static ConsoleWiring of(SessionReader sessions, FindOrders orders, SettingsStore settings, InstantSource clock) {
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles());
        DoorPages door = new DoorPages(frames);
        return new ConsoleWiring(
                new OrdersRoute(new DeskDoor(sessions, clock), orders, settings, new OrdersPages(frames), door, clock),
                door);
    }
}
