package io.buyerstatus.local.demo.page;

import io.buyerstatus.local.demo.DemoSystem;
import io.buyerstatus.local.demo.ShownConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Commands to copy from the start page: each does one thing that can be seen at once. */
final class Trials {
    private static final String TRIED_ORDER = "N-10235";
    private static final String ITS_CONNECTION = "/connections/demo-woocommerce";
    private static final String ITS_PARCEL = "N-10235-1";
    private static final int USUAL_PORT = 8080;

    private Trials() {}

    /** What one command is for, and the command. */
    record Trial(String title, String explanation, String command) {}

    static List<Trial> of(DemoSystem system, List<ShownConnection> connections) {
        Instant now = system.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return List.of(
                new Trial(
                        "Say something as an integration",
                        "An order event goes into the queue with the AWS CLI. Look at order " + TRIED_ORDER
                                + " before and after: its parcel arrives.",
                        send(system, now)),
                new Trial(
                        "Send a webhook as a shop",
                        "Signed after the Standard Webhooks specification. A page is made, and a mail is in the outbox.",
                        webhook(system, connections, now)),
                new Trial(
                        "Let eight days pass",
                        "What becomes due in that time happens: reminders, review requests. It answers when all of it is done.",
                        "curl -X POST '" + system.gateway() + "/__local/clock?advance=P8D'"),
                new Trial(
                        "Change the shop's settings",
                        "The document is checked, its differences are shown, and secrets are encrypted on the way.",
                        commands(
                                system, "settings show demo > my-demo.yaml", "settings import my-demo.yaml --dry-run")),
                new Trial(
                        "Operate it",
                        "What was sent for an order, what was refused by rule, and what could not be processed.",
                        commands(system, "messages demo --number N-10237", "refusals demo", "dead-letters")));
    }

    /** The operator's commands, as they find a system that is not where it usually is. */
    private static String commands(DemoSystem system, String... commands) {
        int port = system.gateway().getPort();
        String where = port == USUAL_PORT ? "" : "HTTP_PORT=" + port + " ";
        return Arrays.stream(commands)
                .map(command -> where + "./buyer-status " + command)
                .collect(Collectors.joining("\n"));
    }

    private static String send(DemoSystem system, Instant now) {
        return """
                AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local \\
                aws sqs send-message --region %s --endpoint-url %s \\
                  --queue-url %s \\
                  --message-body '{
                    "specversion": "1.0", "id": "tried-1", "type": "shipment.tracked",
                    "source": "%s", "subject": "%s", "time": "%s",
                    "data": {"shipment": "%s", "status": "delivered", "description": "Zugestellt."}
                  }'""".formatted(
                system.region(), system.sqs(), system.orderEvents(), ITS_CONNECTION, TRIED_ORDER, now, ITS_PARCEL);
    }

    private static String webhook(DemoSystem system, List<ShownConnection> connections, Instant now) {
        String key = connections.stream()
                .filter(connection -> connection.id().equals("demo-generic"))
                .map(connection -> connection.secret().replace("whsec_", ""))
                .findFirst()
                .orElse("");
        return """
                id=tried-2 time=$(( $(date +%%s)%s ))
                body='{"specversion": "1.0", "id": "tried-2", "type": "order.placed", "source": "/connections/demo-generic",
                  "subject": "N-20001", "time": "%s", "data": {"number": "N-20001", "language": "en", "currency": "EUR",
                  "buyer": {"firstName": "Ada", "lastName": "Example", "email": "ada@example.com"},
                  "lines": [{"id": "1", "name": "Mug, 300 ml", "quantity": 1, "unitPrice": "24.00", "total": "24.00"}],
                  "totals": {"total": "24.00"}, "payment": {"method": "bank_transfer"}}}'
                key=$(printf %%s '%s' | base64 -d | od -An -vtx1 | tr -d ' \\n')
                signature=$(printf %%s "$id.$time.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)
                curl -i %s/hooks/demo-generic -H 'content-type: application/json' \\
                  -H "webhook-id: $id" -H "webhook-timestamp: $time" -H "webhook-signature: v1,$signature" \\
                  --data-binary "$body\"""".formatted(travelled(now), now, key, system.gateway());
    }

    /** After time travel the system lives ahead of the machine that signs. */
    private static String travelled(Instant now) {
        long ahead = Duration.between(Instant.now(), now).toSeconds();
        return Math.abs(ahead) < 60 ? "" : " + " + ahead;
    }
}
