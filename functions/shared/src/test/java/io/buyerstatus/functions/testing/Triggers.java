package io.buyerstatus.functions.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The samples of {@code events/triggers}, read by Lambda's own serializer. A sample's name is its file's, without
 * {@code .json}: the function that receives it, and the scenario.
 */
public final class Triggers {
    /** As seen from the folder of any function. */
    static final Path FOLDER = Path.of("../../events/triggers");

    private Triggers() {}

    /** A request as an HTTP API hands it over. */
    public static APIGatewayV2HTTPEvent http(String name) {
        return read(name, APIGatewayV2HTTPEvent.class);
    }

    /** A batch as SQS hands it over. */
    public static SQSEvent sqs(String name) {
        return read(name, SQSEvent.class);
    }

    /** A batch as a table's stream hands it over. */
    public static DynamodbEvent stream(String name) {
        return read(name, DynamodbEvent.class);
    }

    /** The sample as it is, for a handler that takes JSON of no type of Lambda's. */
    public static InputStream json(String name) {
        try {
            return Files.newInputStream(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream json = json(name)) {
            return LambdaEventSerializers.serializerFor(type, Triggers.class.getClassLoader())
                    .fromJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
