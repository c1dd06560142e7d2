package io.buyerstatus.outbound;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/** Calls that go to the very addresses that were looked at: through no proxy, over no connection of before, and nowhere else than asked. */
public final class GuardedCalls {
    private final OkHttpClient client;

    /**
     * @param connect how long a server may take to be reached
     * @param read how long it may be silent
     * @param whole how long one request may take in all, to its last byte
     */
    public GuardedCalls(Duration connect, Duration read, Duration whole) {
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(connect)
                .readTimeout(read)
                .callTimeout(whole)
                .build();
    }

    /** A request to a target's addresses, whatever its name leads to by then. */
    public Call call(Target.Approved target, Request request) {
        return client.newBuilder()
                .dns(host -> target.addresses())
                .socketFactory(new PinnedSockets(Set.copyOf(target.addresses())))
                .build()
                .newCall(request);
    }
}
