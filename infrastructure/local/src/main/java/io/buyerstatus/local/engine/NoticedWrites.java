package io.buyerstatus.local.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells whoever reads streams that rows may have changed, so that nobody has to ask ten times a second. */
final class NoticedWrites extends Handler.Wrapper {

    private static final String OPERATION = "X-Amz-Target";

    private static final Pattern WRITES =
            Pattern.compile(".*\\.((Put|Update|Delete|BatchWrite)Item|TransactWriteItems|(Batch)?Execute\\w+)");

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    NoticedWrites(Handler engine) {
        super(engine);
    }

    /** From now on this is called after each write, on the thread that answers it: it must be quick. */
    void tell(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String operation = request.getHeaders().get(OPERATION);
        try {
            return super.handle(request, response, callback);
        } finally {
            if (operation != null && WRITES.matcher(operation).matches()) {
                listeners.forEach(Runnable::run);
            }
        }
    }
}
