package io.buyerstatus.local;

import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.engine.StartFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a local system is started.
 *
 * @param root the repository: where template.yaml is
 * @param http the gateway's port; any free one for 0, as for the others
 * @param sqs the port of the queues
 * @param dynamoDb the port of the tables
 * @param aws the port of the stand-ins for SES v2, SNS and KMS
 * @param s3 the port of the buckets
 * @param smtp the port where mails are handed in
 * @param imap the port where the mailbox is read
 * @param dataFolder where state is kept between starts; in memory if empty
 * @param parameters of the template, beside those that the local system knows itself
 */
public record LocalOptions(
        Path root,
        Port http,
        Port sqs,
        Port dynamoDb,
        Port aws,
        Port s3,
        Port smtp,
        Port imap,
        Optional<Path> dataFolder,
        Map<String, String> parameters) {

    private static final int HTTP = 8080;
    private static final int SQS = 9324;
    private static final int DYNAMODB = 8000;
    private static final int AWS = 4570;
    private static final int S3 = 9090;
    private static final int SMTP = 3465;
    private static final int IMAP = 3993;

    private static final List<String> PORTS =
            List.of("HTTP_PORT", "SQS_PORT", "DYNAMODB_PORT", "AWS_PORT", "S3_PORT", "SMTP_PORT", "IMAP_PORT");

    public LocalOptions {
        parameters = Map.copyOf(parameters);
    }

    /**
     * The options of a person's environment.
     *
     * @throws StartFailure if a variable is no port
     */
    public static LocalOptions of(Path root, Map<String, String> environment) {
        return new LocalOptions(
                root,
                port(environment, "HTTP_PORT", HTTP),
                port(environment, "SQS_PORT", SQS),
                port(environment, "DYNAMODB_PORT", DYNAMODB),
                port(environment, "AWS_PORT", AWS),
                port(environment, "S3_PORT", S3),
                port(environment, "SMTP_PORT", SMTP),
                port(environment, "IMAP_PORT", IMAP),
                Optional.ofNullable(environment.get("DATA_DIR"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of),
                Map.of());
    }

    /** Any free ports, nothing kept: for tests. */
    public static LocalOptions ephemeral(Path root) {
        return of(root, PORTS.stream().collect(Collectors.toMap(Function.identity(), port -> "0")));
    }

    /** The same with state kept in a folder. */
    public LocalOptions keptIn(Path folder) {
        return new LocalOptions(root, http, sqs, dynamoDb, aws, s3, smtp, imap, Optional.of(folder), parameters);
    }

    private static Port port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "").strip();
        try {
            return new Port(value.isEmpty() ? usual : Integer.parseInt(value), variable);
        } catch (NumberFormatException e) {
            throw new StartFailure(variable + " must be a port, not \"" + value + "\"", e);
        }
    }
}
