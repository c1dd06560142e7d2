package io.buyerstatus.local.demo;

import java.net.URI;

/**
 * An order of the demo as the start page lists it.
 *
 * @param state its progress now, in lower case
 * @param link the buyer's private link
 */
public record ShownOrder(String number, String title, String state, String language, URI link) {}
