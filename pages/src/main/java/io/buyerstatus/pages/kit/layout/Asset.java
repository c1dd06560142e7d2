package io.buyerstatus.pages.kit.layout;

/**
 * A file that never changes under its name, so that browsers and proxies may keep it for ever.
 *
 * @param contentType value of the {@code Content-Type} header
 * @param text the file's content, to be sent as UTF-8
 */
public record Asset(String contentType, String text) {}
