package io.buyerstatus.integrations.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.privacy.Mentions;
import io.buyerstatus.core.privacy.Mentions.OfOrder;
import io.buyerstatus.core.privacy.Mentions.OfPeople;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G16")
class MentionReaderTest {
    private static final Mentions ERIKA = new OfPeople(Set.of(new EmailAddress("erika@example.com")));

    @Test
    void anEventIsAboutItsOrderWhoeverStandsInIt() {
        assertThat(MentionReader.read("""
                        {"specversion": "1.0", "data": {"buyer": {"email": "erika@example.com"}, "subject": "not this"},
                         "subject": "4711", "source": "/connections/demo-web", "type": "order.placed"}""")).isEqualTo(new OfOrder(new ConnectionId("demo-web"), "4711"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\": \"Bounce\", \"mail\": {\"destination\": [\"Erika <erika@example.com>\"]}}",
                "{\"mail\": {\"commonHeaders\": {\"to\": [\"\\\"Erika\\\" <erika\\u0040example.com>, \\n x\"]}}}",
                "{\"source\": \"erika@example.com\"}",
                "{\"source\": \"/connections/demo-web\", \"to\": \"mailto:erika@example.com\"}",
                "{\"broken\": \"erika@example.com\", ",
                "no JSON, but of erika@example.com, at least",
                "[[\"erika@example.com\"], \"@\", \"a@\", \"@b\"]",
                "\"erika@example.com\""
            })
    void everythingElseIsAboutWhoeverIsNamedByAnAddress(String body) {
        assertThat(MentionReader.read(body)).isEqualTo(ERIKA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[1, 2]", "\u0000", "{\"source\": 3, \"subject\": {}}"})
    void whatNamesNobodyIsAboutNobody(String body) {
        assertThat(MentionReader.read(body)).isEqualTo(new OfPeople(Set.of()));
    }
}
