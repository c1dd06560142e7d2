package io.buyerstatus.aws.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts the calls of SDK clients, and what DynamoDB says that they consumed. Add it to a client's interceptors; one may
 * serve several clients and threads.
 */
public final class CallCounter implements ExecutionInterceptor {
    /**
     * A call that was answered.
     *
     * @param operation e.g. {@code DynamoDb.Query}
     * @param units capacity units of all tables, where DynamoDB reports them; else 0
     * @param itemsRead items that a Query or Scan evaluated
     */
    public record Call(String operation, double units, int itemsRead, SdkRequest request) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** In the order of their answers. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The names of the operations, in the order of their answers. */
    public List<String> operations() {
        return calls.stream().map(Call::operation).toList();
    }

    /** Capacity units of all calls. */
    public double units() {
        return calls.stream().mapToDouble(Call::units).sum();
    }

    /** Items that Queries and Scans evaluated. */
    public int itemsRead() {
        return calls.stream().mapToInt(Call::itemsRead).sum();
    }

    /** Forgets all calls. */
    public void clear() {
        calls.clear();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
        return switch (context.request()) {
            case QueryRequest it -> it.toBuilder().returnConsumedCapacity(total).build();
            case ScanRequest it -> it.toBuilder().returnConsumedCapacity(total).build();
            case GetItemRequest it ->
                it.toBuilder().returnConsumedCapacity(total).build();
            case BatchGetItemRequest it ->
                it.toBuilder().returnConsumedCapacity(total).build();
            case PutItemRequest it ->
                it.toBuilder().returnConsumedCapacity(total).build();
            case UpdateItemRequest it ->
                it.toBuilder().returnConsumedCapacity(total).build();
            case DeleteItemRequest it ->
                it.toBuilder().returnConsumedCapacity(total).build();
            case TransactWriteItemsRequest it ->
                it.toBuilder().returnConsumedCapacity(total).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        record(context.request(), Optional.of(context.response()), attributes);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        record(context.request(), Optional.empty(), attributes);
    }

    private void record(SdkRequest request, Optional<SdkResponse> response, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME) + "."
                + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        calls.add(new Call(
                operation,
                response.map(CallCounter::units).orElse(0.0),
                response.map(CallCounter::itemsRead).orElse(0),
                request));
    }

    private static double units(SdkResponse response) {
        return switch (response) {
            case QueryResponse it -> units(it.consumedCapacity());
            case ScanResponse it -> units(it.consumedCapacity());
            case GetItemResponse it -> units(it.consumedCapacity());
            case BatchGetItemResponse it ->
                it.consumedCapacity().stream().mapToDouble(CallCounter::units).sum();
            case PutItemResponse it -> units(it.consumedCapacity());
            case UpdateItemResponse it -> units(it.consumedCapacity());
            case TransactWriteItemsResponse it ->
                it.consumedCapacity().stream().mapToDouble(CallCounter::units).sum();
            default -> 0;
        };
    }

    /** A server that does not report leaves the field out. */
    private static double units(@Nullable ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
    }

    private static int itemsRead(SdkResponse response) {
        return switch (response) {
            case QueryResponse it -> it.scannedCount();
            case ScanResponse it -> it.scannedCount();
            default -> 0;
        };
    }
}
