package io.buyerstatus.integrations.shop.shopify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of Shopify is what its Admin API of that version knows: GraphQL refuses a whole query for one field that it does not have. */
@Tag("KS-2")
final class ShopifyQueriesTest {
    private static final String TOPICS = "WebhookSubscriptionTopic";

    private final GraphQLSchema schema = schema();

    private static GraphQLSchema schema() {
        String name = "/shopify/admin-" + ShopifyQueries.VERSION + ".graphqls";
        try (InputStream facts = requireNonNull(ShopifyQueriesTest.class.getResourceAsStream(name), name)) {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(new String(facts.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean knows(String query) {
        return !ParseAndValidate.parseAndValidate(
                        schema, ExecutionInput.newExecutionInput(query).build())
                .isFailure();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ShopifyQueries.CHANGED,
                ShopifyQueries.READDRESS,
                ShopifyQueries.HOOKS,
                ShopifyQueries.REGISTER,
                ShopifyQueries.UNREGISTER
            })
    void b7EachQuestionIsOneThatItsVersionOfTheApiKnows(String query) {
        assertThat(ParseAndValidate.parseAndValidate(
                                schema, ExecutionInput.newExecutionInput(query).build())
                        .getErrors())
                .isEmpty();
    }

    @Test
    void b7SoAreThoseAboutOneOrder() {
        for (String query : List.of(
                ShopifyQueries.ORDER, ShopifyQueries.MORE_LINES, ShopifyQueries.FULFILMENT, ShopifyQueries.REFUND)) {
            assertThat(ParseAndValidate.parseAndValidate(
                                    schema,
                                    ExecutionInput.newExecutionInput(query).build())
                            .getErrors())
                    .as(query)
                    .isEmpty();
            // Line items have no number of their own: only orders, fulfilments and refunds do.
            assertThat(knows(query.replace("lineItem{id}", "lineItem{legacyResourceId}")))
                    .as(query)
                    .isEqualTo(!query.contains("lineItem{id}"));
        }
    }

    @Test
    void b7EachTopicIsOneThatThereIs() {
        GraphQLEnumType topics = (GraphQLEnumType) requireNonNull(schema.getType(TOPICS), TOPICS);
        assertThat(ShopifyShop.TOPICS).allMatch(topic -> topics.getValue(topic) != null);
    }
}
