package io.buyerstatus.local.demo;

import java.net.URI;
import java.util.Optional;

/**
 * An order of the demo as the start page lists it.
 *
 * @param state its progress now, in lower case
 * @param link the buyer's private link
 * @param shared the link that its buyer shares; empty once that was revoked
 * @param postcode what proves to be its buyer
 * @param over the link that opened it once, where another took its place or it has ended; it is then all that is shown
 */
public record ShownOrder(
        String number,
        String title,
        String state,
        String language,
        URI link,
        Optional<URI> shared,
        Optional<String> postcode,
        Optional<URI> over) {}
