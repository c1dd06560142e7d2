package io.buyerstatus.integrations.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.integrations.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractSamplesTest {
    private static final EventCodec CODEC = new EventCodec();

    static Stream<String> samples() {
        return Samples.events().stream().map(Path::getFileName).map(Path::toString);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleKeepsTheContractAndSurvivesBeingWrittenAgain(String file) {
        OrderEvent event = accepted(Samples.text(file));

        assertThat(accepted(CODEC.encode(event))).isEqualTo(event);
        assertThat(file).startsWith(event.fact().type());
    }

    @Test
    void everyEventTypeHasASample() {
        List<String> types = samples()
                .map(file -> accepted(Samples.text(file)).fact().type())
                .distinct()
                .toList();

        assertThat(types).containsExactlyInAnyOrderElementsOf(CODEC.types());
    }

    @Test
    void theSevenEventsOfOneJourneyBelongToOneOrderAndFollowEachOther() {
        List<OrderEvent> journey = Stream.of(
                        "order.placed",
                        "order.confirmed",
                        "order.paid",
                        "order.packed",
                        "shipment.sent",
                        "shipment.tracked.out-for-delivery",
                        "shipment.tracked.delivered")
                .map(name -> accepted(Samples.text(name + ".json")))
                .toList();

        assertThat(journey).extracting(OrderEvent::subject).containsOnly("10042");
        assertThat(journey).extracting(OrderEvent::time).isSorted().doesNotHaveDuplicates();
        assertThat(journey).extracting(OrderEvent::id).doesNotHaveDuplicates();
        assertThat(journey).extracting(event -> event.connection().value()).containsOnly("demo-generic");
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGuideNamesEveryFieldOfEveryType(String type) {
        String guide = Samples.text("../docs/integrators/events.md");
        String section = guide.substring(guide.indexOf("\n## " + type + "\n"));
        String own = section.substring(0, section.indexOf("\nSamples: "));

        Samples.tree("schema/" + type + ".schema.json")
                .at("/properties/data/properties")
                .fieldNames()
                .forEachRemaining(field -> assertThat(field.equals("extra") || own.contains("`" + field + "`"))
                        .as(field)
                        .isTrue());
    }

    static List<String> types() {
        return CODEC.types();
    }

    @Test
    void everyFieldOfTheSchemasIsDescribed() {
        List<String> files = Stream.concat(CODEC.types().stream(), Stream.of("definitions", "envelope"))
                .map(name -> "schema/" + name + ".schema.json")
                .toList();

        assertThat(files).allSatisfy(file -> assertDescribed(Samples.tree(file), file));
    }

    private static void assertDescribed(JsonNode node, String path) {
        node.path("properties").properties().forEach(property -> assertField(property, path + "/properties/"));
        node.path("$defs").properties().forEach(definition -> assertField(definition, path + "/$defs/"));
    }

    private static void assertField(Map.Entry<String, JsonNode> field, String path) {
        String at = path + field.getKey();
        assertThat(field.getValue().has("description") || field.getValue().has("$ref"))
                .as(at)
                .isTrue();
        assertDescribed(field.getValue(), at);
    }

    private static OrderEvent accepted(String json) {
        assertThat(CODEC.decode(json)).isInstanceOf(Decoding.Accepted.class);
        return ((Decoding.Accepted) CODEC.decode(json)).event();
    }
}
