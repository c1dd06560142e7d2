package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inquiries at the desk. */
@Tag("UP-18")
final class InquiryDeskTest {
    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final InMemoryInquiries inquiries = desk.inquiries;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final ConsoleHandler handler = desk.handler;

    private ThreadKey.OfInquiry asked(ShopId of, String email, boolean product, Optional<InquiryHold> hold) {
        ThreadKey.OfInquiry key = new ThreadKey.OfInquiry(of, Hashes.key(email + product + hold));
        Inquiry inquiry = Inquiry.asked(
                key,
                shop.clock.instant(),
                new Asker("Otto <b>", new EmailAddress(email), new Language("de"), false),
                product ? AskedProduct.named("SKU-1", "Becher", "https://evil.example/becher", "") : Optional.empty(),
                hold,
                "Auch in <script>Blau</script>?");
        Entry question = new Entry(
                Entry.idOf("q", key.inquiry()),
                shop.clock.instant(),
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                "Otto",
                "Auch in <script>Blau</script>?");
        inquiries.commit(new InquiryChange(
                Optional.empty(), inquiry, List.of(question), List.of(), List.of(), List.of(), List.of()));
        return key;
    }

    private APIGatewayV2HTTPResponse ask(SessionToken who, String route, Map<String, String> path, String... form) {
        return desk.ask(who, route, path, Map.of(), form);
    }

    private String board(String query) {
        APIGatewayV2HTTPEvent event = Requests.header(
                Requests.route(Triggers.http("console.orders"), "GET " + ConsoleUrls.INQUIRIES),
                "accept-language",
                "en");
        event.setPathParameters(Map.of("shop", "demo"));
        event.setRawQueryString(query);
        event.setCookies(List.of("__Host-desk=" + rita.text()));
        return handler.handleRequest(event, Contexts.none()).getBody();
    }

