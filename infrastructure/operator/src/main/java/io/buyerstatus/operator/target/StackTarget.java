package io.buyerstatus.operator.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A deployed stack, by its outputs. Asked with the AWS CLI, which whoever deploys has: it knows every way to sign in, and
 * saves a client library of its own.
 */
final class StackTarget {
    private static final Map<String, String> VARIABLE_OF_OUTPUT = Map.ofEntries(
            Map.entry("OrdersTable", Target.ORDERS_TABLE),
            Map.entry("LedgerTable", Target.LEDGER_TABLE),
            Map.entry("SettingsTable", Target.SETTINGS_TABLE),
            Map.entry("StaffTable", Target.STAFF_TABLE),
            Map.entry("SearchTable", Target.SEARCH_TABLE),
            Map.entry("ReviewsTable", Target.REVIEWS_TABLE),
            Map.entry("ErasuresTable", Target.ERASURES_TABLE),
            Map.entry("PublicBaseUrl", Target.PUBLIC_BASE_URL),
            Map.entry("MailFrom", Target.MAIL_FROM),
            Map.entry("SecretsKeyArn", Target.SECRETS_KEY_ID),
            Map.entry("DocumentsBucket", Target.DOCUMENTS_BUCKET),
            Map.entry("MailsBucket", Target.MAILS_BUCKET),
            Map.entry("OrderEventsQueueUrl", Target.ORDER_EVENTS_URL),
            Map.entry("OrderEventsDeadLettersUrl", Target.DEAD_LETTERS_URL));

    private static final int REGION_OF_ARN = 3;

    private StackTarget() {}

    static Target find(String stack) {
        try {
            Process cli = new ProcessBuilder(
                            "aws",
                            "cloudformation",
                            "describe-stacks",
                            "--stack-name",
                            stack,
                            "--output",
                            "text",
                            "--query",
                            "Stacks[0].Outputs[].[OutputKey,OutputValue]")
                    .redirectErrorStream(true)
                    .start();
            cli.getOutputStream().close();
            String answer = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (cli.waitFor() != 0) {
                throw new Unreachable("the stack " + stack + " cannot be read: " + answer.strip());
            }
            Map<String, String> names = names(answer);
            return new Target("the stack " + stack, names, region(names));
        } catch (IOException e) {
            throw new Unreachable(
                    "--stack needs the AWS CLI on the PATH (https://aws.amazon.com/cli): install it, or set "
                            + Target.SETTINGS_TABLE + " and the like",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while the stack " + stack + " was asked", e);
        }
    }

    /** The stack's own region: the CLI may have found it in places where the SDK does not look. */
    private static Map<String, String> region(Map<String, String> names) {
        String[] arn = names.getOrDefault(Target.SECRETS_KEY_ID, "").split(":", -1);
        return arn.length > REGION_OF_ARN ? Map.of("aws.region", arn[REGION_OF_ARN]) : Map.of();
    }

    /** The outputs that commands need. */
    static Set<String> outputs() {
        return VARIABLE_OF_OUTPUT.keySet();
    }

    /** @param outputs one a line, its name and its value with a tab between */
    static Map<String, String> names(String outputs) {
        Map<String, String> names = new LinkedHashMap<>();
        outputs.lines().map(line -> line.split("\t", 2)).forEach(output -> {
            String variable = VARIABLE_OF_OUTPUT.get(output[0]);
            if (variable != null && output.length == 2) {
                names.put(variable, output[1].strip());
            }
        });
        return names;
    }
}
