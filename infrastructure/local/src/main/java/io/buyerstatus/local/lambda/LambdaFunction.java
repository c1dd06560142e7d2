package io.buyerstatus.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.buyerstatus.local.wiring.FunctionDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function as Lambda runs it. A handler serves one event at a time; more at once get handlers of their own, up to a limit, beyond
 * which callers wait. A handler that ran out of time is never used again. Safe for use by several threads.
 */
public final class LambdaFunction implements AutoCloseable {

    private static final int HANDLERS = 8;

    private final FunctionDefinition definition;
    private final FunctionCode code;
    private final HandlerType type;
    private final InstantSource clock;
    private final Semaphore capacity = new Semaphore(HANDLERS, true);
    private final BlockingDeque<RequestHandler<Object, Object>> idle = new LinkedBlockingDeque<>();
    private final ExecutorService threads;

    private LambdaFunction(FunctionDefinition definition, FunctionCode code, HandlerType type, InstantSource clock) {
        this.definition = definition;
        this.code = code;
        this.type = type;
        this.clock = clock;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, definition.name());
            thread.setDaemon(true);
            thread.setContextClassLoader(code.loader());
            return thread;
        });
    }

    /**
     * Loads a function and makes its first handler, so that what is wrong with it shows at the start.
     *
     * @param libraries those that it shares with others; they must outlive it
     * @throws io.buyerstatus.local.engine.StartFailure if it cannot be loaded
     */
    public static LambdaFunction load(FunctionDefinition definition, InstantSource clock, Libraries libraries) {
        FunctionCode code = FunctionCode.open(definition.name(), definition.code(), libraries);
        try {
            LambdaFunction function = new LambdaFunction(definition, code, HandlerType.load(definition, code), clock);
            function.idle.push(function.create());
            return function;
        } catch (RuntimeException | LinkageError e) {
            code.close();
            throw e;
        }
    }

    /** The function as the template declares it. */
    public FunctionDefinition definition() {
        return definition;
    }

    /**
     * Calls the function and waits for its answer, at most for the function's timeout.
     *
     * @param event JSON
     * @throws InterruptedException if the caller is told to stop
     */
    public Invocation invoke(byte[] event) throws InterruptedException {
        capacity.acquire();
        try {
            LocalContext context = new LocalContext(definition);
            return await(threads.submit(() -> call(event, context)), context);
        } finally {
            capacity.release();
        }
    }

    private Invocation await(Future<Invocation> task, LocalContext context) throws InterruptedException {
        try {
            return task.get(context.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return failed(
                    "Sandbox.Timedout",
                    "Task timed out after " + definition.timeout().toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }

    private Invocation call(byte[] event, LocalContext context) {
        RequestHandler<Object, Object> waiting = idle.poll();
        RequestHandler<Object, Object> handler = waiting == null ? create() : waiting;
        try {
            Object answer = handler.handleRequest(type.events().fromJson(new ByteArrayInputStream(event)), context);
            ByteArrayOutputStream payload = new ByteArrayOutputStream();
            type.answers().toJson(answer, payload);
            return new Invocation.Success(payload.toByteArray());
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                idle.push(handler);
            }
        }
    }

    private RequestHandler<Object, Object> create() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(code.loader());
        try {
            return type.create(clock);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Invocation failed(Throwable cause) {
        StackTraces.print(definition.name(), cause);
        return new Invocation.Failure(cause.getClass().getName(), String.valueOf(cause.getMessage()));
    }

    private Invocation failed(String type, String message) {
        System.err.println(definition.name() + ": " + message);
        return new Invocation.Failure(type, message);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        code.close();
    }
}
