package io.buyerstatus.aws.testing;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that loses the answers of as many requests as it is told, after the server acted on them. */
public final class LosingHttpClient implements SdkHttpClient {
    private final SdkHttpClient client;
    private final AtomicInteger toLose = new AtomicInteger();

    public LosingHttpClient(SdkHttpClient client) {
        this.client = client;
    }

    /** Loses the answers of the next requests, the SDK's own retries among them. */
    public void loseNext(int answers) {
        toLose.set(answers);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse response = prepared.call();
                if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new SocketTimeoutException("the answer is lost");
                }
                return response;
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }
}
