package io.buyerstatus.functions.buyermessages;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.sample.CodePoints;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of the page as the gateway hands them over, read by Lambda's own serializer. */
final class BuyerMessagesHandlerTest {
    private static final String WRITTEN = "Bitte an meine Büroadresse liefern:\nWerkhof 4, 50933 Köln";

    private final DemoShop shop = new DemoShop();
    private final BuyerMessagesHandler handler = handler(shop.orders);

    @Test
    void aMessageIsInTheThreadAndTheSellerIsToldBeforeTheBuyerIsLedBack() {
        APIGatewayV2HTTPResponse answer = handle(message());

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(answer.getHeaders())
                .containsEntry("location", DemoShop.PATH + "?posted=1#messages")
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(answer.getBody()).isEmpty();
        assertThat(shop.orders.entries(DemoShop.ORDER)).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo(WRITTEN);
            assertThat(entry.author()).isEqualTo(Entry.Author.BUYER);
        });
        assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).hasSize(1);
    }

    @Test
    void theSameFormTwiceIsOneMessage() {
        handle(message());

        assertThat(handle(message()).getStatusCode()).isEqualTo(303);
        assertThat(shop.orders.entries(DemoShop.ORDER)).hasSize(1);
        assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).hasSize(1);
    }

    @Test
    @Tag("BL-75")
    void anAutomationActsByEachMessageOnceAndNotForEver() {
        Automation answer = automation(Map.of("when", "buyer_wrote", "template", "we-read-it", "state", "live"));
        BuyerMessagesHandler handler = handler(shop.orders, ignored -> List.of(answer));

        for (int again = 0; again < 2; again++) {
            IntStream.rangeClosed(1, 7).forEach(n -> {
                shop.clock.advance(Duration.ofMinutes(3));
                handler.handleRequest(Requests.form(message(), "text", "Frage " + n), Contexts.none());
            });
        }

        assertThat(shop.orders.entries(DemoShop.ORDER)).hasSize(7);
        assertThat(shop.messages(new MessageType.Automation(answer.id().value())))
                .hasSize(7)
                .filteredOn(planned -> planned.state() == MessageState.PENDING)
                .hasSize(5);
    }

    @Test
    @Tag("BL-75")
    void whatWasWrittenBeforeAnAutomationBeganIsNotItsConcern() {
        Automation later = automation(Map.of("when", "buyer_wrote", "template", "we-read-it", "state", "live"))
                .activeFrom(Optional.of(shop.clock.instant().plusSeconds(1)));

        handler(shop.orders, ignored -> List.of(later)).handleRequest(message(), Contexts.none());

        assertThat(shop.messages(new MessageType.Automation(later.id().value())))
                .isEmpty();
    }

    private Automation automation(Map<String, Object> plain) {
        return switch (AutomationForm.read(new AutomationId("answer"), plain)) {
            case AutomationForm.Reading.Read(Automation automation) ->
                automation.activeFrom(Optional.of(Instant.EPOCH));
            case AutomationForm.Reading broken -> throw new AssertionError(broken.toString());
        };
    }

    @Test
    void aBodyThatIsNotInBase64SaysTheSame() {
        APIGatewayV2HTTPEvent event = message();
        event.setBody(new String(Base64.getDecoder().decode(event.getBody()), StandardCharsets.UTF_8));
        event.setIsBase64Encoded(false);

        handle(event);

        assertThat(shop.orders.entries(DemoShop.ORDER)).extracting(Entry::text).containsExactly(WRITTEN);
    }

    @Test
    void aBodyThatIsNoFormSaysNothing() {
        assertThat(handle(Requests.header(message(), "content-type", "application/json"))
                        .getStatusCode())
                .isEqualTo(422);
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void whatARuleRefusesIsShownAgainWithItsReason() {
        APIGatewayV2HTTPResponse answer = handle(Requests.form(message(), "text", "Klingel \u0007 kaputt <b>"));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("role=\"alert\"", "kaputt &lt;b&gt;", "<html lang=\"de\">");
        assertThat(answer.getHeaders()).containsEntry("cache-control", "no-store");
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    @Tag("DR-24")
    void everyClassOfCharacterIsTakenOrRefusedWithItsReason() {
        List<Integer> answers = CodePoints.ofEveryClass().stream()
                .map(character -> new BuyerMessagesHandlerTest().answerTo("O" + character + "Brien"))
                .toList();

        assertThat(answers).containsOnly(303, 422);
    }

    @Test
    @Tag("DR-24")
    void aNameThatIsLongInBothPartsIsCutAndTheMessageTaken() {
        Fact renamed = new Fact.OrderChanged(named("Erika".repeat(40), "Beispiel".repeat(25)));
        OrderEvent event = SampleEvents.event(DemoShop.CONNECTION, DemoShop.NUMBER, "renamed", 5, renamed);
        shop.change(order -> order.merge(OrderFacts.of(event, event.time())));

        assertThat(answerTo("Hallo")).isEqualTo(303);
        assertThat(shop.orders.entries(DemoShop.ORDER)).singleElement().satisfies(entry -> assertThat(entry.name())
                .hasSize(200));
    }

    private int answerTo(String text) {
        return handle(Requests.form(message(), "text", text)).getStatusCode();
    }

    private static Fact.Contents named(String firstName, String lastName) {
        return new Fact.Contents(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Buyer(firstName, lastName, "", Optional.empty(), "", "", false)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatComesTooLateIsKeptForTheBuyerToSendElsewhere() {
        shop.happens(new Fact.OrderPacked());

        APIGatewayV2HTTPResponse answer = handle(message());

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Werkhof 4");
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void aFormThatNobodyTypedIsTooLarge() {
        APIGatewayV2HTTPResponse answer = handle(Requests.form(message(), "text", "x".repeat(200_001)));

        assertThat(answer.getStatusCode()).isEqualTo(413);
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void aLongTextIsShownAgainAndNotCut() {
        String text = "ä".repeat(20_000);

        APIGatewayV2HTTPResponse answer = handle(Requests.form(message(), "text", text));

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains(text);
    }

    @Test
    void anOrderThatChangesUnderEveryAttemptKeepsTheTextForTheNext() {
        shop.disturb();

        APIGatewayV2HTTPResponse answer = handle(message());

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getBody()).contains("Werkhof 4");
    }

    @Test
    void aWrongSecretIsNotFoundAndASwitchedOffShopSaysSo() {
        assertThat(handle(Requests.path(message(), "secret", "A".repeat(27))).getStatusCode())
                .isEqualTo(404);
        shop.switchOff();
        APIGatewayV2HTTPResponse answer = handle(message());
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("Nordlicht Keramik").doesNotContain("Teekanne");
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void aReplacedLinkTakesNoMessages() {
        LinkSecret next = new LinkSecret("N3wSecret-OnlyItsLength-000");
        shop.change(order -> order.withAccess(order.access().renewed(SecretHash.of(next), shop.clock.instant())));

        APIGatewayV2HTTPResponse answer = handle(message());
        assertThat(answer.getStatusCode()).isEqualTo(410);
        assertThat(answer.getBody()).contains("/find/demo");
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /o/{ref}/{secret}/messages", "PUT /o/{ref}/{secret}/messages", "POST /"})
    void anythingElseIsNotFound(String route) {
        assertThat(handle(Requests.route(message(), route)).getStatusCode()).isEqualTo(404);
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void aStoreThatIsDownIsSaidToThePersonAndTheLogNamesNobody() {
        BuyerMessagesHandler down = handler(Broken.port(OrderStore.class));

        String log = Logs.of(() -> {
            APIGatewayV2HTTPResponse answer = down.handleRequest(message(), Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getBody()).doesNotContain(DemoShop.PERSONAL);
        });
        assertThat(log)
                .contains("a request could not be served", "IllegalStateException")
                .doesNotContain(DemoShop.PERSONAL)
                .doesNotContain(List.of("Werkhof", "50933"));
    }

    private static APIGatewayV2HTTPEvent message() {
        return Triggers.http("buyer-messages.message");
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    private BuyerMessagesHandler handler(OrderStore orders) {
        return handler(orders, AutomationStore.NONE);
    }

    private BuyerMessagesHandler handler(OrderStore orders, AutomationStore automations) {
        return new BuyerMessagesHandler(
                BuyerMessagesWiring.of(orders, shop.settings, automations, DemoShop.BASE, shop.clock));
    }
}
