package io.buyerstatus.functions.shared.http;

import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.link.VerifiedBrowser;
import io.buyerstatus.core.order.OrderKey;
import java.util.Optional;

/** The two cookies by which a browser is known: one per order that it was verified for, and one for a code that it asked for. */
public final class AccessCookies {
    private static final String VERIFIED = "__Host-v-";
    private static final String TRY = "__Host-try";

    /** Enough to tell a buyer's orders apart; which order a cookie opens is decided by its value alone. */
    private static final int KEY_CHARACTERS = 12;

    private AccessCookies() {}

    /** Somebody at the private link that the path names. */
    public static Visit visit(Request request) {
        String ref = request.pathParameter("ref");
        Optional<LinkSecret> browser = OrderKey.parseRef(ref)
                .flatMap(order -> request.cookie(name(order)))
                .flatMap(LinkSecret::parse);
        return new Visit(ref, request.pathParameter("secret"), browser, request.sourceIp());
    }

    /** The code that this browser asked for, if it did. */
    public static Optional<LinkSecret> handle(Request request) {
        return request.cookie(TRY).flatMap(LinkSecret::parse);
    }

    /** Keeps a browser verified for an order. */
    public static Cookie verified(OrderKey order, LinkSecret browser) {
        return new Cookie(name(order), browser.value(), VerifiedBrowser.KEPT);
    }

    /** The browser is like any other. */
    public static Cookie forgotten(OrderKey order) {
        return Cookie.gone(name(order));
    }

    /** Binds a code to the browser that asked for it. */
    public static Cookie handle(LinkSecret handle) {
        return new Cookie(TRY, handle.value(), OneTimeCode.VALID);
    }

    /** The code was used. */
    public static Cookie used() {
        return Cookie.gone(TRY);
    }

    private static String name(OrderKey order) {
        return VERIFIED + order.key().substring(0, KEY_CHARACTERS);
    }
}
