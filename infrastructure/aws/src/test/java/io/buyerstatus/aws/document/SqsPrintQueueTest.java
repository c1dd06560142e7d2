package io.buyerstatus.aws.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.PrintOut;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("BL-52")
class SqsPrintQueueTest {
    @Test
    void aBodyNamesADocument() {
        OrderKey order = new OrderKey(new ShopId("my-shop"), "0123456789abcdefghjkmnpqrs");
        DocumentKey key = DocumentKey.of(
                order, OrderDocument.printed(new PrintOut.Ours(PrintOut.Kind.RETURN_SLIP), Optional.empty(), "m1"));
        assertThat(SqsPrintQueue.parse(SqsPrintQueue.body(key))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "demo/gsc8vbjagn7vemtpngz3ssx18h", "demo-0123456789abcdefghjkmnpqrs/short"})
    void anythingElseNamesNone(String body) {
        assertThat(SqsPrintQueue.parse(body)).isEmpty();
    }
}
