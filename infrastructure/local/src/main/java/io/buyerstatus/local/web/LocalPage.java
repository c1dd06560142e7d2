package io.buyerstatus.local.web;

/** One page of the local system's own, served by the gateway under {@code /__local}. */
@FunctionalInterface
public interface LocalPage {

    /**
     * Answers one request. Called from several threads at once.
     *
     * @param request a request whose path begins with the prefix that the page was registered with
     * @return the whole answer; the gateway turns an exception into a 500 and a line on standard error
     */
    LocalResponse handle(LocalRequest request);
}
