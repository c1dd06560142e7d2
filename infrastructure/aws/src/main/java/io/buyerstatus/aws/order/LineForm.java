package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Lines;
import io.buyerstatus.aws.order.Attributes.Options;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of an order's line inside the detail. */
final class LineForm {
    private LineForm() {}

    static AttributeValue write(Line line) {
        return new ItemWriter()
                .text(Lines.ID, line.id())
                .text(Lines.NAME, line.name())
                .text(Lines.SKU, line.sku())
                .put(Lines.QUANTITY, Values.decimal(line.quantity().amount()))
                .text(Lines.UNIT, line.quantity().unit())
                .put(Lines.UNIT_PRICE, line.unitPrice(), Values::money)
                .put(Lines.TOTAL, line.total(), Values::money)
                .put(Lines.PICTURE, line.picture(), url -> Values.text(url.toString()))
                .list(Lines.OPTIONS, line.options(), option -> new ItemWriter()
                        .text(Options.NAME, option.name())
                        .text(Options.VALUE, option.value())
                        .value())
                .put(
                        Lines.CANCELLED,
                        Optional.of(line.counts().cancelled()).filter(amount -> amount.signum() > 0),
                        Values::decimal)
                .put(
                        Lines.RETURNED,
                        Optional.of(line.counts().returned()).filter(amount -> amount.signum() > 0),
                        Values::decimal)
                .put(Lines.BUNDLE, line.counts().bundle(), Values::text)
                .put(
                        Lines.FURTHER,
                        Optional.of(line.counts().further()).filter(positions -> positions > 0),
                        positions -> Values.number(positions))
                .put(
                        Lines.KIND,
                        Optional.of(line.kind()).filter(kind -> kind != LineKind.SHIPPED),
                        kind -> Values.text(kind.name()))
                .value();
    }

    static Line read(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Line(
                map.text(Lines.ID),
                map.text(Lines.NAME),
                map.text(Lines.SKU),
                new Quantity(Values.decimal(map.get(Lines.QUANTITY)), map.text(Lines.UNIT)),
                map.find(Lines.UNIT_PRICE, Values::money),
                map.find(Lines.TOTAL, Values::money),
                map.find(Lines.PICTURE, url -> URI.create(url.s())),
                map.list(Lines.OPTIONS, LineForm::option),
                new Line.Counts(
                        map.find(Lines.CANCELLED, Values::decimal).orElse(BigDecimal.ZERO),
                        map.find(Lines.RETURNED, Values::decimal).orElse(BigDecimal.ZERO),
                        map.find(Lines.BUNDLE, AttributeValue::s),
                        map.find(Lines.FURTHER, count -> Values.decimal(count).intValueExact())
                                .orElse(0)),
                map.find(Lines.KIND, kind -> LineKind.valueOf(kind.s())).orElse(LineKind.SHIPPED));
    }

    private static Line.Option option(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Line.Option(map.text(Options.NAME), map.text(Options.VALUE));
    }
}
