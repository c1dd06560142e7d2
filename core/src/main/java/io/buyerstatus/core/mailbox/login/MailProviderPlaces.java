package io.buyerstatus.core.mailbox.login;

import java.net.URI;
import java.util.Optional;

/**
 * Where the providers are: where they say they are, or all of them at one address that stands in for them, each below its own name.
 *
 * @param standIn empty for the real ones
 */
public record MailProviderPlaces(Optional<URI> standIn) {
    /** The real ones. */
    public static final MailProviderPlaces REAL = new MailProviderPlaces(Optional.empty());

    /** As a setting says it: empty for the real ones. */
    public static MailProviderPlaces parse(String standIn) {
        return standIn.isBlank() ? REAL : new MailProviderPlaces(Optional.of(URI.create(standIn.strip())));
    }

    /** Where an address of a provider's is. */
    public URI of(URI real) {
        return standIn.map(base -> URI.create(base + "/" + real.getHost() + real.getRawPath()))
                .orElse(real);
    }
}
