package io.buyerstatus.functions.api;

import io.buyerstatus.core.link.BuyerUrls;

/** The addresses of the API, each once, as the template routes them and the document lists them. */
final class ApiUrls {
    private static final String BASE = "/api/v1";

    /** The document. */
    static final String DOCUMENT = BASE + "/openapi.json";

    /** The same for people. */
    static final String DOCS = BASE + "/docs";

    /** Whatever the API does not have. */
    static final String ELSEWHERE = "/api/{rest+}";

    static final String ORDERS = BASE + "/orders";
    static final String ORDER = ORDERS + "/{order}";
    static final String TIMELINE = ORDER + "/timeline";
    static final String MESSAGES = ORDER + "/messages";
    static final String THREAD = ORDER + "/thread";
    static final String REPLIES = ORDER + "/replies";
    static final String REPLY = REPLIES + "/{reply}";
    static final String NOTES = ORDER + "/notes";
    static final String CLOSE_TICKET = ORDER + "/ticket/close";
    static final String REOPEN_TICKET = ORDER + "/ticket/reopen";
    static final String TICKETS = BASE + "/tickets";
    static final String WITHDRAWALS = BASE + "/withdrawals";
    static final String WITHDRAWAL = WITHDRAWALS + "/{withdrawal}";
    static final String SETTLE_WITHDRAWAL = WITHDRAWAL + "/done";
    static final String REOPEN_WITHDRAWAL = WITHDRAWAL + "/reopen";
    static final String SETTINGS = BASE + "/settings";
    static final String SECTION = SETTINGS + "/{section}";
    static final String TEMPLATES = BASE + "/templates";
    static final String WEBHOOKS = BASE + "/webhooks";
    static final String WEBHOOK = WEBHOOKS + "/{webhook}";
    static final String WEBHOOK_SECRET = WEBHOOK + "/secret";
    static final String WEBHOOK_TEST = WEBHOOK + "/test";
    static final String DELIVERIES = WEBHOOK + "/deliveries";
    static final String REPLAY = DELIVERIES + "/{event}/replay";

    private ApiUrls() {}

    /** A route with its parts filled in. */
    static String path(String route, String... parts) {
        return BuyerUrls.path(route, parts);
    }
}
