package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.KeptMail;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.inbound.MailId;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryMails;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails that are held, as the staff decide on them. */
@Tag("G7")
final class MailsTest {
    private static final MailId ID = new MailId("0123456789abcdefghjkmnpqrs");

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final InMemoryMails mails = desk.mails;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken rita = staff.member("Rita", Role.READER);

    private void holds(ShopId of) {
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
        mails.keep(new KeptMail(
                of,
                ID,
                shop.clock.instant(),
                "otto@example.net",
                "Otto",
                "Re: <b>Bestellung</b>",
                "Ich bin <script>alert(1)</script> Otto.\n\n> quoted",
                List.of(
                        new MailFile("bild.png", 2048, Optional.of(DocumentType.PNG), ""),
                        new MailFile("setup.exe", 9, Optional.empty(), "a Windows program, not a document"))));
        mails.hold(new HeldMail(
                of,
                ID,
                shop.clock.instant(),
                HoldReason.STRANGER,
                Optional.of(DemoShop.ORDER).filter(order -> order.shop().equals(of)),
                "otto@example.net",
                "Re: <b>Bestellung</b>",
                "Ich bin Otto.",
                HeldMail.State.HELD,
                shop.clock.instant(),
                1));
    }

    private APIGatewayV2HTTPResponse ask(SessionToken who, String route, Map<String, String> path, String... form) {
        return desk.ask(who, route, path, Map.of(), form);
    }

    private String list() {
        return ask(rita, "GET " + ConsoleUrls.MAILS, Map.of("shop", "demo")).getBody();
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String act, String... more) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "do", act, "mail", ID.value()));
        form.addAll(Arrays.asList(more));
        return ask(who, "POST " + ConsoleUrls.MAILS, Map.of("shop", "demo"), form.toArray(String[]::new));
    }

    @Test
    void whatIsHeldIsListedWithItsReasonAndShownAsText() {
        holds(DemoShop.SHOP);

        assertThat(list())
                .contains("1 mail waits", "Not from the buyer’s address", "Ich bin Otto.", "&lt;b&gt;Bestellung")
                .contains("Order <bdi>10042</bdi>")
                .doesNotContain("<b>Bestellung", "<script");
        String mail = ask(rita, "GET " + ConsoleUrls.MAIL, Map.of("shop", "demo", "mail", ID.value()))
                .getBody();
        assertThat(mail)
                .contains("&lt;script&gt;alert(1)", "bild.png", "setup.exe", "a Windows program")
                .doesNotContain("<script");
    }

    @Test
    void aMailIsPutIntoAConversationAndOutOfItAgain() {
        holds(DemoShop.SHOP);

        assertThat(post(anton, "place", "order", "10042").getStatusCode()).isEqualTo(303);
        assertThat(shop.orders.entries(DemoShop.ORDER)).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Ich bin Otto.");
            assertThat(entry.author()).isEqualTo(Entry.Author.BUYER);
            assertThat(entry.name()).isEqualTo("otto@example.net");
        });
        assertThat(post(anton, "place", "order", "10042").getStatusCode()).isEqualTo(409);
        assertThat(list()).contains("No mail waits", "In the conversation");

        assertThat(post(anton, "undo").getStatusCode()).isEqualTo(303);
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
        assertThat(list()).contains("1 mail waits");
    }

    @Test
    void aMailIsThrownAwayAndHadBack() {
        holds(DemoShop.SHOP);

        assertThat(post(anton, "throw").getStatusCode()).isEqualTo(303);
        assertThat(list()).contains("No mail waits", "Thrown away");
        post(anton, "undo");
        assertThat(list()).contains("1 mail waits");
    }

    @Test
    void anOrderThatIsNotThereIsSaidAndNothingHappens() {
        holds(DemoShop.SHOP);

        APIGatewayV2HTTPResponse answer = post(anton, "place", "order", "99999");

        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody())
                .as("said at the mail, whose number can be mended")
                .containsSubsequence("id=\"mail-" + ID.value(), "There is no such order", "value=\"99999\"");
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void readersReadAndAnotherSessionsFormDoesNothing() {
        holds(DemoShop.SHOP);

        assertThat(post(rita, "throw").getStatusCode()).isEqualTo(403);
        assertThat(ask(
                                anton,
                                "POST " + ConsoleUrls.MAILS,
                                Map.of("shop", "demo"),
                                "form",
                                "x",
                                "do",
                                "throw",
                                "mail",
                                ID.value())
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(list())
                .contains("1 mail waits")
                .doesNotContain("<button class=\"button\" type=\"submit\" name=\"do\"");
    }

    /** Point 4, for these routes. */
    @Test
    void anotherShopsMailIsAsUnknownAsOneThatNeverWas() {
        holds(new ShopId("other"));

        APIGatewayV2HTTPResponse foreign =
                ask(rita, "GET " + ConsoleUrls.MAIL, Map.of("shop", "demo", "mail", ID.value()));
        APIGatewayV2HTTPResponse unknown =
                ask(rita, "GET " + ConsoleUrls.MAIL, Map.of("shop", "demo", "mail", "0".repeat(26)));
        assertThat(foreign.getStatusCode()).isEqualTo(404);
        assertThat(foreign.getBody()).isEqualTo(unknown.getBody());
        assertThat(post(anton, "throw").getStatusCode()).isEqualTo(409);
        assertThat(list()).contains("No mail waits").doesNotContain("Otto");
        assertThat(mails.held(new ShopId("other"), ID))
                .hasValueSatisfying(mail -> assertThat(mail.state()).isEqualTo(HeldMail.State.HELD));
    }

    @Test
    void whatIsKeptIsSavedFromAnAddressOfItsOwnAndWhatIsNotIsNot() {
        holds(DemoShop.SHOP);

        assertThat(file("mail").getHeaders()).containsEntry("location", "https://mails.example/demo/" + ID);
        assertThat(file("0").getHeaders()).containsEntry("location", "https://mails.example/demo/" + ID + "/0");
        for (String not : List.of("1", "2", "-1", "x", "", "999999999999")) {
            assertThat(file(not).getStatusCode()).as(not).isEqualTo(404);
        }
    }

    private APIGatewayV2HTTPResponse file(String name) {
        return ask(rita, "GET " + ConsoleUrls.MAIL_FILE, Map.of("shop", "demo", "mail", ID.value(), "file", name));
    }
}
