package io.buyerstatus.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.item.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LayerPartsTest {
    @Test
    void whatIsSmallIsOnePartAndNothingIsNone() {
        Map<String, AttributeValue> small =
                Map.of("a.b", Values.text("x"), "a.c", AttributeValue.fromL(List.of()), "a.d", Values.map(Map.of()));
        assertThat(LayerParts.spread(small)).containsExactly(small);
        assertThat(LayerParts.spread(Map.of())).isEmpty();
    }

    @Test
    void aLargeListIsSpreadEntryByEntryAndJoinedInItsOrder() {
        Map<String, AttributeValue> large = Map.of(
                "general.notes",
                AttributeValue.fromL(IntStream.range(0, 10)
                        .mapToObj(at -> Values.text(at + "x".repeat(100_000)))
                        .toList()),
                "general.name",
                Values.text("Nordlicht"));
        List<Map<String, AttributeValue>> parts = LayerParts.spread(large);
        assertThat(parts).hasSize(4);
        assertThat(LayerParts.join(parts)).isEqualTo(large);
        assertThat(LayerParts.spread(large)).isEqualTo(parts);
    }

    @Test
    void aLargeMappingIsSpreadByCountedBytesNotCharacters() {
        Map<String, AttributeValue> large = Map.of(
                "messages.sent.text",
                Values.map(Map.of(
                        "de", Values.text("\u20ac".repeat(80_000)), "en", Values.text("\u20ac".repeat(80_000)))));
        List<Map<String, AttributeValue>> parts = LayerParts.spread(large);
        assertThat(parts).hasSize(2);
        assertThat(LayerParts.join(parts)).isEqualTo(large);
    }
}
