package io.buyerstatus.operator.target;

import java.util.Map;
import java.util.Optional;

/**
 * A running system: where its parts are.
 *
 * @param description for people, e.g. {@code the stack buyer-status}
 * @param names by the environment variable that would say the same
 * @param sdk system properties for the AWS SDK; none where its own settings hold
 */
public record Target(String description, Map<String, String> names, Map<String, String> sdk) {
    public static final String ORDERS_TABLE = "ORDERS_TABLE";
    public static final String LEDGER_TABLE = "LEDGER_TABLE";
    public static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    public static final String STAFF_TABLE = "STAFF_TABLE";
    public static final String REVIEWS_TABLE = "REVIEWS_TABLE";
    public static final String SEARCH_TABLE = "SEARCH_TABLE";
    public static final String ERASURES_TABLE = "ERASURES_TABLE";
    public static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";
    public static final String SECRETS_KEY_ID = "SECRETS_KEY_ID";
    public static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    public static final String MAILS_BUCKET = "MAILS_BUCKET";
    public static final String ORDER_EVENTS_URL = "ORDER_EVENTS_QUEUE_URL";
    public static final String MAIL_SERVERS = "MAIL_SERVERS";
    public static final String MAIL_FROM = "MAIL_FROM";
    public static final String MAIL_PROVIDERS = "MAIL_PROVIDERS";
    public static final String SHOP_ORIGINS = "SHOP_ORIGINS";
    public static final String DEAD_LETTERS_URL = "ORDER_EVENTS_DLQ_URL";

    public Target {
        names = Map.copyOf(names);
        sdk = Map.copyOf(sdk);
    }

    /**
     * The name of a part.
     *
     * @throws Unreachable where nobody said it; the message says how to
     */
    public String name(String variable) {
        return Optional.ofNullable(names.get(variable))
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new Unreachable(variable + " is not known of " + description
                        + ": set it, or name the stack with --stack NAME"));
    }
}
