package io.buyerstatus.outbound;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Origins (scheme, host, port) that may be fetched reached although they are not public, because the operator says so; in
 * production none. Everything else holds for them too: sizes, times, types.
 */
public record Origins(Set<HttpUrl> allowed) {
    /** None. */
    public static final Origins NONE = new Origins(Set.of());

    public Origins {
        allowed = Set.copyOf(allowed);
    }

    /** Reads origins separated by commas or spaces, e.g. {@code http://images.internal:8080}; none from an empty text. */
    public static Origins parse(String list) {
        List<String> origins = Arrays.stream(list.split("[,\\s]+", -1))
                .filter(origin -> !origin.isEmpty())
                .toList();
        return new Origins(
                origins.stream().map(HttpUrl::get).map(Origins::origin).collect(Collectors.toSet()));
    }

    public boolean allow(HttpUrl url) {
        return allowed.contains(origin(url));
    }

    private static HttpUrl origin(HttpUrl url) {
        return new HttpUrl.Builder()
                .scheme(url.scheme())
                .host(url.host())
                .port(url.port())
                .build();
    }
}
