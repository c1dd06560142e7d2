package io.buyerstatus.integrations.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.contract.FieldError;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document of the API holds together, and says what is wrong with a body. */
@Tag("AP-5")
final class ApiDocumentTest {
    private final ApiDocument document = new ApiDocument();

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> targets = new HashSet<>();
        document.root()
                .findValues("$ref")
                .forEach(reference -> targets.add(reference.textValue().substring(1)));
        assertThat(targets).hasSizeGreaterThan(30).allSatisfy(pointer -> assertThat(
                        document.root().at(pointer).isMissingNode())
                .as(pointer)
                .isFalse());
    }

    @Test
    void everyOperationSaysWhatItIsAndHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        document.root()
                .at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(names.add(operation.path("operationId").textValue()))
                            .isTrue();
                    assertThat(operation.path("summary").asText()).isNotBlank();
                    assertThat(operation.path("description").asText()).contains("Scope: `");
                    assertThat(operation.path("responses").has("401")).isTrue();
                    assertThat(operation.path("responses").has("429")).isTrue();
                }));
        assertThat(names).isNotEmpty();
    }

    @Test
    void everyExampleOfABodyFits() {
        int looked = 0;
        for (JsonNode path : document.root().at("/paths")) {
            for (JsonNode operation : path) {
                JsonNode content = operation.at("/requestBody/content/application~1json");
                String schema = content.at("/schema/$ref").asText();
                for (JsonNode example : content.path("examples")) {
                    assertThat(document.errors(schema.substring(schema.lastIndexOf('/') + 1), example.path("value")))
                            .isEmpty();
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(4);
    }

    @Test
    void whatIsWrongIsNamedByItsPlaceAndRule() {
        ObjectNode reply = new JsonMapper()
                .createObjectNode()
                .put("text", "")
                .put("txt", "Hello")
                .put("kind", "internal");
        assertThat(document.errors("NewReply", reply))
                .extracting(FieldError::field, FieldError::rule)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("/kind", "enum"),
                        org.assertj.core.api.Assertions.tuple("/read_up_to", "required"),
                        org.assertj.core.api.Assertions.tuple("/text", "minLength"),
                        org.assertj.core.api.Assertions.tuple("/txt", "unknown"));
        assertThat(document.errors("NewReply", reply).toString()).doesNotContain("internal");
        assertThatThrownBy(() -> document.errors("NoSuch", reply)).isInstanceOf(IllegalArgumentException.class);
    }
}
