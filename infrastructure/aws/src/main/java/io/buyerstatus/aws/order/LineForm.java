package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.purchase.Line;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of an order's line inside the detail. */
final class LineForm {
    private static final String ID = "i";
    private static final String NAME = "n";
    private static final String SKU = "k";
    private static final String QUANTITY = "q";
    private static final String UNIT_PRICE = "u";
    private static final String TOTAL = "t";
    private static final String PICTURE = "p";
    private static final String OPTIONS = "o";
    private static final String OPTION_VALUE = "v";

    private LineForm() {}

    static AttributeValue write(Line line) {
        return new ItemWriter()
                .text(ID, line.id())
                .text(NAME, line.name())
                .text(SKU, line.sku())
                .number(QUANTITY, line.quantity())
                .put(UNIT_PRICE, line.unitPrice(), Values::money)
                .put(TOTAL, line.total(), Values::money)
                .put(PICTURE, line.picture(), url -> Values.text(url.toString()))
                .list(OPTIONS, line.options(), option -> new ItemWriter()
                        .text(NAME, option.name())
                        .text(OPTION_VALUE, option.value())
                        .value())
                .value();
    }

    static Line read(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Line(
                map.text(ID),
                map.text(NAME),
                map.text(SKU),
                map.integer(QUANTITY),
                map.find(UNIT_PRICE, Values::money),
                map.find(TOTAL, Values::money),
                map.find(PICTURE, url -> URI.create(url.s())),
                map.list(OPTIONS, LineForm::option));
    }

    private static Line.Option option(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Line.Option(map.text(NAME), map.text(OPTION_VALUE));
    }
}
