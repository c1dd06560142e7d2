package io.buyerstatus.local.engine;

import io.buyerstatus.local.guard.Callers;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** DynamoDB Local invites pages of every origin; here they are refused before it hears them. */
final class OwnCallersOnly extends Handler.Wrapper {

    OwnCallersOnly(Handler engine) {
        super(engine);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Callers.areForeign(header(request, HttpHeader.HOST), header(request, HttpHeader.ORIGIN))) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static String header(Request request, HttpHeader name) {
        return String.join(",", request.getHeaders().getValuesList(name));
    }
}
