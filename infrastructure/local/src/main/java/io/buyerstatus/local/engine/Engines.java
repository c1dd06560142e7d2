package io.buyerstatus.local.engine;

import io.buyerstatus.local.standin.StandIns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** All engines, the settings that lead every client to them, and clients for the local system's own use. */
public final class Engines implements AutoCloseable {

    private final OpenResources opened = new OpenResources();
    private final DynamoDbEngine dynamoDb;
    private final SqsEngine sqs;
    private final StandIns standIns;
    private final S3Engine s3;
    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;
    private final SqsClient queues;

    /**
     * Starts everything at the same time.
     *
     * @param folder where state is kept between starts; in memory if empty
     * @throws StartFailure if one does not start; the others are stopped again
     */
    public Engines(
            Port dynamoDbPort, Port sqsPort, Port awsPort, Port s3Port, Optional<Path> folder, InstantSource clock) {
        CompletableFuture<SqsEngine> startingSqs = inBackground(() -> SqsEngine.start(sqsPort, folder));
        CompletableFuture<StandIns> startingStandIns = inBackground(() -> standIns(awsPort, folder, clock));
        CompletableFuture<S3Engine> startingS3 = inBackground(() -> S3Engine.start(s3Port, folder));
        try {
            dynamoDb = opened.add(DynamoDbEngine.start(dynamoDbPort, folder));
            sqs = opened.add(join(startingSqs));
            standIns = opened.add(join(startingStandIns));
            s3 = opened.add(join(startingS3));
            opened.add(SdkSettings.apply(dynamoDb.endpoint(), sqs.within(), s3.within(), standIns.endpoint()));
            tables = opened.add(DynamoDbClient.builder()
                    .httpClient(UrlConnectionHttpClient.create())
                    .build());
            streams = opened.add(DynamoDbStreamsClient.builder()
                    .httpClient(UrlConnectionHttpClient.create())
                    .build());
            queues = opened.add(SqsClient.builder()
                    .httpClient(UrlConnectionHttpClient.create())
                    .build());
        } catch (RuntimeException e) {
            var _ = startingSqs.thenAccept(SqsEngine::close);
            var _ = startingS3.thenAccept(S3Engine::close);
            var _ = startingStandIns.thenAccept(Engines::closeLate);
            opened.close();
            throw e;
        }
    }

    private static StandIns standIns(Port port, Optional<Path> folder, InstantSource clock) {
        try {
            return StandIns.start(port.number(), clock, folder);
        } catch (IOException e) {
            throw port.taken(e);
        }
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                result.complete(start.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static void closeLate(StandIns standIns) {
        try {
            standIns.close();
        } catch (IOException e) {
            System.err.println("does not close: " + e);
        }
    }

    private static <T> T join(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public DynamoDbEngine dynamoDb() {
        return dynamoDb;
    }

    public SqsEngine sqs() {
        return sqs;
    }

    public S3Engine s3() {
        return s3;
    }

    public StandIns standIns() {
        return standIns;
    }

    public DynamoDbClient tables() {
        return tables;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    public SqsClient queues() {
        return queues;
    }

    @Override
    public void close() {
        opened.close();
    }
}
