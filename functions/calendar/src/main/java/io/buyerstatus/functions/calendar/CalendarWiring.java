package io.buyerstatus.functions.calendar;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.functions.shared.Environment;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It can read orders and make no links. */
record CalendarWiring(OpenOrder openOrder, URI publicBase, InstantSource clock) {
    private static final String ORDERS_TABLE = "ORDERS_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static CalendarWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        return new CalendarWiring(
                new OpenOrder(
                        DynamoOrderStore.readOnly(dynamo, environment.required(ORDERS_TABLE)),
                        new CachedSettings(
                                new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                        clock),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }
}
