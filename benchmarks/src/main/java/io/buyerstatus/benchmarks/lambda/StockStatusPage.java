package io.buyerstatus.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.functions.statuspage.StatusPageHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same pages as most functions in Java are set up: Apache's HTTP client, and Jackson's databind for the events. */
public final class StockStatusPage implements RequestStreamHandler {
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final StatusPageHandler handler;

    /** As Lambda makes it. */
    public StockStatusPage() {
        DynamoDbClient dynamo = DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
        InstantSource clock = InstantSource.system();
        handler = new StatusPageHandler(
                DynamoOrderStore.readOnly(dynamo, System.getenv("ORDERS_TABLE")),
                new CachedSettings(new DynamoSettingsStore(dynamo, System.getenv("SETTINGS_TABLE")), clock),
                URI.create(System.getenv("PUBLIC_BASE_URL")),
                clock);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        json.writeValue(out, handler.handleRequest(json.readValue(in, APIGatewayV2HTTPEvent.class), context));
    }
}
