package io.buyerstatus.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.integrations.contract.DeclarationCodec;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Translation;
import java.util.List;
import java.util.regex.Pattern;

/** Looks into translations, and holds every event of them to the contract. */
public final class Translations {
    public static final EventCodec CODEC = new EventCodec();
    private static final DeclarationCodec DECLARATIONS = new DeclarationCodec();

    /** What a queue carries: the characters of XML 1.0 (2.2, Char). */
    private static final Pattern XML =
            Pattern.compile("[\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]*");

    private Translations() {}

    /** The events, each of which the contract accepts as it is. */
    public static List<OrderEvent> events(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Events.class);
        List<OrderEvent> events = ((Translation.Events) translation).events();
        assertThat(events).isNotEmpty().allSatisfy(Translations::keepsTheContract);
        assertThat(events).extracting(OrderEvent::id).doesNotHaveDuplicates();
        return events;
    }

    /** What an adapter may answer to anything at all: errors, a reason, or events that keep the contract. */
    public static void isSound(Translation translation) {
        switch (translation) {
            case Translation.Events events -> events(events);
            case Translation.Ignored(String reason) -> assertThat(reason).isNotBlank();
            case Translation.Hint(String reason) -> assertThat(reason).isNotBlank();
            case Translation.Declared(DeclaredElsewhere declared) ->
                assertThat(DECLARATIONS.decode(DECLARATIONS.encode(declared))).contains(declared);
            case Translation.Rejected(List<FieldError> errors) ->
                assertThat(errors).isNotEmpty();
        }
    }

    public static List<String> types(Translation translation) {
        return events(translation).stream().map(event -> event.fact().type()).toList();
    }

    public static List<String> ids(Translation translation) {
        return events(translation).stream().map(OrderEvent::id).toList();
    }

    /** The facts of a type, in their order. */
    public static <F extends Fact> List<F> facts(Translation translation, Class<F> type) {
        return events(translation).stream()
                .map(OrderEvent::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public static <F extends Fact> OrderEvent event(Translation translation, Class<F> type) {
        return events(translation).stream()
                .filter(event -> type.isInstance(event.fact()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + types(translation)));
    }

    public static Fact.Contents placed(Translation translation) {
        return facts(translation, Fact.OrderPlaced.class).getFirst().contents();
    }

    private static void keepsTheContract(OrderEvent event) {
        String body = CODEC.encode(event);
        assertThat(CODEC.decode(body)).isEqualTo(new Decoding.Accepted(event));
        assertThat(body).matches(XML);
    }
}
