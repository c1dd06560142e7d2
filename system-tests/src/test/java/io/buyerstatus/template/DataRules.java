package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Deployment.Resource;
import io.buyerstatus.template.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables and keys outlive the stack, and have the shape that the code reads. */
final class DataRules {

    private static final String BUCKET = "AWS::S3::Bucket";
    private static final String TABLE = "AWS::DynamoDB::Table";

    /** Made again from the orders at any time: a copy of it would only be one more place that holds people's names. */
    private static final String DERIVED = "DataStack/Search";

    private static final String HANDED_OVER = "DataStack/Copies";

    /** What is made again from the rest, and needs no backup. */
    private static final Set<String> MADE_AGAIN = Set.of(DERIVED, HANDED_OVER);

    static final List<Rule> ALL = List.of(
            new Rule(
                    "tables, buckets, the key of the secrets, the sender and the staff outlive the stack, but not a first try that failed",
                    DataRules::retained),
            new Rule("tables are encrypted, restorable, on demand, and protected by a parameter", DataRules::kept),
            new Rule(
                    "tables have the keys, the index, the stream and the expiry that the code expects",
                    DataRules::shaped),
            new Rule(
                    "buckets are encrypted, closed to the public, and refuse what does not come over TLS",
                    DataRules::closed),
            new Rule("the key of the secrets rotates and leaves access to the roles", DataRules::key));

    private DataRules() {}

    private static Stream<String> retained(Deployment deployment) {
        return Stream.of(TABLE, BUCKET, "AWS::KMS::Key", "AWS::SES::EmailIdentity", "AWS::Cognito::UserPool")
                .flatMap(deployment::resources)
                .flatMap(resource -> unless(
                        resource.definition().at("DeletionPolicy").is("RetainExceptOnCreate")
                                && resource.definition()
                                        .at("UpdateReplacePolicy")
                                        .is("Retain"),
                        resource.address() + " goes with the stack"));
    }

    private static Stream<String> kept(Deployment deployment) {
        return deployment
                .resources(TABLE)
                .flatMap(table -> unless(
                        table.at("BillingMode").is("PAY_PER_REQUEST")
                                && table.at("SSESpecification", "SSEEnabled").is(true)
                                && table.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                                        .is(!MADE_AGAIN.contains(table.address()))
                                && table.at("DeletionProtectionEnabled").is("<DeletionProtection>"),
                        table.address() + " is not encrypted, restorable, on demand and protected"));
    }

