package io.buyerstatus.local.standin.sns;

import java.net.URI;

/**
 * A queue that speaks the SQS API.
 *
 * @param endpoint where the API is, such as {@code http://127.0.0.1:9324}
 * @param url the queue's own address, the {@code QueueUrl} of the API
 */
public record Queue(URI endpoint, String url) {}
