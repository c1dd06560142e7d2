package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.privacy.ErasureRegister;
import io.buyerstatus.core.privacy.RegisterKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The register in a table of its own. Each entry is an HMAC-SHA-256 (RFC 2104) under a key of the shop's, which lies beside: it keeps one
 * shop's entries from another's and from lists of digests. Of an address it is made of the address's SHA-256, since that is all that some
 * rows of a backup have of it.
 */
public final class DynamoErasureRegister implements ErasureRegister {
    private static final String PK = "pk";
    private static final String SK = "sk";
    private static final String AT = "at";
    private static final String SECRET = "secret";
    private static final String KEY = "KEY";
    private static final String ERASED = "#ERASED";

    private final DynamoDbClient dynamo;
    private final String table;
    private final SecretSource secrets;

    public DynamoErasureRegister(DynamoDbClient dynamo, String table, SecretSource secrets) {
        this.dynamo = dynamo;
        this.table = table;
        this.secrets = secrets;
    }

    @Override
    public void add(OrderKey order, Instant at) {
        add(order.shop(), key(order.shop()).of(order), at);
    }

    @Override
    public void add(ShopId shop, EmailAddress address, Instant at) {
        add(shop, key(shop).of(address), at);
    }

    private void add(ShopId shop, String entry, Instant at) {
        ItemWriter item =
                Schema.item().instant(AT, at).text(PK, shop.value() + ERASED).text(SK, entry);
        dynamo.putItem(request -> request.tableName(table).item(item.item()));
    }

    private RegisterKey key(ShopId shop) {
        return read(shop).orElseGet(() -> {
            createKey(shop);
            return read(shop).orElseThrow();
        });
    }

    private void createKey(ShopId shop) {
        ItemWriter item = Schema.item()
                .text(SECRET, secrets.fresh().value())
                .text(PK, shop.value() + "#" + KEY)
                .text(SK, KEY);
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(item.item())
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", PK)));
        } catch (ConditionalCheckFailedException there) {
            // The first stays.
            return;
        }
    }

    private Optional<RegisterKey> read(ShopId shop) {
        Map<String, AttributeValue> key = Map.of(PK, Values.text(shop.value() + "#" + KEY), SK, Values.text(KEY));
        var response =
                dynamo.getItem(request -> request.tableName(table).key(key).consistentRead(true));
        return response.hasItem()
                ? Optional.of(new RegisterKey(new ItemReader(response.item()).text(SECRET)))
                : Optional.empty();
    }

    @Override
    public Entries of(ShopId shop) {
        Map<String, Instant> entries = dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(shop.value() + ERASED))))
                .items()
                .stream()
                .map(ItemReader::new)
                .collect(Collectors.toUnmodifiableMap(item -> item.text(SK), item -> item.instant(AT)));
        return new Read(read(shop), entries);
    }

    private record Read(Optional<RegisterKey> key, Map<String, Instant> entries) implements Entries {
        @Override
        public boolean has(OrderKey order) {
            return key.map(of -> of.of(order)).filter(entries::containsKey).isPresent();
        }

        @Override
        public Optional<Instant> erasedAt(EmailAddress address) {
            return key.map(of -> of.of(address)).map(entries::get);
        }

        @Override
        public boolean hasDigest(String digest) {
            return key.map(of -> of.ofDigest(digest))
                    .filter(entries::containsKey)
                    .isPresent();
        }

        @Override
        public int size() {
            return entries.size();
        }
    }
}
