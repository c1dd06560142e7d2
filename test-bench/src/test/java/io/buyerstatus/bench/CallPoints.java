package io.buyerstatus.bench;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sees every call that a handler makes to AWS, before it leaves and after its answer came. The SDK registers it for each
 * client of this class path; only calls of a thread that listens, and of those that it starts meanwhile, are seen.
 */
public final class CallPoints implements ExecutionInterceptor {
    private static final ThreadLocal<@Nullable Listener> LISTENER = new InheritableThreadLocal<>();

    /** Told of every call; may throw to stop the handler there. */
    public interface Listener {
        /** Nothing has left yet. */
        default void before(String operation) {}

        /** What leaves in the request's place: how a test builds a system with a fault in it. */
        default SdkRequest change(SdkRequest request) {
            return request;
        }

        /** What the service answered, unless it refused. */
        default void answered(SdkResponse response) {}

        /** The service has answered, and the handler does not know yet. */
        default void after(String operation) {}
    }

    /** Runs an action while its thread's calls are listened to. */
    public static void listening(Listener listener, Runnable action) {
        LISTENER.set(listener);
        try {
            action.run();
        } finally {
            LISTENER.remove();
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Listener listener = LISTENER.get();
        if (listener != null) {
            listener.before(operation(attributes));
        }
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        Listener listener = LISTENER.get();
        return listener == null ? context.request() : listener.change(context.request());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Listener listener = LISTENER.get();
        if (listener != null) {
            listener.answered(context.response());
        }
        after(attributes);
    }

    /** A refusal is an answer too, e.g. that a condition does not hold. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        after(attributes);
    }

    private static void after(ExecutionAttributes attributes) {
        Listener listener = LISTENER.get();
        if (listener != null) {
            listener.after(operation(attributes));
        }
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + " "
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }
}
