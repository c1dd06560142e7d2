package io.buyerstatus.core.webhook;

import io.buyerstatus.core.net.PublicAddresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses an endpoint may have, as far as the address says. Where its host leads is looked at when something is delivered.
 *
 * @param origins (scheme, host, port) that may be used although they are not public; in production none
 */
public record EndpointAddress(Set<String> origins) {
    private static final int LONGEST = 500;
    private static final int HTTPS = 443;

    public EndpointAddress {
        origins = Set.copyOf(origins);
    }

    /** Reads origins separated by commas or spaces, e.g. {@code http://127.0.0.1:8080}; none from an empty text. */
    public static EndpointAddress parse(String list) {
        return new EndpointAddress(Arrays.stream(list.split("[,\\s]+", -1))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** Why an address is none. */
    public enum Broken {
        /** Not an address of the web, or too long. */
        NO_ADDRESS,
        NOT_HTTPS,
        /** With a user's name, a password, or a part behind #. */
        TOO_MUCH,
        OTHER_PORT,
        /** The host is a number, or a name that only its own network knows. */
        NO_PUBLIC_NAME
    }

    /** What came of reading one. */
    public sealed interface Read {
        record Good(URI address) implements Read {}

        record Bad(Broken why) implements Read {}
    }

    /** Reads what somebody typed. */
    public Read read(String typed) {
        Optional<URI> parsed = parsed(typed.strip());
        if (parsed.isEmpty()) {
            return new Read.Bad(Broken.NO_ADDRESS);
        }
        URI address = parsed.get();
        return origins.contains(origin(address))
                ? new Read.Good(address)
                : broken(address).<Read>map(Read.Bad::new).orElseGet(() -> new Read.Good(address));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text))
                    .filter(address ->
                            text.length() <= LONGEST && address.getScheme() != null && address.getHost() != null);
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Broken> broken(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (!address.getScheme().equalsIgnoreCase("https")) {
            return Optional.of(Broken.NOT_HTTPS);
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of(Broken.TOO_MUCH);
        }
        if (address.getPort() != -1 && address.getPort() != HTTPS) {
            return Optional.of(Broken.OTHER_PORT);
        }
        boolean named = host.contains(".")
                && !host.startsWith("[")
                && !PublicAddresses.numeric(host)
                && !host.endsWith(".local")
                && !host.endsWith(".internal")
                && !host.endsWith(".localhost");
        return named ? Optional.empty() : Optional.of(Broken.NO_PUBLIC_NAME);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getHost()
                + (address.getPort() == -1 ? "" : ":" + address.getPort());
    }
}
