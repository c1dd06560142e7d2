package io.buyerstatus.outbound;

import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.net.WebClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers that shops name. Where an address leads is looked at as pictures' are, once, and the connection goes to the very addresses
 * that were looked at. Credentials go over TLS alone, and never to where a server sends somebody on.
 */
public final class GuardedWebClient implements WebClient {
    private static final String PULLS = "BuyerStatus/1.0 (fetches orders for their status pages)";
    private static final String TELLS = "BuyerStatus/1.0 (delivers webhooks)";

    private final GuardedCalls calls;
    private final Resolver resolver;
    private final Origins origins;
    private final String agent;

    /**
     * @param origins that may be asked although they are not public, and without TLS; in production none
     */
    public GuardedWebClient(Resolver resolver, Origins origins) {
        this(resolver, origins, Duration.ofSeconds(20));
    }

    /** For those who tell programs something, and wait ten seconds for their nod; with the same guard. */
    public static GuardedWebClient telling(Resolver resolver, Origins origins) {
        return new GuardedWebClient(resolver, origins, Duration.ofSeconds(10), TELLS);
    }

    /**
     * @param patience how long one request may take in all, to its last byte
     */
    GuardedWebClient(Resolver resolver, Origins origins, Duration patience) {
        this(resolver, origins, patience, PULLS);
    }

    private GuardedWebClient(Resolver resolver, Origins origins, Duration patience, String agent) {
        this.agent = agent;
        this.resolver = resolver;
        this.origins = origins;
        this.calls = new GuardedCalls(Duration.ofSeconds(5), Duration.ofSeconds(15), patience);
    }

    @Override
    public Reply ask(WebClient.Request request) {
        HttpUrl url = HttpUrl.parse(request.address().toString());
        if (url == null) {
            return new Reply.Refused("no address of the web");
        }
        if (!url.isHttps() && !origins.allow(url)) {
            return new Reply.Refused("its address does not begin with https://");
        }
        return switch (Target.of(url, resolver, origins)) {
            case Target.Refused(String reason) -> new Reply.Refused(reason);
            case Target.Unknown(String host) -> new Reply.Silence("the host " + host + " is not known");
            case Target.Approved approved -> ask(request, approved);
        };
    }

    private Reply ask(WebClient.Request request, Target.Approved target) {
        okhttp3.Request.Builder asked = new okhttp3.Request.Builder()
                .url(target.url())
                .header("user-agent", agent)
                .header("accept", "application/json")
                // Asked for by us, so that nothing is unpacked behind our back.
                .header("accept-encoding", "identity")
                .method(request.method(), body(request));
        request.headers().forEach(asked::header);
        try (Response response = calls.call(target, asked.build()).execute()) {
            return read(response);
        } catch (InterruptedIOException e) {
            return new Reply.Silence("the server is too slow");
        } catch (IOException e) {
            return new Reply.Silence(e.getClass().getSimpleName());
        }
    }

    private static @Nullable RequestBody body(WebClient.Request request) {
        if (request.body().isEmpty()) {
            return Set.of("POST", "PUT", "PATCH").contains(request.method()) ? RequestBody.create(new byte[0]) : null;
        }
        String type = request.headers().getOrDefault("content-type", "application/json");
        return RequestBody.create(request.body().getBytes(StandardCharsets.UTF_8), MediaType.parse(type));
    }

    /** Reads no more than is taken, whatever the server says or does. */
    private static Reply read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (response.body().contentLength() > LARGEST || source.request(LARGEST + 1L)) {
            return new Reply.Silence("its answer is too large");
        }
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .names()
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(response.header(name))));
        return new Reply.Answer(response.code(), headers, source.readUtf8());
    }
}
