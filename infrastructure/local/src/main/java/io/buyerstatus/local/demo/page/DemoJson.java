package io.buyerstatus.local.demo.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.local.demo.Demo;
import io.buyerstatus.local.demo.DemoSystem;
import io.buyerstatus.local.engine.MailEngine;
import io.buyerstatus.local.identity.MailProviderPages;

/** Where everything is, for machines: tests, the operator's command line, anyone who automates a trial. */
final class DemoJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoJson() {}

    /** The parts of the system alone: nothing is asked for them. */
    static String of(DemoSystem system) {
        ObjectNode root = JSON.createObjectNode();
        places(root, system);
        return root.toPrettyString() + "\n";
    }

    /** The parts, and what the demo's shop has: its connections and orders. */
    static String of(Demo demo) {
        DemoSystem system = demo.system();
        ObjectNode root = JSON.createObjectNode();
        root.put("shop", demo.shop().value());
        places(root, system);
        ArrayNode installed = root.putArray("connections");
        demo.connections().forEach(connection -> installed
                .addObject()
                .put("id", connection.id())
                .put("kind", connection.kind())
                .put("source", connection.source())
                .put("url", connection.url())
                .put("secret", connection.secret()));
        ArrayNode orders = root.putArray("orders");
        demo.orders().forEach(order -> orders.addObject()
                .put("number", order.number())
                .put("state", order.state())
                .put("language", order.language())
                .put("title", order.title())
                .put("privateLink", order.link().toString())
                .put("sharedLink", order.shared().map(Object::toString).orElse(""))
                .put("postcode", order.postcode().orElse("")));
        ArrayNode over = root.putArray("linksThatAreOver");
        demo.over().forEach(order -> order.over().ifPresent(link -> over.add(link.toString())));
        root.put(
                "find",
                system.gateway() + BuyerUrls.path(BuyerUrls.FIND, demo.shop().value()));
        return root.toPrettyString() + "\n";
    }

    private static void places(ObjectNode root, DemoSystem system) {
        root.putObject("queues")
                .put("orderEvents", system.orderEvents())
                .put("orderEventsDeadLetters", system.deadLetters());
        root.putObject("tables")
                .put("orders", system.ordersTable())
                .put("settings", system.settingsTable())
                .put("ledger", system.ledgerTable())
                .put("reviews", system.reviewsTable())
                .put("staff", system.staffTable())
                .put("search", system.searchTable())
                .put("erasures", system.erasuresTable());
        root.putObject("buckets").put("documents", system.documentsBucket()).put("mails", system.mailsBucket());
        root.putObject("endpoints")
                .put("http", system.gateway().toString())
                .put("dynamodb", system.dynamoDb().toString())
                .put("sqs", system.sqs().toString())
                .put("s3", system.s3().toString())
                .put("aws", system.aws().toString());
        root.putObject("mailbox")
                .put("smtp", system.smtp())
                .put("imap", system.imap())
                .put("login", MailEngine.ADDRESS)
                .put("password", MailEngine.PASSWORD)
                .put("servers", system.mailServers())
                .put("providers", system.gateway() + MailProviderPages.PATH);
        root.put("region", system.region());
        root.put("secretsKey", system.secretsKey());
        root.put("outbox", system.gateway() + "/__local/outbox.json");
        root.put("clock", system.gateway() + "/__local/clock");
    }
}
