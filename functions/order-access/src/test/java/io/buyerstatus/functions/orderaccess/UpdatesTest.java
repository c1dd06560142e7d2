package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Triggers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing the messages about an order. */
final class UpdatesTest {
    private static final String ADDED = "neue.adresse@example.org";

    private final AccessDoor door = new AccessDoor();

    @Test
    void thePageOffersWhatThereIs() {
        assertThat(door.get("/updates").getBody())
                .contains(DemoShop.PATH + "/verify", "value=\"stop\"")
                .doesNotContain("name=\"channel\"");
        door.verify();
        APIGatewayV2HTTPResponse answer = door.get("/updates");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("name=\"channel\"", "value=\"stop\"")
                .doesNotContain(DemoShop.EMAIL.value(), DemoShop.PHONE);
    }

    @Test
    void newsAreStoppedAndStartedAgain() {
        APIGatewayV2HTTPResponse stopped = door.handle(Triggers.http("order-access.updates"));
        assertThat(stopped.getStatusCode()).isEqualTo(303);
        assertThat(stopped.getHeaders()).containsEntry("location", DemoShop.PATH + "/updates?done=stopped");
        assertThat(door.shop.order().preferences().quiet()).isTrue();

        assertThat(door.post("/updates", "do", "start").getHeaders())
                .containsEntry("location", DemoShop.PATH + "/updates?done=started");
        assertThat(door.shop.order().preferences().quiet()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"email, EMAIL", "sms, SMS"})
    void aChannelIsChosen(String chosen, DeliveryChannel channel) {
        assertThat(door.post("/updates", "do", "channel", "channel", chosen).getHeaders())
                .containsEntry("location", DemoShop.PATH + "/verify");
        assertThat(door.shop.order().preferences().updates()).isEmpty();
        door.verify();
        assertThat(door.post("/updates", "do", "channel", "channel", chosen).getHeaders())
                .containsEntry("location", DemoShop.PATH + "/updates?done=chosen");
        assertThat(door.shop.order().preferences().updates()).hasValue(channel);
    }

    @Test
    void aLanguageIsChosen() {
        assertThat(door.post("/updates", "do", "language-fr").getHeaders())
                .containsEntry("location", DemoShop.PATH + "/updates?done=translated");
        assertThat(door.get("/updates").getBody()).contains("<html lang=\"fr\">");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "channel, pigeon", "language-xx, ''", "dance, ''"})
    void aWishThatWeDoNotKnowChangesNothing(String wish, String channel) {
        assertThat(door.post("/updates", "do", wish, "channel", channel).getStatusCode())
                .isEqualTo(200);
        assertThat(door.shop.order().preferences().updates()).isEmpty();
    }

    @Test
    void addingAnAddressNeedsProof() {
        assertThat(door.post("/updates", "do", "email", "email", ADDED).getHeaders())
                .containsEntry("location", DemoShop.PATH + "/verify");
        assertThat(door.shop.messages(BuiltInTypes.CONFIRM_EMAIL)).isEmpty();
    }

    @Test
    void aVerifiedBrowserAddsAnAddressAndConfirmsItByItsCode() {
        AccessDoor phone = verified();
        APIGatewayV2HTTPResponse sent = phone.post("/updates", "do", "email", "email", ADDED);
        assertThat(sent.getHeaders()).containsEntry("location", DemoShop.PATH + "/updates");
        assertThat(sent.getCookies()).singleElement().asString().startsWith("__Host-try=");
        assertThat(phone.shop.messages(BuiltInTypes.CONFIRM_EMAIL)).hasSize(1);

        String code = phone.code(BuiltInTypes.CONFIRM_EMAIL, ADDED);
        assertThat(phone.post("/updates", "do", "confirm", "code", AccessDoor.wrong(code))
                        .getStatusCode())
                .isEqualTo(422);
        APIGatewayV2HTTPResponse added = phone.post("/updates", "do", "confirm", "code", code);
        assertThat(added.getHeaders()).containsEntry("location", DemoShop.PATH + "/updates?done=added");
        assertThat(phone.shop.order().preferences().email()).hasValue(new EmailAddress(ADDED));
        assertThat(phone.shop.messages(BuiltInTypes.NEWS_MOVED)).hasSize(1);

        assertThat(phone.get("/updates").getBody()).contains("value=\"remove\"").doesNotContain(ADDED);
        assertThat(phone.post("/updates", "do", "remove").getHeaders())
                .containsEntry("location", DemoShop.PATH + "/updates?done=removed");
        assertThat(phone.shop.order().preferences().email()).isEmpty();
        assertThat(phone.get("/updates").getBody()).doesNotContain("value=\"remove\"");
    }

    @Test
    void afterThreeAddressesADayTheAnswerIsHonest() {
        AccessDoor phone = verified();
        for (int at = 0; at < 3; at++) {
            assertThat(phone.post("/updates", "do", "email", "email", at + ADDED)
                            .getStatusCode())
                    .isEqualTo(303);
        }
        assertThat(phone.post("/updates", "do", "email", "email", ADDED).getStatusCode())
                .isEqualTo(429);
        assertThat(phone.shop.messages(BuiltInTypes.CONFIRM_EMAIL)).hasSize(3);
    }

    @Test
    void whatIsNoAddressIsShownAgainWithItsReason() {
        APIGatewayV2HTTPResponse answer = verified().post("/updates", "do", "email", "email", "mia@<b>");

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("role=\"alert\"", "mia@&lt;b&gt;");
    }

    @Test
    void anOrderThatChangesUnderEveryAttemptIsToBeTriedAgain() {
        door.shop.disturb();

        assertThat(door.handle(Triggers.http("order-access.updates")).getStatusCode())
                .isEqualTo(503);
    }

    /** A verified browser of a buyer who has a phone alone, and may therefore add an address. */
    private static AccessDoor verified() {
        AccessDoor phone = new AccessDoor(DemoShop.withoutAddress());
        phone.verify();
        return phone;
    }
}
