package io.buyerstatus.aws.template;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateId;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of templates in the settings' table: in a partition of the shop {@code HEAD#id}, which holds what lists and plans need, {@code
 * VERSION#id#n} the head of each version, and {@code TEXT#id#n#language} what it says.
 */
final class TemplateRows {
    static final String PK = "pk";
    static final String SK = "sk";
    static final String HEADS = "HEAD#";

    /** In a head's row: the number of the newest version. */
    static final String NEWEST = "newest";

    /** In a head's row: the number of the version that is sent; 0 where none is. */
    static final String SENT = "sent";

    static final String SUBJECT = "subject";
    static final String BODY = "body";

    private static final String PARTITION = "#templates";
    private static final String VERSIONS = "VERSION#";
    private static final String TEXTS = "TEXT#";

    private TemplateRows() {}

    static String partition(ShopId shop) {
        return shop + PARTITION;
    }

    static String head(TemplateId id) {
        return HEADS + id;
    }

    /** What the keys of all versions of a template begin with; ids hold no {@code #}. */
    static String versions(TemplateId id) {
        return VERSIONS + id + "#";
    }

    static String version(TemplateId id, int version) {
        return versions(id) + number(version);
    }

    static String texts(TemplateId id, int version) {
        return TEXTS + id + "#" + number(version) + "#";
    }

    /** The language of a text's key. */
    static String language(String sortKey) {
        return sortKey.substring(sortKey.lastIndexOf('#') + 1);
    }

    static Map<String, AttributeValue> key(ShopId shop, String sortKey) {
        return Map.of(PK, Values.text(partition(shop)), SK, Values.text(sortKey));
    }

    private static String number(int version) {
        return String.format(Locale.ROOT, "%06d", version);
    }
}
