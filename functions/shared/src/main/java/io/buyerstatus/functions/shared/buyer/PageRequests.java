package io.buyerstatus.functions.shared.buyer;

import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;

/** What pages are told of the request that asks for them. */
public final class PageRequests {
    private PageRequests() {}

    /**
     * What they are told of one request.
     *
     * @param link what the request is about; a page can be read there again
     */
    public static PageRequest of(Request request, URI link) {
        return new PageRequest(
                link,
                request.readAgainAt(link.getRawPath()),
                LanguageWish.of(request).language(),
                request.header("accept-language"));
    }
}
