package io.buyerstatus.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.testing.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients take their endpoint from the SDK's own settings; those that send never try twice. */
@Isolated("Sets the SDK's system properties")
class AwsClientsTest {
    private static final String ENDPOINT = "aws.endpointUrl";

    @AfterEach
    void forgetTheEndpoint() {
        System.clearProperty(ENDPOINT);
    }

    @Test
    void aMailIsHandedOverOnce() throws IOException {
        assertThat(requests(
                        AwsClients::ses,
                        client -> client.sendEmail(request -> request.fromEmailAddress("status@shop.example"))))
                .isEqualTo(1);
    }

    @Test
    void anSmsIsHandedOverOnce() throws IOException {
        assertThat(requests(AwsClients::sns, client -> client.publish(request -> request.message("Hallo"))))
                .isEqualTo(1);
    }

    @Test
    void whatCanBeRepeatedWithoutHarmIsTriedThreeTimes() throws IOException {
        assertThat(requests(AwsClients::dynamoDb, client -> client.listTables()))
                .isEqualTo(3);
        assertThat(requests(AwsClients::sqs, client -> client.listQueues())).isEqualTo(3);
        assertThat(requests(AwsClients::kms, client -> client.listKeys())).isEqualTo(3);
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUpWithinTheCallersPatience() throws IOException {
        try (RawServer server = RawServer.silent()) {
            System.setProperty(ENDPOINT, server.endpoint().toString());
            try (DynamoDbClient opened = AwsClients.dynamoDb(Patience.OF_A_VISITOR)) {
                long begun = System.nanoTime();
                assertThatThrownBy(opened::listTables).isInstanceOf(SdkException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Patience.OF_A_VISITOR.call().plusSeconds(20));
            }
        }
    }

    /** The requests that reach a server which fails every one of them. */
    private static <C extends SdkClient> int requests(Supplier<C> client, Call<C> call) throws IOException {
        try (RawServer server = RawServer.answering(500, "InternalServerError", "{}")) {
            System.setProperty(ENDPOINT, server.endpoint().toString());
            try (C opened = client.get()) {
                ThrowingCallable calling = () -> call.on(opened);
                assertThatThrownBy(calling).isInstanceOf(SdkException.class);
            }
            return server.requests();
        }
    }

    private interface Call<C> {
        void on(C client);
    }
}