    private APIGatewayV2HTTPResponse show(SessionToken who, ThreadKey.OfInquiry key) {
        return ask(who, "GET " + ConsoleUrls.INQUIRY, Map.of("shop", "demo", "inquiry", key.inquiry()));
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, ThreadKey.OfInquiry key, String act, String... more) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "do", act));
        form.addAll(Arrays.asList(more));
        return ask(
                who,
                "POST " + ConsoleUrls.INQUIRY,
                Map.of("shop", "demo", "inquiry", key.inquiry()),
                form.toArray(String[]::new));
    }

    private InquiryThread now(ThreadKey.OfInquiry key) {
        return inquiries.thread(key).orElseThrow();
    }

    @Test
    void theBoardListsWhatWaitsWithItsCountsAndShowsItAsText() {
        asked(DemoShop.SHOP, "otto@example.net", true, Optional.empty());
        asked(DemoShop.SHOP, "bot@example.net", false, Optional.of(InquiryHold.LINKS));

        assertThat(board(""))
                .contains(
                        "1 inquiry.",
                        "Auch in &lt;script&gt;Blau",
                        "Otto &lt;b&gt;",
                        "Becher",
                        ">New</span>",
                        "Held <span class=\"badge\">1</span>",
                        "its form is switched off")
                .doesNotContain("<script>", "Has many links");
        assertThat(board("board=held")).contains("Has many links");
        assertThat(board("about=shop")).contains("Nobody waits for an answer.");
        assertThat(board("mine=1")).contains("Nobody waits for an answer.");
    }

    @Test
    @Tag("UP-19")
    void anAnswerIsLookedAtSentAndUndone() {
        ThreadKey.OfInquiry key = asked(DemoShop.SHOP, "otto@example.net", true, Optional.empty());
        String[] form = {"letter-form", "f", "text", "Ja, auch in Blau.", "seen", now(key).mark(), "closes", "1"};

        assertThat(show(anton, key).getBody())
                .contains("New Reply", "The address is not proven yet", "https://evil.example/becher")
                .doesNotContain("href=\"https://evil.example");
        APIGatewayV2HTTPResponse looked = post(anton, key, "preview", form);
        assertThat(looked.getStatusCode()).isEqualTo(303);
        Map<String, String> query = Map.of("preview", "f", "seen", now(key).mark());
        assertThat(looked.getHeaders())
                .containsEntry("location", ConsoleUrls.preview(ConsoleUrls.inquiry(key), "f", now(key).mark()));
        assertThat(desk.ask(
                                anton,
                                "GET " + ConsoleUrls.INQUIRY,
                                Map.of("shop", "demo", "inquiry", key.inquiry()),
                                query)
                        .getBody())
                .contains("This is what will be sent", "Nordlicht Keramik antwortet auf Ihre Frage");
        assertThat(shop.messages(BuiltInTypes.INQUIRY_ANSWERED)).isEmpty();

        assertThat(post(anton, key, "send", form).getStatusCode()).isEqualTo(303);
        assertThat(shop.messages(BuiltInTypes.INQUIRY_ANSWERED)).hasSize(1);
        assertThat(now(key).inquiry().state()).isEqualTo(InquiryState.CLOSED);
        String letter = now(key).letters().getFirst().id().value();
        assertThat(show(rita, key).getBody())
                .contains("Ja, auch in Blau.", "Planned")
                .doesNotContain("value=\"undo\"", "<textarea");

        assertThat(post(anton, key, "undo", "letter", letter).getStatusCode()).isEqualTo(303);
        assertThat(now(key).letters()).isEmpty();
        assertThat(show(anton, key).getBody())
                .contains(
                        "Your draft. Nobody else sees it.",
                        "Ja, auch in Blau.</textarea>",
                        "name=\"closes\" value=\"1\" checked");
    }

    @Test
    @Tag("UP-19")
    void whatIsNotSentIsKeptInTheForm() {
        ThreadKey.OfInquiry key = asked(DemoShop.SHOP, "otto@example.net", false, Optional.empty());

        APIGatewayV2HTTPResponse stale =
                post(anton, key, "send", "letter-form", "f", "text", "Ja, auch in Blau.", "seen", "old");

        assertThat(stale.getStatusCode()).isEqualTo(409);
        assertThat(stale.getBody()).contains("Somebody wrote meanwhile", "Ja, auch in Blau.</textarea>");
        assertThat(post(anton, key, "send", "text", "", "seen", now(key).mark()).getStatusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsHeldIsLetThroughAndSpamIsUndone() {
        ThreadKey.OfInquiry key = asked(DemoShop.SHOP, "otto@example.net", false, Optional.of(InquiryHold.WORDS));
        assertThat(show(anton, key).getBody()).contains("Held: it looks like spam", "Reads like an advertisement");

        post(anton, key, "release");
        assertThat(now(key).inquiry().state()).isEqualTo(InquiryState.US);
        assertThat(shop.messages(BuiltInTypes.INQUIRY_RECEIVED)).hasSize(1);

        post(anton, key, "spam");
        assertThat(now(key).inquiry().state()).isEqualTo(InquiryState.SPAM);
        assertThat(show(anton, key).getBody()).contains("No spam: bring it back");

        post(anton, key, "release");
        assertThat(now(key).inquiry().state()).isEqualTo(InquiryState.US);
    }

    @Test
    void itIsTakenGivenClosedOpenedAndNoted() {
        ThreadKey.OfInquiry key = asked(DemoShop.SHOP, "otto@example.net", false, Optional.empty());

        post(anton, key, "take");
        assertThat(now(key).inquiry().assignee().orElseThrow().name()).isEqualTo("Anton");
        assertThat(post(anton, key, "give", "to", rita.person().value()).getStatusCode())
                .isEqualTo(404);
        post(anton, key, "give", "to", "");
        assertThat(now(key).inquiry().assignee()).isEmpty();
        post(anton, key, "note", "letter-form", "n", "note", "Lieferant fragen");
        assertThat(show(rita, key).getBody()).contains("Among us", "Lieferant fragen");
        assertThat(post(anton, key, "close", "seen", "x").getStatusCode()).isEqualTo(409);
        post(anton, key, "close", "seen", now(key).mark());
        assertThat(now(key).inquiry().state()).isEqualTo(InquiryState.CLOSED);
        post(anton, key, "open");
        assertThat(now(key).inquiry().state()).isEqualTo(InquiryState.US);
    }

    @Test
    void itIsLinkedToAnOrderOfTheSameAddressAndToAnothersOnlyBySomebodysWord() {
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
        ThreadKey.OfInquiry same = asked(DemoShop.SHOP, "Erika@example.com", false, Optional.empty());
        ThreadKey.OfInquiry other = asked(DemoShop.SHOP, "otto@example.net", false, Optional.empty());

        assertThat(post(anton, same, "link", "order", "10042").getStatusCode()).isEqualTo(303);
        assertThat(post(anton, other, "link", "order", "99999").getBody()).contains("There is no such order");
        APIGatewayV2HTTPResponse asks = post(anton, other, "link", "order", "10042");
        assertThat(asks.getStatusCode()).isEqualTo(409);
        assertThat(asks.getBody()).contains("has another address", "name=\"sure\"", "value=\"10042\"");
        assertThat(now(other).inquiry().order()).isEmpty();
        assertThat(post(anton, other, "link", "order", "10042", "sure", "1").getStatusCode())
                .isEqualTo(303);

        String card = ask(rita, "GET " + ConsoleUrls.ORDER, Map.of("shop", "demo", "order", DemoShop.ORDER.key()))
                .getBody();
        assertThat(card).contains("Inquiry about", "Auch in &lt;script&gt;Blau", ConsoleUrls.inquiry(same));
        assertThat(show(anton, same).getBody()).contains(ConsoleUrls.order(DemoShop.ORDER), "10042");

        post(anton, same, "unlink");
        assertThat(inquiries.of(DemoShop.ORDER)).hasSize(1);
    }

    @Test
    void nobodyReachesAnothersInquiriesAndReadersChangeNothing() {
        ThreadKey.OfInquiry theirs = asked(new ShopId("other"), "otto@example.net", false, Optional.empty());
        ThreadKey.OfInquiry ours = asked(DemoShop.SHOP, "otto@example.net", false, Optional.empty());

        assertThat(show(anton, theirs).getStatusCode())
                .as("ours has the same id, theirs is not read")
                .isEqualTo(200);
        assertThat(show(anton, new ThreadKey.OfInquiry(DemoShop.SHOP, Hashes.key("x")))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(ask(anton, "GET " + ConsoleUrls.INQUIRY, Map.of("shop", "other", "inquiry", theirs.inquiry()))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(post(rita, ours, "spam").getStatusCode()).isEqualTo(403);
        assertThat(ask(
                                anton,
                                "POST " + ConsoleUrls.INQUIRY,
                                Map.of("shop", "demo", "inquiry", ours.inquiry()),
                                "form",
                                "forged",
                                "do",
                                "spam")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(now(ours).inquiry().state()).isEqualTo(InquiryState.US);
    }
}
