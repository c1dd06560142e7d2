package io.buyerstatus.payments;

import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSettings.Mode;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where providers are asked. Credentials never leave for a host of the other mode. */
public final class ProviderHosts {
    private static final Map<String, URI> REAL = Map.of(
            "paypal.live", URI.create("https://api-m.paypal.com"),
            "paypal.sandbox", URI.create("https://api-m.sandbox.paypal.com"),
            "klarna.live", URI.create("https://api.klarna.com"),
            "klarna.sandbox", URI.create("https://api.playground.klarna.com"));

    private final Map<String, URI> hosts;
    private final Map<String, URI> others;

    private ProviderHosts(Map<String, URI> others) {
        this.others = Map.copyOf(others);
        Map<String, URI> all = new HashMap<>(REAL);
        all.putAll(others);
        this.hosts = Map.copyOf(all);
    }

    /**
     * The real ones, but for those that are named: {@code paypal.sandbox=http://127.0.0.1:8080}, separated by commas. Only sandboxes can be
     * elsewhere: real money has real addresses. What is of no such form is nowhere.
     */
    public static ProviderHosts parse(String others) {
        Map<String, URI> named = new HashMap<>();
        for (String each : others.split(",", -1)) {
            if (each.isBlank()) {
                continue;
            }
            String[] parts = each.strip().split("=", 2);
            if (parts.length == 2 && REAL.containsKey(parts[0]) && parts[0].endsWith(".sandbox")) {
                named.put(parts[0], URI.create(parts[1]));
            }
        }
        return new ProviderHosts(named);
    }

    /** The address of one of the provider's paths, which begin with a slash. */
    public URI address(Provider provider, Mode mode, String path) {
        return URI.create(of(provider, mode) + path);
    }

    /** What all addresses of a provider's mode begin with. */
    public URI of(Provider provider, Mode mode) {
        return Optional.ofNullable(hosts.get(name(provider, mode))).orElseThrow();
    }

    /** Whether a buyer may be sent there: to the provider's own pages, and to nobody else's. */
    public boolean owns(Provider provider, Mode mode, URI page) {
        String host = Optional.ofNullable(page.getHost()).orElse("").toLowerCase(Locale.ROOT);
        Optional<URI> other = Optional.ofNullable(others.get(name(provider, mode)));
        if (other.isPresent()) {
            return String.valueOf(other.get().getAuthority()).equals(page.getAuthority());
        }
        String domain = provider == Provider.PAYPAL ? ".paypal.com" : ".klarna.com";
        return "https".equals(page.getScheme()) && page.getUserInfo() == null && host.endsWith(domain);
    }

    private static String name(Provider provider, Mode mode) {
        return provider.name().toLowerCase(Locale.ROOT) + "." + mode.name().toLowerCase(Locale.ROOT);
    }
}
