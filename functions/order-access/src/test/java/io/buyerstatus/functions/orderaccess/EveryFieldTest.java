package io.buyerstatus.functions.orderaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a field: taken, or refused with its reason; never "not available". */
final class EveryFieldTest {
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

    private static APIGatewayV2HTTPEvent ofShop(String route) {
        APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("order-access.verify"), route);
        event.setPathParameters(Map.of("shop", DemoShop.SHOP.value()));
        return event;
    }

    private static List<String> unanswered(List<String> form, Function<String[], APIGatewayV2HTTPResponse> send) {
        return HostileFields.unanswered(form, Set.of("seal"), send);
    }

    @Test
    @Tag("SH-21")
    void ofALookUp() {
        assertThat(unanswered(
                        List.of("number", DemoShop.NUMBER, "email", DemoShop.EMAIL.value()),
                        form -> new AccessDoor().handle(Requests.form(ofShop("POST /find/{shop}"), form))))
                .isEmpty();
        AccessDoor door = new AccessDoor();
        door.handle(
                Requests.form(ofShop("POST /find/{shop}"), "number", DemoShop.NUMBER, "email", DemoShop.EMAIL.value()));
        assertThat(unanswered(
                        List.of("code", "123456"),
                        form -> door.handle(Requests.form(ofShop("POST /find/{shop}/code"), form))))
                .isEmpty();
    }

    @Test
    @Tag("SH-20")
    void ofAProof() {
        assertThat(unanswered(List.of("postcode", DemoShop.POSTCODE), form -> new AccessDoor().post("/verify", form)))
                .isEmpty();
        assertThat(unanswered(List.of("code", "123456"), form -> {
                    AccessDoor door = new AccessDoor();
                    door.post("/code");
                    return door.post("/verify", form);
                }))
                .isEmpty();
    }

    @Test
    @Tag("SH-7")
    void ofAWishForNews() {
        for (List<String> form : List.of(
                List.of("do", "email", "email", "mila@example.org"),
                List.of("do", "confirm", "code", "123456"),
                List.of("do", "channel", "channel", "sms"))) {
            AccessDoor door = new AccessDoor();
            door.verify();
            assertThat(unanswered(form, fields -> door.post("/updates", fields)))
                    .as("%s", form)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask/{shop}", "/ask/{shop}/frame"})
    @Tag("UP-16")
    void ofAQuestion(String route) {
        assertThat(unanswered(
                        List.of(
                                "seal",
                                "",
                                "your_name",
                                "Otto Muster",
                                "email",
                                "otto@example.net",
                                "text",
                                "Is it blue?",
                                "product",
                                "SKU-1",
                                "name",
                                "Cup",
                                "url",
                                "https://shop.example/cup",
                                "picture",
                                "https://shop.example/cup.jpg",
                                "contact_again",
                                ""),
                        form -> ask(new AccessDoor(), route, form)))
                .isEmpty();
    }

    private static APIGatewayV2HTTPResponse ask(AccessDoor door, String route, String... form) {
        door.shop.set(SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht Keramik")
                .with(InquirySettings.ENABLED, true)
                .with(InquirySettings.SITES, List.of("https://shop.example")));
        Matcher seal = SEAL.matcher(door.handle(ofShop("GET " + route)).getBody());
        assertThat(seal.find()).isTrue();
        door.shop.clock.advance(Duration.ofSeconds(30));
        form[1] = seal.group(1);
        return door.handle(Requests.form(ofShop("POST " + route), form));
    }
}
