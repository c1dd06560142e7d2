package io.buyerstatus.template;

import static io.buyerstatus.template.Mutations.function;
import static io.buyerstatus.template.Mutations.main;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** At least one mistake per rule about roles. */
final class RoleMutations {

    private static final String IAM = "infrastructure/stacks/iam.yaml";

    static final List<Mutation> ALL = List.of(
            main(
                    "each function has a role of its own, that only Lambda may take",
                    function("StatusPage", "Role"),
                    Map.of("Fn::GetAtt", "AccessStack.Outputs.OrderEventsRole")),
            iam(
                    "each function has a role of its own, that only Lambda may take",
                    "/Resources/StatusPageRole/Properties/ManagedPolicyArns",
                    List.of("arn:aws:iam::aws:policy/AdministratorAccess")),
            iam(
                    "policies cover the calls and event sources of their function, and nothing more",
                    statement("StatusPage", 0, "Action"),
                    List.of("dynamodb:Query", "dynamodb:PutItem")),
            iam(
                    "policies cover the calls and event sources of their function, and nothing more",
                    statement("DueMessages", 1, "Action"),
                    "dynamodb:GetItem"),
            iam(
                    "policies cover the calls and event sources of their function, and nothing more",
                    "/Resources/ShopWebhooksRole/Properties/Policies/0/PolicyDocument/Statement/2",
                    null),
            iam(
                    "policies cover the calls and event sources of their function, and nothing more",
                    statement("Notifications", 4, "Resource"),
                    List.of(Map.of("Ref", "LedgerTableArn"), Map.of("Ref", "OrdersTableArn"))),
            iam(
                    "policies cover the calls and event sources of their function, and nothing more",
                    statement("OrderEvents", 5, "Resource"),
                    Map.of("Ref", "OrdersTableArn")),
            iam(
                    "policies cover the calls and event sources of their function, and nothing more",
                    statement("DueMessages", 0, "Resource"),
                    Map.of("Ref", "LedgerTableArn")),
            main(
                    "policies cover the calls and event sources of their function, and nothing more",
                    function("StatusPage", "Environment/Variables/ORDERS_TABLE"),
                    Map.of("Fn::GetAtt", "DataStack.Outputs.SettingsTable")),
            iam(
                    "secrets are decrypted for the purposes that the code has",
                    statement("ShopWebhooks", 1, "Condition/StringEquals/kms:EncryptionContext:purpose"),
                    "link_key"),
            iam(
                    "reviews are written by what takes them and what invites to them, and by nothing of the shop's side",
                    statement("SearchIndex", 4, "Resource"),
                    Map.of("Ref", "ReviewsTableArn")),
            iam(
                    "reviews are written by what takes them and what invites to them, and by nothing of the shop's side",
                    statement("DeskReviews", 2, "Condition/ForAllValues:StringEquals/dynamodb:Attributes"),
                    List.of("pk", "sk", "text")),
            iam("the page can neither write nor decrypt", statement("StatusPage", 0, "Action"), List.of("kms:Decrypt")),
            iam(
                    "no policy has a wildcard for actions or resources",
                    statement("OrderEvents", 1, "Action"),
                    "dynamodb:*"),
            iam("no policy has a wildcard for actions or resources", statement("OrderEvents", 1, "Resource"), "*"),
            iam("secrets are decrypted for one shop and purpose only", statement("ShopWebhooks", 1, "Condition"), null),
            iam("mail leaves from one sender only", statement("Notifications", 7, "Condition"), null));

    private RoleMutations() {}

    private static Mutation iam(String rule, String pointer, @Nullable Object value) {
        return new Mutation(rule, IAM, pointer, value);
    }

    private static String statement(String role, int index, String key) {
        return "/Resources/" + role + "Role/Properties/Policies/0/PolicyDocument/Statement/" + index + "/" + key;
    }
}
