package io.buyerstatus.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.template.model.TemplateFiles;
import io.buyerstatus.template.zip.SdkCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever gives an operator the rights that the guide lists can run every command, and gives none too many. */
@DisplayName("The rights that the operator's guide lists")
final class OperatorRightsTest {

    private static final Path REPOSITORY = TemplateFiles.repository();

    /** A row "| on | `service:Action`, `Action`, ... |". */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (the [^|]+) \\| (`[a-z0-9]+:[^|]+) \\|$");

    private static final Pattern ACTION = Pattern.compile("`(?:([a-z0-9]+):)?([A-Za-z]+)`");

    private static final Map<String, String> WRITTEN_AS = Map.ofEntries(
            Map.entry("SETTINGS_TABLE", "the settings table"),
            Map.entry("LEDGER_TABLE", "the ledger"),
            Map.entry("ORDERS_TABLE", "the orders table"),
            Map.entry("STAFF_TABLE", "the staff table"),
            Map.entry("REVIEWS_TABLE", "the reviews table"),
            Map.entry("SEARCH_TABLE", "the search table"),
            Map.entry("SECRETS_KEY_ID", "the key"),
            Map.entry("ERASURES_TABLE", "the erasures table"),
            Map.entry("DOCUMENTS_BUCKET", "the bucket of documents"),
            Map.entry("MAILS_BUCKET", "the bucket of mails"),
            Map.entry("ORDER_EVENTS_QUEUE_URL", "the queue of order events"),
            Map.entry("ORDER_EVENTS_DLQ_URL", "the dead-letter queue"));

    @Test
    void areThoseThatTheCommandsNeed() throws IOException {
        assertThat(listed(Files.readString(REPOSITORY.resolve("docs/operators/deploy.md"))))
                .isEqualTo(needed());
    }

    private static Set<String> needed() {
        Set<String> needed = new TreeSet<>();
        for (SdkCalls.Call call : SdkCalls.ofCommands(REPOSITORY.resolve("infrastructure/operator/target/app/lib"))
                .calls()) {
            if (call.action().equals("sqs:StartMessageMoveTask")) {
                // It names the queue by an address that it asked the queue for, and SQS moves on the caller's behalf.
                Stream.of("StartMessageMoveTask", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                        .forEach(action -> needed.add("the dead-letter queue sqs:" + action));
                needed.add("the queue of order events sqs:SendMessage");
            } else {
                needed.add(WRITTEN_AS.getOrDefault(call.on(), "? " + call.on()) + " " + call.action());
            }
        }
        return needed;
    }

    private static Set<String> listed(String guide) {
        Set<String> listed = new TreeSet<>();
        ROW.matcher(guide).results().forEach(row -> {
            String service = "";
            for (MatchResult action : ACTION.matcher(row.group(2)).results().toList()) {
                service = action.group(1) == null ? service : action.group(1);
                listed.add(row.group(1) + " " + service + ":" + action.group(2));
            }
        });
        return listed;
    }
}
