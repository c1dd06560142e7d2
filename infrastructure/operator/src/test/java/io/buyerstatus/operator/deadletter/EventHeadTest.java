package io.buyerstatus.operator.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The head of a dead letter's event")
class EventHeadTest {
    private static final EventHead NOTHING = new EventHead("", "", "", "");

    @Test
    @DisplayName("is what its envelope says, and nothing of its data")
    void isWhatItsEnvelopeSays() {
        EventHead head = EventHead.of("""
                {"specversion": "1.0", "data": {"id": "x", "buyer": {"email": "a@example.com"}}, "id": "7-paid",
                 "type": "order.paid", "source": "/connections/demo", "subject": "7"}""");
        assertThat(head).isEqualTo(new EventHead("7-paid", "order.paid", "/connections/demo", "7"));
    }

    @Test
    @DisplayName("is what could be read of a broken body")
    void isWhatCouldBeReadOfABrokenBody() {
        assertThat(EventHead.of("{\"id\": \"7\", \"type\": \"order.paid\", \"data\": {"))
                .isEqualTo(new EventHead("7", "order.paid", "", ""));
        assertThat(EventHead.of("")).isEqualTo(NOTHING);
        assertThat(EventHead.of("no json")).isEqualTo(NOTHING);
        assertThat(EventHead.of("[".repeat(100_000))).isEqualTo(NOTHING);
        assertThat(EventHead.of("{\"data\":" + "[".repeat(100_000))).isEqualTo(NOTHING);
        assertThat(EventHead.of("{\"id\": 7, \"type\": null}")).isEqualTo(NOTHING);
    }

    @Test
    @DisplayName("cannot steer a terminal")
    void cannotSteerATerminal() {
        assertThat(EventHead.of("{\"id\": \"a\\u001b[2Jb\\n\"}").id()).isEqualTo("a?[2Jb?");
        assertThat(EventHead.of("{\"id\": \"" + "x".repeat(500) + "\"}").id()).hasSize(101);
    }
}
