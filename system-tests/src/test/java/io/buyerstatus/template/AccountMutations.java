package io.buyerstatus.template;

import static io.buyerstatus.template.Mutations.data;
import static io.buyerstatus.template.Mutations.function;
import static io.buyerstatus.template.Mutations.main;

import java.util.List;
import java.util.Map;

/** At least one mistake per rule about accounts. */
final class AccountMutations {

    private static final String MODEST = "work that nobody waits for leaves a new account's ten calls to people";
    private static final String AWAKE = "what starts from a snapshot is called once a day, lest it sleep";
    private static final String ONE_ADDRESS = "beside a host of its own, the API's address is closed";
    private static final String NEVER_REPLACED = "no update replaces what is kept";

    static final List<Mutation> ALL = List.of(
            main(MODEST, function("OrderEvents", "Events/OrderEvents/Properties/ScalingConfig/MaximumConcurrency"), 5),
            main(MODEST, function("DeliveryFeedback", "Events/DeliveryFeedback/Properties/ScalingConfig"), null),
            main(MODEST, function("PictureCopies", "Events/Copies/Properties/ParallelizationFactor"), 4),
            main(AWAKE, function("Pictures", "Events/StayAwake"), null),
            main(AWAKE, function("StatusPage", "Events/StayAwake/Properties/ScheduleExpression"), "rate(15 days)"),
            main(
                    "a person is told that a service is silent before the function's time is up",
                    function("ShopWebhooks", "Timeout"),
                    8),
            main(ONE_ADDRESS, "/Resources/Api/Properties/DisableExecuteApiEndpoint", null),
            main(ONE_ADDRESS, "/Resources/Api/Properties/DisableExecuteApiEndpoint", false),
            data(NEVER_REPLACED, "/Resources/Orders/Properties/TableName", "orders"),
            data(NEVER_REPLACED, "/Resources/Settings/Properties/KeySchema/1", null),
            data(NEVER_REPLACED, "/Resources/Pictures/Properties/BucketName", "pictures"),
            data(
                    NEVER_REPLACED,
                    "/Resources/Another",
                    Map.of("Type", "AWS::S3::Bucket", "Properties", Map.of("BucketName", "pictures"))));

    private AccountMutations() {}
}
