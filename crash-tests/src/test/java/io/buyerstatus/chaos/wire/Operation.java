package io.buyerstatus.chaos.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which call a request is, as its bytes tell.
 *
 * @param items how many items a transaction writes, else 0
 */
record Operation(Kind kind, int items) {
    private static final Pattern TARGET = Pattern.compile("(?i)\r\nx-amz-target: *DynamoDB_\\d+\\.(\\w+)");
    private static final Pattern PUT = Pattern.compile("\"Put\":");

    /** As far as faults differ. */
    enum Kind {
        TRANSACTION,
        STORE,
        SENDING,
        OTHER
    }

    static Operation of(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        Matcher target = TARGET.matcher(text);
        if (target.find()) {
            return "TransactWriteItems".equals(target.group(1))
                    ? new Operation(
                            Kind.TRANSACTION, (int) PUT.matcher(text).results().count())
                    : new Operation(Kind.STORE, 0);
        }
        boolean mail = text.startsWith("POST /v2/email/outbound-emails");
        return new Operation(mail || text.contains("Action=Publish") ? Kind.SENDING : Kind.OTHER, 0);
    }
}
