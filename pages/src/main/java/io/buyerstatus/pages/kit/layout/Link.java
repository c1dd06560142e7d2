package io.buyerstatus.pages.kit.layout;

/**
 * Something to click.
 *
 * @param url checked by {@link SafeUrl}
 */
public record Link(String label, String url) {

    public Link {
        url = SafeUrl.required(url);
    }
}