    private static Stream<String> shaped(Deployment deployment) {
        Set<String> tables = deployment.resources(TABLE).map(Resource::address).collect(Collectors.toSet());
        Stream<String> keys = deployment
                .resources(TABLE)
                .flatMap(table -> unless(
                        keys(table.at("KeySchema")).equals(Map.of("HASH", "pk", "RANGE", "sk")),
                        table.address() + " has other keys"));
        Stream<String> ledger = deployment.resource("DataStack/Ledger").stream().flatMap(table -> {
            List<Place> indexes = table.at("GlobalSecondaryIndexes").items();
            return Stream.of(
                            unless(
                                    indexes.size() == 2
                                            && indexes.getFirst()
                                                    .at("IndexName")
                                                    .is("due")
                                            && keys(indexes.getFirst().at("KeySchema"))
                                                    .equals(Map.of("HASH", "dueHour", "RANGE", "dueAt"))
                                            && indexes.getFirst()
                                                    .at("Projection", "ProjectionType")
                                                    .is("ALL"),
                                    "the ledger's index of what is due"),
                            unless(
                                    indexes.getLast().at("IndexName").is("automations")
                                            && keys(indexes.getLast().at("KeySchema"))
                                                    .equals(Map.of("HASH", "automation", "RANGE", "planned"))
                                            && indexes.getLast()
                                                    .at("Projection", "NonKeyAttributes")
                                                    .texts()
                                                    .equals(List.of("state", "reason", "template")),
                                    "the ledger's index of automations"),
                            unless(
                                    table.at("StreamSpecification", "StreamViewType")
                                            .is("NEW_IMAGE"),
                                    "the ledger's stream"),
                            unless(
                                    table.at("TimeToLiveSpecification", "AttributeName")
                                                    .is("expiresAt")
                                            && table.at("TimeToLiveSpecification", "Enabled")
                                                    .is(true),
                                    "the ledger's expiry"))
                    .flatMap(breach -> breach);
        });
        Set<String> expected = Set.of(
                "DataStack/Orders",
                "DataStack/Ledger",
                "DataStack/Settings",
                "DataStack/Staff",
                "DataStack/Reviews",
                "DataStack/Erasures",
                DERIVED,
                HANDED_OVER);
        Stream<String> search = deployment.resource(DERIVED).stream()
                .flatMap(table -> table.at("GlobalSecondaryIndexes").items().stream())
                .flatMap(index -> unless(
                        index.at("Projection", "ProjectionType").is("KEYS_ONLY"),
                        index.at("IndexName").text() + " copies what lines say"));
        Stream<String> handedOver = deployment.resource(HANDED_OVER).stream()
                .flatMap(table -> unless(
                        table.at("StreamSpecification", "StreamViewType").is("NEW_IMAGE")
                                && table.at("TimeToLiveSpecification", "AttributeName")
                                        .is("expiresAt")
                                && table.at("TimeToLiveSpecification", "Enabled")
                                        .is(true),
                        "the stream or the expiry of what the copier is handed"));
        return Stream.of(unless(tables.equals(expected), "tables are " + tables), keys, ledger, search, handedOver)
                .flatMap(breach -> breach);
    }

    private static Stream<String> closed(Deployment deployment) {
        return deployment.resources(BUCKET).flatMap(bucket -> Stream.of(
                        unless(
                                Stream.of(
                                                "BlockPublicAcls",
                                                "BlockPublicPolicy",
                                                "IgnorePublicAcls",
                                                "RestrictPublicBuckets")
                                        .allMatch(block -> bucket.at("PublicAccessBlockConfiguration", block)
                                                .is(true)),
                                bucket.address() + " may be opened to the public"),
                        unless(
                                bucket.at("BucketEncryption", "ServerSideEncryptionConfiguration").items().stream()
                                        .anyMatch(rule -> rule.at("ServerSideEncryptionByDefault", "SSEAlgorithm")
                                                .exists()),
                                bucket.address() + " is not encrypted"),
                        unless(
                                deployment
                                        .resources("AWS::S3::BucketPolicy")
                                        .filter(policy -> policy.at("Bucket").is(bucket.address()))
                                        .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                                        .anyMatch(statement -> statement
                                                        .at("Effect")
                                                        .is("Deny")
                                                && statement.at("Principal").is("*")
                                                && statement.at("Action").is("s3:*")
                                                && statement
                                                        .at("Resource")
                                                        .texts()
                                                        .equals(List.of(
                                                                bucket.address() + ".Arn", bucket.address() + ".Arn/*"))
                                                && statement
                                                        .at("Condition", "Bool", "aws:SecureTransport")
                                                        .is(false)),
                                bucket.address() + " takes what does not come over TLS"))
                .flatMap(breach -> breach));
    }

    private static Stream<String> key(Deployment deployment) {
        return deployment
                .resources("AWS::KMS::Key")
                .flatMap(key -> Stream.concat(
                        unless(key.at("EnableKeyRotation").is(true), key.address() + " does not rotate"),
                        key.at("KeyPolicy", "Statement").items().stream()
                                .flatMap(statement -> unless(
                                        statement.at("Principal", "AWS").is("arn:aws:iam::123456789012:root"),
                                        key.address() + " lets others in"))));
    }

    private static Map<String, String> keys(Place schema) {
        return schema.items().stream()
                .collect(Collectors.toMap(key -> key.at("KeyType").text(), key -> key.at("AttributeName")
                        .text()));
    }
}
