package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Unsettled;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order's card, as the staff work with it. */
final class CardTest {
    private static final String CARD = ConsoleUrls.order(DemoShop.ORDER);

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken olivia = staff.member("Olivia", Role.OWNER);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final ConsoleHandler handler = desk.handler;

    private static APIGatewayV2HTTPEvent event(SessionToken who, String method, String shopId, String order) {
        APIGatewayV2HTTPEvent event = Requests.header(
                Requests.route(Triggers.http("console.orders"), method + " " + ConsoleUrls.ORDER),
                "accept-language",
                "en");
        event.setPathParameters(Map.of("shop", shopId, "order", order));
        event.setCookies(List.of("__Host-desk=" + who.text()));
        return event;
    }

    private APIGatewayV2HTTPResponse ask(SessionToken who, String method, String shopId, String order, String... form) {
        APIGatewayV2HTTPEvent event = event(who, method, shopId, order);
        return handler.handleRequest(form.length == 0 ? event : Requests.form(event, form), Contexts.none());
    }

    private String card(SessionToken who) {
        return ask(who, "GET", "demo", DemoShop.ORDER.key()).getBody();
    }

    /** The card as somebody is led to it who did something. */
    private String card(SessionToken who, String done) {
        APIGatewayV2HTTPEvent event = event(who, "GET", "demo", DemoShop.ORDER.key());
        event.setQueryStringParameters(Map.of("done", done));
        return handler.handleRequest(event, Contexts.none()).getBody();
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String... fields) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken()));
        form.addAll(Arrays.asList(fields));
        return ask(who, "POST", "demo", DemoShop.ORDER.key(), form.toArray(String[]::new));
    }

    /** What a form of a page carries under a name. */
    private static String carried(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as("the field %s of the page", name).isTrue();
        return field.group(1);
    }

    private APIGatewayV2HTTPResponse write(SessionToken who, String page, String act, String text, String... more) {
        List<String> form = new ArrayList<>(List.of(
                "do", act, "letter-form", carried(page, "letter-form"), "seen", carried(page, "seen"), "text", text));
        form.addAll(Arrays.asList(more));
        return post(who, form.toArray(String[]::new));
    }

    /** The page that an answer leads to. */
    private String led(SessionToken who, APIGatewayV2HTTPResponse answer) {
        assertThat(answer.getStatusCode()).isEqualTo(303);
        String location = answer.getHeaders().getOrDefault("location", "");
        assertThat(location).startsWith(CARD + "?");
        APIGatewayV2HTTPEvent event = event(who, "GET", "demo", DemoShop.ORDER.key());
        event.setRawQueryString(location.substring(CARD.length() + 1));
        return handler.handleRequest(event, Contexts.none()).getBody();
    }

    /** A form as a browser sends it from a page of the desk. */
    private APIGatewayV2HTTPResponse fromHere(SessionToken who, String... form) {
        APIGatewayV2HTTPEvent event =
                Requests.header(event(who, "POST", "demo", DemoShop.ORDER.key()), "sec-fetch-site", "same-origin");
        return handler.handleRequest(Requests.form(event, form), Contexts.none());
    }

    private List<Message> letters() {
        return shop.ledger.all().stream()
                .filter(message ->
                        LetterId.ofOccurrence(message.key().occurrence()).isPresent())
                .toList();
    }

    private void buyerWrites(String text) {
        shop.clock.advance(Duration.ofSeconds(5));
        Entry entry = new Entry(
                Entry.idOf("buyer", text),
                shop.clock.instant(),
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                "Erika Beispiel",
                text);
        shop.orders.commit(OrderChange.beside(shop.order()).withEntries(List.of(entry)));
    }

    @Test
    @Tag("UP-6")
    @Tag("BL-64")
    void theCardHasEverythingInOneTimeline() {
        post(anton, "do", "note", "letter-form", "n", "note", "Handle with care");
        write(anton, card(anton), "send", "Your order leaves today");

        assertThat(card(rita))
                .contains("Erika Beispiel", DemoShop.NUMBER, "Order placed", "Order confirmation")
                .contains("Handle with care", "Among us", "Your order leaves today", "Anton")
                .doesNotContain("<script", "style=", "<textarea", "order.placed");
    }

    @Test
    @Tag("BL-55")
    @Tag("BL-1")
    void whatIsPreviewedIsSentOnceHoweverOftenTheFormIsSent() {
        String page = card(anton);
        String preview = led(anton, write(anton, page, "preview", "Your order leaves today"));
        assertThat(preview).contains("Send to Erika Beispiel by mail", "Your order leaves today");
        assertThat(letters()).isEmpty();

        assertThat(write(anton, preview, "send", "Your order leaves today").getHeaders())
                .containsEntry("location", CARD + "?done=sent");
        write(anton, preview, "send", "Your order leaves today");

        assertThat(letters())
                .singleElement()
                .extracting(Message::state, Message::role)
                .containsExactly(MessageState.PLANNED, RecipientRole.BUYER);
        assertThat(shop.orders.letters(DemoShop.ORDER)).hasSize(1);
    }

    @Test
    @Tag("BL-55")
    void oneComesBackToAPreviewAndSendsNothingByThat() {
        APIGatewayV2HTTPResponse looked = write(anton, card(anton), "preview", "Your order leaves today");
        assertThat(led(anton, looked)).isEqualTo(led(anton, looked)).contains("Send to Erika Beispiel by mail");
        assertThat(led(rita, looked)).doesNotContain("Your order leaves today", "Send to");
        assertThat(letters()).isEmpty();

        buyerWrites("Please send it to my neighbour");
        assertThat(led(anton, looked))
                .contains("Somebody wrote meanwhile", "Please send it to my neighbour", "Your order leaves today");

        post(anton, "do", "discard");
        assertThat(led(anton, looked))
                .doesNotContain("This is what will be sent")
                .contains("What the buyer reads");
    }

    @Test
    @Tag("BL-56")
    void whatIsTooLongIsShownWhole() {
        String text = "Dear Erika, ".repeat(3000) + "the end";

        assertThat(write(anton, card(anton), "preview", text).getBody())
                .contains("That is too long", "the end</textarea>");
    }

    @Test
    @Tag("KS-4")
    void whatIsWrittenWhenTheSignInHasEndedIsNotLost() {
        String page = card(anton);
        String[] form = {
            "form",
            anton.formToken(),
            "do",
            "send",
            "letter-form",
            carried(page, "letter-form"),
            "seen",
            carried(page, "seen"),
            "text",
            "It is <on> its way"
        };
        shop.clock.advance(Duration.ofHours(13));

        APIGatewayV2HTTPResponse ended = fromHere(anton, form);
        assertThat(ended.getStatusCode()).isEqualTo(401);
        assertThat(ended.getBody())
                .contains("Your sign-in has ended", "name=\"text\" value=\"It is &lt;on&gt; its way\"")
                .contains("<p class=\"words\"><bdi>It is &lt;on&gt; its way</bdi></p>", "target=\"_blank\"")
                .doesNotContain(anton.formToken());

        SessionToken again = staff.signIn(
                new Identity(anton.person(), new EmailAddress("anton@shop.example"), "Anton", shop.clock.instant()));
        APIGatewayV2HTTPResponse anew = fromHere(again, form);
        assertThat(anew.getStatusCode()).isEqualTo(403);
        assertThat(anew.getBody()).contains("You have signed in anew", again.formToken(), "It is &lt;on&gt; its way");
        assertThat(letters()).isEmpty();

        form[1] = again.formToken();
        assertThat(fromHere(again, form).getHeaders()).containsEntry("location", CARD + "?done=sent");
        assertThat(letters()).hasSize(1);
    }

    @Test
    @Tag("KS-4")
    void anotherSiteIsShownNothingOfAForm() {
        String[] form = {"form", "made-up", "do", "note", "note", "planted by another site"};
        for (String[] header : List.of(
                new String[] {"sec-fetch-site", "cross-site"},
                new String[] {"origin", "https://evil.example"},
                new String[] {"x-none", ""})) {
            APIGatewayV2HTTPEvent event = event(anton, "POST", "demo", DemoShop.ORDER.key());
            APIGatewayV2HTTPResponse answer = handler.handleRequest(
                    Requests.form(Requests.header(event, header[0], header[1]), form), Contexts.none());
            assertThat(answer.getStatusCode()).isEqualTo(403);
            assertThat(answer.getBody()).doesNotContain("planted");
        }
    }

    @Test
    @Tag("BL-55")
    void whatWasDoneIsSaidWhereOneGoesOn() {
        assertThat(card(anton, "sent")).containsSubsequence("id=\"timeline\"", "autofocus><p>It leaves within");
        assertThat(card(anton, "kept")).containsSubsequence("id=\"timeline\"", "autofocus><p>The note is kept");
        assertThat(card(anton, "undone")).containsSubsequence("id=\"write\"", "autofocus><p>It was not sent");
        assertThat(card(anton, "closed")).containsSubsequence("autofocus><p>The ticket is closed", "class=\"story\"");
        assertThat(led(anton, write(anton, card(anton), "preview", "Soon")))
                .contains("<section class=\"card preview\" tabindex=\"-1\" autofocus");
        assertThat(post(anton, "do", "links").getBody()).contains("id=\"links\" tabindex=\"-1\" autofocus");
        assertThat(post(anton, "do", "share").getBody())
                .containsSubsequence("id=\"links\" tabindex=\"-1\" aria", "autofocus><p>The shared link is open");
    }

    @Test
    @Tag("BL-56")
    void aStaleReplyIsStoppedAndNoWordIsLost() {
        String page = card(anton);
        buyerWrites("Please send it to my neighbour");

        APIGatewayV2HTTPResponse stopped = write(anton, page, "send", "It is on its way <to you>");
        assertThat(stopped.getStatusCode()).isEqualTo(409);
        assertThat(stopped.getBody())
                .contains("Please send it to my neighbour", "It is on its way &lt;to you&gt;", "nothing was sent");
        assertThat(letters()).isEmpty();

        assertThat(card(anton)).contains("Waits for an answer");
        write(anton, stopped.getBody(), "send", "It is on its way <to you>");
        assertThat(letters()).hasSize(1);
        assertThat(card(anton)).doesNotContain("Waits for an answer");
    }

    @Test
    @Tag("BL-56")
    void ofTwoAgentsAtOnceOneWritesAndTheOtherIsShownIt() {
        String antons = card(anton);
        String olivias = card(olivia);
        write(olivia, olivias, "send", "From Olivia");

        assertThat(write(anton, antons, "send", "From Anton").getBody()).contains("From Olivia", "From Anton");
        assertThat(letters()).hasSize(1);
    }

    @Test
    @Tag("UP-7")
    void whatIsUndoneGoesBackIntoTheFormAndNeverLeaves() {
        write(anton, card(anton), "send", "Too early");
        assertThat(shop.orders.newest(DemoShop.ORDER)).as("answered").isPresent();
        String letter = shop.orders.letters(DemoShop.ORDER).getFirst().id().value();

        assertThat(post(anton, "do", "undo", "letter", letter).getHeaders())
                .containsEntry("location", CARD + "?done=undone");
        assertThat(letters()).singleElement().extracting(Message::state).isEqualTo(MessageState.SKIPPED);
        assertThat(shop.orders.newest(DemoShop.ORDER)).as("answered").isEmpty();
        assertThat(card(anton)).contains(">Too early</textarea>");
        assertThat(card(olivia)).doesNotContain(">Too early</textarea>");
    }

    @Test
    @Tag("BL-56")
    void aDraftIsItsWritersAndGoneAfterSending() {
        write(anton, card(anton), "save", "Half a thought");
        assertThat(card(anton)).contains(">Half a thought</textarea>");
        assertThat(card(olivia)).doesNotContain("Half a thought");

        write(anton, card(anton), "send", "Half a thought, finished");
        assertThat(card(anton)).doesNotContain("</textarea>Half").contains("rows=\"6\"></textarea>");
    }

    @Test
    @Tag("UP-5")
    @Tag("BL-67")
    void anOrderThatIsNeitherOpenNorRecentIsNotWrittenAbout() {
        shop.happens(new Fact.OrderCancelled(""));
        shop.clock.advance(Duration.ofDays(91));
        SessionToken later = staff.member("Nora", Role.AGENT);

        APIGatewayV2HTTPResponse refused = write(later, card(later), "send", "Buy more");
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("neither open nor recent", ">Buy more</textarea>");
        assertThat(letters()).isEmpty();
    }

    @Test
    @Tag("UP-3")
    void othersGetAMailOfTheirOwn() {
        write(anton, card(anton), "send", "To all of you", "others", "depot@shop.example; office@shop.example");

        assertThat(letters())
                .extracting(Message::role)
                .containsExactly(RecipientRole.BUYER, RecipientRole.FIXED_1, RecipientRole.FIXED_2);
        assertThat(write(anton, card(anton), "send", "No", "others", "not an address")
                        .getStatusCode())
                .isEqualTo(422);
    }

    @Test
    @Tag("BL-56")
    @Tag("UP-7")
    void aNoteIsKeptOnceAndNoBuyerSeesIt() {
        for (int click = 0; click < 2; click++) {
            post(anton, "do", "note", "letter-form", "same", "note", "Difficult customer");
        }

        assertThat(shop.orders.entries(DemoShop.ORDER)).hasSize(1);
        assertThat(shop.orders
                        .view(DemoShop.ORDER, Freshness.LATEST)
                        .orElseThrow()
                        .entries())
                .isEmpty();
        assertThat(letters()).isEmpty();
        assertThat(write(anton, card(anton), "send", "Secret", "kind", "internal")
                        .getStatusCode())
                .isEqualTo(422);
        assertThat(letters()).isEmpty();
    }

    @Test
    @Tag("BL-64")
    void ofATestTheCardSaysWhomItWasFor() {
        Message planned = shop.ledger.all().getFirst();
        Message sent = planned.claimed("tester@shop.example", shop.clock.instant())
                .with(planned.trace().meantFor("erika@example.com"));
        assertThat(shop.ledger.replace(sent)).isTrue();

        assertThat(card(rita)).contains("tester@shop.example", "A test: meant for erika@example.com");
    }

    @Test
    @Tag("G3")
    void aPlannedMessageIsCancelledAndRestored() {
        Message planned = shop.ledger.all().getFirst();
        assertThat(post(anton, "do", "cancel", "message", planned.id().id()).getStatusCode())
                .isEqualTo(303);
        assertThat(shop.ledger.find(planned.id()).orElseThrow().state()).isEqualTo(MessageState.SKIPPED);
        assertThat(card(anton)).contains("Cancelled by hand", "Send after all");
        post(anton, "do", "restore", "message", planned.id().id());
        assertThat(shop.ledger.find(planned.id()).orElseThrow().state()).isEqualTo(MessageState.PENDING);
        assertThat(post(anton, "do", "restore", "message", planned.id().id()).getStatusCode())
                .isEqualTo(409);
    }

    @Test
    @Tag("C33")
    void ofAMessageThatNobodyKnowsOfAPersonSaysWhetherItLeft() {
        Message planned = shop.ledger.all().getFirst();
        String id = planned.id().id();
        Message silent = planned.claimed("erika@example.com", "service", shop.clock.instant())
                .outcomeUnknown("mailbox service: silence", shop.clock.instant());
        assertThat(shop.ledger.replace(planned.claimed("erika@example.com", "service", shop.clock.instant())))
                .isTrue();
        assertThat(shop.ledger.replace(silent)).isTrue();
        assertThat(card(anton)).as("while it is looked for").doesNotContain("It was sent");
        assertThat(shop.ledger.replace(Unsettled.notFiled(silent, true, shop.clock.instant())))
                .isTrue();

        assertThat(card(anton)).contains("It was sent", "Send again", "not among the sent mails");
        assertThat(card(rita)).doesNotContain("Send again");
        assertThat(post(rita, "do", "left", "message", id).getStatusCode()).isEqualTo(403);
        assertThat(post(anton, "do", "left", "message", id).getStatusCode()).isEqualTo(303);
        assertThat(shop.ledger.find(planned.id()).orElseThrow().state()).isEqualTo(MessageState.SENT);
        assertThat(post(anton, "do", "again", "message", id).getStatusCode())
                .as("it was settled")
                .isEqualTo(409);
    }

    @Test
    @Tag("SH-23")
    void theStaffLookAsTheBuyerDoesHandOnReplaceAndTakeBack() {
        assertThat(card(anton)).contains("Show the links").doesNotContain("/o/" + DemoShop.ORDER.ref());
        assertThat(card(rita)).doesNotContain("Show the links");
        post(anton, "do", "renew");
        String links = post(anton, "do", "links").getBody();
        String first = carried(links.replace("readonly value", "name=\"buyer\" value"), "buyer");
        assertThat(first).startsWith(DemoShop.BASE + "/o/" + DemoShop.ORDER.ref() + "/");
        assertThat(post(anton, "do", "share").getBody()).contains("Take the shared link back", "/s/");
        assertThat(post(anton, "do", "revoke").getBody()).doesNotContain("/s/").contains("Make a shared link");

        assertThat(post(anton, "do", "renew").getBody())
                .contains("The link is replaced")
                .doesNotContain(first);
        assertThat(shop.order().access().browsers()).isEmpty();
        assertThat(shop.messages(BuiltInTypes.FRESH_LINK)).hasSize(2);
        assertThat(post(rita, "do", "links").getStatusCode()).isEqualTo(403);
    }

    @Test
    @Tag("KS-4")
    void whoOnlyReadsChangesNothingAndNobodyElsesFormDoes() {
        assertThat(post(rita, "do", "note", "letter-form", "f", "note", "x").getStatusCode())
                .isEqualTo(403);
        assertThat(ask(
                                anton,
                                "POST",
                                "demo",
                                DemoShop.ORDER.key(),
                                "form",
                                olivia.formToken(),
                                "do",
                                "note",
                                "note",
                                "x")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    @Tag("KS-4")
    void anotherShopsOrderIsAsUnknownAsOneThatNeverWas() {
        staff.store()
                .replace(
                        Staff.none(new ShopId("other")), new Staff(new ShopId("other"), 1, staff.members(), List.of()));
        String never = "0".repeat(26);
        String unknown = ask(anton, "GET", "demo", never).getBody();

        for (APIGatewayV2HTTPResponse foreign : List.of(
                ask(anton, "GET", "other", DemoShop.ORDER.key()),
                ask(anton, "GET", "nobodys", DemoShop.ORDER.key()),
                ask(anton, "GET", "demo", "../" + DemoShop.ORDER.key()),
                ask(
                        anton,
                        "POST",
                        "other",
                        DemoShop.ORDER.key(),
                        "form",
                        anton.formToken(),
                        "do",
                        "note",
                        "note",
                        "x"))) {
            assertThat(foreign.getStatusCode()).isEqualTo(404);
            assertThat(foreign.getBody()).isEqualTo(unknown);
        }
    }
}
