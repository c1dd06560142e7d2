package io.buyerstatus.aws.privacy;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Ends whoever calls a store, before the call of a number or after it was done. */
final class Death implements ExecutionInterceptor {
    /** What nobody catches. */
    static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean afterwards;

    /** Lets so many calls be done, and ends the next one. */
    void after(int calls, boolean done) {
        left.set(calls);
        afterwards = done;
    }

    /** How many may still be done. */
    int left() {
        return left.get();
    }

    /** Lets everything be done. */
    void never() {
        left.set(Integer.MAX_VALUE);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        before();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        done();
    }

    private void before() {
        if (!afterwards && left.decrementAndGet() < 0) {
            throw new Dead();
        }
    }

    private void done() {
        if (afterwards && left.getAndDecrement() <= 0) {
            throw new Dead();
        }
    }

    /** A client of another service that dies with the others. */
    SdkHttpClient of(SdkHttpClient client) {
        return new SdkHttpClient() {
            @Override
            public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                before();
                return client.prepareRequest(request);
            }

            @Override
            public String clientName() {
                return client.clientName();
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
