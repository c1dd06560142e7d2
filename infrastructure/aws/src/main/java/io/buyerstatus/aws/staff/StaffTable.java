package io.buyerstatus.aws.staff;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names. A shop's staff is one partition: {@code HEAD} with its version, members, invitations. A person's is another: a
 * row for each shop that they work for and for each session, so that a request finds all that it needs to know in one read. Both are
 * written in one transaction; and so are the two rows of a program's key, the one that finds it and the one that lists it.
 */
final class StaffTable {
    static final String PK = "pk";
    static final String SK = "sk";

    static final String HEAD = "HEAD";
    static final String MEMBER = "MEMBER#";
    static final String INVITATION = "INVITATION#";
    static final String SHOP = "SHOP#";
    static final String SESSION = "SESSION#";
    static final String KEY = "KEY#";

    static final String VERSION = "version";
    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String ROLE = "role";
    static final String SINCE = "since";
    static final String BY = "by";
    static final String AUTHENTICATED_AT = "authenticatedAt";
    static final String VALID_UNTIL = "validUntil";
    static final String HASH = "hash";
    static final String SHOP_ID = "shop";
    static final String SCOPES = "scopes";

    /** In seconds since 1970: when the table may drop a row. */
    static final String EXPIRES_AT = "expiresAt";

    private StaffTable() {}

    static String staff(ShopId shop) {
        return shop + "#staff";
    }

    static String person(PersonId person) {
        return "PERSON#" + person;
    }

    static Map<String, AttributeValue> head(ShopId shop) {
        return key(staff(shop), HEAD);
    }

    static Map<String, AttributeValue> member(ShopId shop, PersonId person) {
        return key(staff(shop), MEMBER + person);
    }

    static Map<String, AttributeValue> invitation(ShopId shop, SecretHash hash) {
        return key(staff(shop), INVITATION + hash.value());
    }

    static Map<String, AttributeValue> membership(PersonId person, ShopId shop) {
        return key(person(person), SHOP + shop);
    }

    static Map<String, AttributeValue> session(PersonId person, SecretHash hash) {
        return key(person(person), SESSION + hash.value());
    }

    /** The keys of a shop's programs: none of them is somebody of the staff. */
    static String keys(ShopId shop) {
        return shop + "#keys";
    }

    /** Where a key is found by what a program comes with; names no shop, as a program says none. */
    static String keyed(SecretHash hash) {
        return KEY + hash.value();
    }

    static Map<String, AttributeValue> key(SecretHash hash) {
        return key(keyed(hash), HEAD);
    }

    /** The same key among those of its shop. */
    static Map<String, AttributeValue> keyOf(ShopId shop, SecretHash hash) {
        return key(keys(shop), KEY + hash.value());
    }

    /** What a sort key says after its kind. */
    static String after(String kind, String sortKey) {
        return sortKey.substring(kind.length());
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(PK, Values.text(partition), SK, Values.text(sort));
    }
}
