package io.buyerstatus.outbound;

import io.buyerstatus.core.net.PublicAddresses;
import io.buyerstatus.core.net.Resolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Where one request may go. */
public sealed interface Target {
    /**
     * An address that was looked at; a connection is made to one of these and to no other.
     *
     * @param addresses what the host's name meant when it was resolved, once
     */
    record Approved(HttpUrl url, List<InetAddress> addresses) implements Target {
        public Approved {
            addresses = List.copyOf(addresses);
        }
    }

    /** It must not go there. */
    record Refused(String reason) implements Target {}

    /** The host is not known now. */
    record Unknown(String host) implements Target {}

    /** Looks at an address: its form, then what its host's name means. Each of its addresses must be public. */
    static Target of(HttpUrl url, Resolver resolver, Origins origins) {
        boolean allowed = origins.allow(url);
        Optional<String> form = allowed ? Optional.empty() : UrlRule.refusal(url);
        if (form.isPresent()) {
            return new Refused(form.get());
        }
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(url.host());
        } catch (UnknownHostException e) {
            return new Unknown(url.host());
        }
        return addresses.stream()
                .flatMap(address -> (allowed ? Optional.<String>empty() : PublicAddresses.refusal(address))
                                .map(why -> url.host() + " leads to " + address.getHostAddress()
                                        + ", which is not public: " + why)
                                .stream())
                .findFirst()
                .<Target>map(Refused::new)
                .orElseGet(() -> addresses.isEmpty() ? new Unknown(url.host()) : new Approved(url, addresses));
    }
}
