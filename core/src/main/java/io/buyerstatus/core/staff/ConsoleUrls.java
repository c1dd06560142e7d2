package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.util.regex.Pattern;

/** The addresses of the desk, each once: as the template routes them, and with their parts filled in. */
public final class ConsoleUrls {
    /** Where everybody comes in: leads on to their shop. */
    public static final String START = "/console";

    /** Leads to the provider. */
    public static final String SIGN_IN = START + "/sign-in";

    /** Where the provider leads back to. */
    public static final String SIGNED_IN = START + "/signed-in";

    public static final String SIGN_OUT = START + "/sign-out";

    /** Where the provider leads to when it has forgotten the browser. */
    public static final String SIGNED_OUT = START + "/signed-out";

    /** A file that the desk's pages need. */
    public static final String FILE = START + "/files/{file}";

    /** Joining a shop's staff by an invitation. */
    public static final String JOIN = START + "/join/{shop}/{secret}";

    /** Who belongs to the staff. */
    public static final String STAFF = START + "/shops/{shop}/staff";

    /** A shop's orders. */
    public static final String ORDERS = START + "/shops/{shop}/orders";

    /** One of them, with all that the shop knows of it. */
    public static final String ORDER = ORDERS + "/{order}";

    /** Conversations with buyers: who has the next word, and what is closed. */
    public static final String BOARD = START + "/shops/{shop}/tickets";

    private static final Pattern LOCAL = Pattern.compile("/console(/[A-Za-z0-9/_-]*)?(\\?[A-Za-z0-9=&%._~+-]*)?");
    private static final int LONGEST = 120;

    private ConsoleUrls() {}

    /** A route with its parts filled in. */
    public static String path(String route, String... parts) {
        return BuyerUrls.path(route, parts);
    }

    /** A shop's orders. */
    public static String orders(ShopId shop) {
        return path(ORDERS, shop.value());
    }

    /** The card of an order. */
    public static String order(OrderKey order) {
        return path(ORDER, order.shop().value(), order.key());
    }

    /** The newest ticket of an order, on its card. */
    public static String ticket(OrderKey order) {
        return order(order) + "#ticket";
    }

    /** A shop's boards. */
    public static String board(ShopId shop) {
        return path(BOARD, shop.value());
    }

    /** A shop's staff. */
    public static String staff(ShopId shop) {
        return path(STAFF, shop.value());
    }

    /** The whole address of an invitation, to hand on. */
    public static URI join(URI base, ShopId shop, LinkSecret secret) {
        return base.resolve(path(JOIN, shop.value(), secret.value()));
    }

    /** An address of the desk, and never one elsewhere; {@link #START} for anything else. */
    public static String local(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches() ? path : START;
    }
}
