package io.buyerstatus.functions.orderevents.planted;

import java.util.Map;

final class ReadsTheEnvironmentHandler {
    /** Allowed: this is where a function's environment comes in. */
    ReadsTheEnvironmentHandler() {
        this(System.getenv());
    }

    ReadsTheEnvironmentHandler(Map<String, String> environment) {
        environment.get("TABLE");
    }

    /** Not allowed: nobody sees from outside that this depends on the environment. */
    String region() {
        return System.getenv().getOrDefault("AWS_REGION", "");
    }
}
