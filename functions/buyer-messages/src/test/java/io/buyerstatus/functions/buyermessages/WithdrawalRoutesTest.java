package io.buyerstatus.functions.buyermessages;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.core.withdrawal.WithdrawalStore;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Withdrawing by forms, as the gateway hands them over. */
@Tag("G5")
final class WithdrawalRoutesTest {
    private static final String STATEMENT = "/o/{ref}/{secret}/withdrawal";
    private static final String FORM = "/withdraw/{shop}";

    private final DemoShop shop = new DemoShop();
    private final WithdrawalStore withdrawals = new InMemoryWithdrawals(shop.orders, shop.ledger);
    private final BuyerMessagesHandler handler = Doors.over(shop, shop.orders, withdrawals);

    @Test
    @Tag("LAW-1")
    void d1TwoPostsFromThePrivateLinkWithdrawAndNoCodeIsAskedFor() {
        APIGatewayV2HTTPResponse statement = handle(order("POST " + STATEMENT));
        assertThat(statement.getStatusCode()).isEqualTo(200);
        assertThat(statement.getBody())
                .contains("Widerruf bestätigen", "action=\"" + DemoShop.PATH + "/withdrawal/confirm\"")
                .doesNotContain("Erika", "erika@example.com");
        assertThat(withdrawals.all(DemoShop.SHOP)).isEmpty();

        APIGatewayV2HTTPResponse done = handle(order("POST " + STATEMENT + "/confirm", "whole", "1"));

        assertThat(done.getStatusCode()).isEqualTo(303);
        assertThat(done.getHeaders()).containsEntry("location", DemoShop.PATH + "?withdrawn=1#withdrawal");
        assertThat(withdrawals.all(DemoShop.SHOP)).singleElement().satisfies(kept -> {
            assertThat(kept.withdrawal().said().words())
                    .isEqualTo("Hiermit widerrufe ich, Erika Beispiel, den Vertrag 10042.");
            assertThat(kept.withdrawal().said().receiptTo()).contains(DemoShop.EMAIL);
        });
        assertThat(shop.messages(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET " + STATEMENT,
                "HEAD " + STATEMENT,
                "GET " + STATEMENT + "/confirm",
                "GET " + FORM,
                "HEAD " + FORM,
                "GET " + FORM + "/confirm",
                "POST " + STATEMENT,
                "POST " + FORM
            })
    @Tag("LAW-3")
    void d2NothingButTheSecondPostDeclares(String route) {
        for (int scanner = 0; scanner < 5; scanner++) {
            handle(order(route, "whole", "1"));
            handle(form(route, "10042", "erika@example.com"));
            handle(Requests.query(order(route, "whole", "1"), "whole", "1"));
        }
        assertThat(withdrawals.all(DemoShop.SHOP)).isEmpty();
        assertThat(shop.ledger.all())
                .noneMatch(message -> message.id().subject().key().startsWith("withdrawal-"));
    }

    @Test
    void d8PiecesAreChosenLineByLineAndAllOfThemIsTheWholeContract() {
        String body = handle(order("POST " + STATEMENT)).getBody();
        assertThat(body).contains("name=\"piece-1\"", "max=\"1\"", "name=\"piece-2\"", "max=\"4\"");
        handle(order("POST " + STATEMENT + "/confirm", "piece-1", "0", "piece-2", "2"));
        assertThat(scopes()).singleElement().isInstanceOfSatisfying(Scope.Pieces.class, pieces -> assertThat(
                        pieces.pieces().getFirst().quantity().decimal())
                .isEqualTo("2"));
        assertThat(shop.order().buyerWithdrew()).isFalse();
    }

    @Test
    void d8EverythingAtItsFullQuantityIsTheWholeContract() {
        handle(order("POST " + STATEMENT + "/confirm", "piece-1", "1", "piece-2", "4"));
        assertThat(scopes()).containsExactly(new Scope.Whole());
    }

    @Test
    void d3WhatIsWrongIsSaidAndWhatWasTypedIsKept() {
        APIGatewayV2HTTPResponse answer =
                handle(order("POST " + STATEMENT + "/confirm", "whole", "1", "name", "Eva <b>", "email", "nobody"));
        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Eva &lt;b&gt;", "value=\"nobody\"", "role=\"alert\"");
        assertThat(withdrawals.all(DemoShop.SHOP)).isEmpty();
    }

    @Test
    void d1MatchAndMissAreAnsweredInTheSameBytes() {
        List<APIGatewayV2HTTPResponse> answers = new ArrayList<>();
        for (String email : List.of("erika@example.com", "frida@example.com")) {
            APIGatewayV2HTTPResponse check = handle(form("POST " + FORM, "10042", email));
            assertThat(check.getBody()).contains("Hiermit widerrufe ich, Eva Muster, den Vertrag 10042.");
            answers.add(handle(form("POST " + FORM + "/confirm", "10042", email)));
        }
        assertThat(shop.order().withdrawals()).hasSize(1);
        assertThat(withdrawals.all(DemoShop.SHOP)).hasSize(2);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.getStatusCode()).isEqualTo(200));
        assertThat(answers.getFirst().getHeaders()).isEqualTo(answers.getLast().getHeaders());
        assertThat(answers.getFirst().getBody().replace("erika@", "frida@"))
                .isEqualTo(answers.getLast().getBody())
                .contains("Ihr Widerruf ist eingegangen", "(UTC+01:00)");
    }

    @Test
    @Tag("LAW-5")
    void d5AStoreThatIsDownIsNotShownAsDone() {
        BuyerMessagesHandler down = Doors.over(shop, shop.orders, Broken.port(WithdrawalStore.class));
        String log = Logs.of(() -> {
            for (APIGatewayV2HTTPEvent event : List.of(
                    order("POST " + STATEMENT + "/confirm", "whole", "1"),
                    form("POST " + FORM + "/confirm", "10042", "erika@example.com"))) {
                APIGatewayV2HTTPResponse answer = down.handleRequest(event, Contexts.none());
                assertThat(answer.getStatusCode()).isEqualTo(503);
                assertThat(answer.getBody()).doesNotContain("eingegangen");
            }
        });
        assertThat(log).doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void whereTheShopHasNoneThereIsNoForm() {
        shop.set(SettingsLayer.EMPTY.with(WithdrawalSettings.ENABLED, false));
        assertThat(handle(form("GET " + FORM, "", "")).getStatusCode()).isEqualTo(404);
        assertThat(handle(order("POST " + STATEMENT)).getStatusCode()).isEqualTo(303);
        assertThat(handle(Requests.path(form("GET " + FORM, "", ""), "shop", "nobody"))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongSecretOpensNothing() {
        APIGatewayV2HTTPEvent event =
                Requests.path(order("POST " + STATEMENT + "/confirm", "whole", "1"), "secret", "x".repeat(26));
        assertThat(handle(event).getStatusCode()).isEqualTo(404);
        assertThat(withdrawals.all(DemoShop.SHOP)).isEmpty();
    }

    private List<Scope> scopes() {
        return withdrawals.all(DemoShop.SHOP).stream()
                .map(kept -> kept.withdrawal().said().scope())
                .toList();
    }

    private static APIGatewayV2HTTPEvent order(String route, String... fields) {
        return Requests.form(Requests.route(Triggers.http("buyer-messages.message"), route), fields);
    }

    private static APIGatewayV2HTTPEvent form(String route, String number, String email) {
        return Requests.form(
                Requests.path(Requests.route(Triggers.http("buyer-messages.message"), route), "shop", "demo"),
                "name",
                "Eva Muster",
                "number",
                number,
                "email",
                email);
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }
}
