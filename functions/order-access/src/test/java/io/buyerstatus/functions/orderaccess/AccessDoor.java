package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.LinkIssuer;
import io.buyerstatus.core.access.code.OneTimeCodes;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.testing.guard.InMemoryAttempts;
import io.buyerstatus.core.testing.guard.InMemoryCodes;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The function before the demo shop's order, and a browser that keeps the cookies it is given. */
final class AccessDoor {
    final DemoShop shop;
    final InMemoryInquiries inquiries;
    private final CountedSecrets secrets = new CountedSecrets();
    private final OrderAccessHandler handler;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    AccessDoor() {
        this(new DemoShop());
    }

    AccessDoor(DemoShop shop) {
        this.shop = shop;
        this.inquiries = new InMemoryInquiries(shop.ledger);
        this.handler = handler(shop.orders);
    }

    /** The function with another store of orders. */
    OrderAccessHandler handler(OrderStore orders) {
        return new OrderAccessHandler(OrderAccessWiring.of(
                new OrderAccessWiring.Parts(
                        orders,
                        shop.orders,
                        inquiries,
                        shop.settings,
                        new InMemoryAttempts(),
                        new OneTimeCodes(new InMemoryCodes(shop.ledger), secrets, shop.settings, shop.keys, shop.clock),
                        new LinkIssuer(shop.settings, shop.keys, secrets),
                        shop.keys,
                        secrets,
                        shop.clock),
                DemoShop.BASE));
    }

    /** What the function answers to this browser, which keeps the cookies that came with it. */
    APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPResponse answer = handler.handleRequest(
                cookies.isEmpty() ? event : Requests.cookies(event, List.copyOf(cookies.values())), Contexts.none());
        if (answer.getCookies() != null) {
            answer.getCookies().forEach(this::keep);
        }
        return answer;
    }

    private void keep(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('='));
        if (cookie.contains("; Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, cookie);
        }
    }

    /** A page of the order below its link. */
    APIGatewayV2HTTPResponse get(String below) {
        return handle(Requests.route(Triggers.http("order-access.verify"), "GET /o/{ref}/{secret}" + below));
    }

    /** A form of the order below its link, of names and values. */
    APIGatewayV2HTTPResponse post(String below, String... fields) {
        return handle(form(below, fields));
    }

    static APIGatewayV2HTTPEvent form(String below, String... fields) {
        return Requests.form(
                Requests.route(Triggers.http("order-access.verify"), "POST /o/{ref}/{secret}" + below), fields);
    }

    /** Proves by a code that the order is this browser's owner's. */
    void verify() {
        assertThat(post("/code").getStatusCode()).isEqualTo(303);
        assertThat(post("/verify", "code", code()).getStatusCode()).isEqualTo(303);
    }

    /** The digits of the newest code that was sent to the address on file. */
    String code() {
        return code(BuiltInTypes.ACCESS_CODE, "");
    }

    /** The digits of the newest code of this type. */
    String code(MessageType type, String address) {
        Message message = shop.messages(type).getLast();
        return new LinkKey(new byte[LinkKey.KEY_BYTES])
                .code(DemoShop.ORDER.ref(), new CodeId(message.key().occurrence()), address)
                .digits();
    }

    static String wrong(String digits) {
        return digits.charAt(0) == '1' ? "2" + digits.substring(1) : "1" + digits.substring(1);
    }
}
