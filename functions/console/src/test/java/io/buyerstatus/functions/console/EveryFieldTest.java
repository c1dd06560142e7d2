package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.search.IndexOrder;
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
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a field at the desk: taken, or refused with its reason; never "not available". */
final class EveryFieldTest {
    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final InMemoryInquiries inquiries = desk.inquiries;
    private final DemoStaff staff = desk.staff;
    private final SessionToken olivia = staff.member("Olivia", Role.OWNER);
    private final ConsoleHandler handler = desk.handler;

    @BeforeEach
    void index() {
        new IndexOrder(shop.orders, search, shop.orders).index(DemoShop.ORDER);
    }

    private APIGatewayV2HTTPEvent event(String route, Map<String, String> path) {
        APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("console.orders"), route);
        event.setPathParameters(path);
        event.setCookies(List.of("__Host-desk=" + olivia.text()));
        return event;
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    /** What of a form is not answered, each field of it and each act. */
    private List<String> unanswered(String route, Map<String, String> path, String... fields) {
        List<String> form = new ArrayList<>(List.of("form", olivia.formToken()));
        form.addAll(Arrays.asList(fields));
        return HostileFields.unanswered(
                form, Set.of("form"), sent -> answer(Requests.form(event("POST " + route, path), sent)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preview",
                "send",
                "save",
                "note",
                "take",
                "give",
                "close",
                "undo",
                "decline-address",
                "tell-address",
                "cancel",
                "again"
            })
    @Tag("BL-1")
    void ofACard(String act) {
        assertThat(unanswered(
                        ConsoleUrls.ORDER,
                        Map.of("shop", "demo", "order", DemoShop.ORDER.key()),
                        "do",
                        act,
                        "letter-form",
                        "f1",
                        "kind",
                        "page-and-mail",
                        "channel",
                        "mail",
                        "others",
                        "max@example.org, mila@example.org",
                        "subject",
                        "Your order",
                        "text",
                        "It leaves today",
                        "seen",
                        "2026-11-18T08:12:00Z",
                        "closes",
                        "1",
                        "note",
                        "Handle with care",
                        "letter",
                        "l1",
                        "to",
                        olivia.person().value(),
                        "wish",
                        "w1",
                        "reason",
                        "It has left",
                        "decision",
                        "d1",
                        "message",
                        "m1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "send", "save", "note", "give", "close", "link", "undo"})
    @Tag("UP-18")
    void ofAnInquiry(String act) {
        ThreadKey.OfInquiry key = new ThreadKey.OfInquiry(DemoShop.SHOP, Hashes.key("inquiry"));
        Inquiry inquiry = Inquiry.asked(
                key,
                shop.clock.instant(),
                new Asker("Otto", new EmailAddress("otto@example.net"), new Language("de"), false),
                Optional.empty(),
                Optional.empty(),
                "Auch in Blau?");
        Entry question = new Entry(
                Entry.idOf("q", key.inquiry()),
                shop.clock.instant(),
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                "Otto",
                "Auch in Blau?");
        inquiries.commit(new InquiryChange(
                Optional.empty(), inquiry, List.of(question), List.of(), List.of(), List.of(), List.of()));

        assertThat(unanswered(
                        ConsoleUrls.INQUIRY,
                        Map.of("shop", "demo", "inquiry", key.inquiry()),
                        "do",
                        act,
                        "letter-form",
                        "f1",
                        "text",
                        "Ja, auch in Blau",
                        "seen",
                        question.id(),
                        "closes",
                        "1",
                        "note",
                        "Ask Rita",
                        "letter",
                        "l1",
                        "to",
                        olivia.person().value(),
                        "order",
                        DemoShop.NUMBER,
                        "sure",
                        "1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "ask", "throw"})
    @Tag("G7")
    void ofAHeldMail(String act) {
        assertThat(unanswered(
                        ConsoleUrls.MAILS, Map.of("shop", "demo"), "do", act, "mail", "m1", "order", DemoShop.NUMBER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"save", "rename", "remove", "earlier", "first"})
    @Tag("BL-3")
    void ofAListOfOnesOwn(String act) {
        assertThat(unanswered(
                        ConsoleUrls.VIEWS,
                        Map.of("shop", "demo"),
                        "do",
                        act,
                        "view",
                        "v1",
                        "name",
                        "Unpaid",
                        "progress",
                        "sent",
                        "money",
                        "unpaid",
                        "channel",
                        "web",
                        "waiting",
                        "1",
                        "q",
                        "Erika",
                        "from",
                        "2026-11-01",
                        "after",
                        "x"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "begin"})
    @Tag("BL-57")
    void ofAMessageToMany(String act) {
        assertThat(unanswered(
                        ConsoleUrls.WRITE,
                        Map.of("shop", "demo"),
                        "do",
                        act,
                        "bulk",
                        "b1",
                        "run",
                        "r1",
                        "o-" + DemoShop.ORDER.key(),
                        "1",
                        "all",
                        "1",
                        "template",
                        "t1",
                        "kind",
                        "mail",
                        "by",
                        "mail",
                        "subject",
                        "Your order",
                        "text",
                        "Dear [Name]",
                        "progress",
                        "sent"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ConsoleUrls.ORDERS,
                ConsoleUrls.BOARD,
                ConsoleUrls.INQUIRIES,
                ConsoleUrls.MAILS,
                ConsoleUrls.WRITE,
                ConsoleUrls.BULK,
                ConsoleUrls.ORDER
            })
    @Tag("UP-6")
    void ofAnAddressOfAList(String route) {
        List<String> fields = List.of(
                "q",
                "Erika",
                "progress",
                "sent",
                "money",
                "unpaid",
                "channel",
                "web",
                "waiting",
                "1",
                "from",
                "2026-11-01",
                "to",
                "2026-11-30",
                "after",
                "x",
                "view",
                "v1",
                "list",
                "held",
                "done",
                "sent",
                "o-" + DemoShop.ORDER.key(),
                "1",
                "run",
                "r1");
        assertThat(HostileFields.unanswered(fields, Set.of(), sent -> {
                    Map<String, String> query = new HashMap<>();
                    for (int at = 0; at < sent.length; at += 2) {
                        query.put(sent[at], sent[at + 1]);
                    }
                    APIGatewayV2HTTPEvent event =
                            event("GET " + route, Map.of("shop", "demo", "order", DemoShop.ORDER.key()));
                    event.setQueryStringParameters(query);
                    return answer(event);
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ConsoleUrls.ORDER,
                ConsoleUrls.INQUIRY,
                ConsoleUrls.MAIL,
                ConsoleUrls.MAIL_FILE,
                ConsoleUrls.BULK_RUN,
                ConsoleUrls.AUTOMATION_TRIED,
                ConsoleUrls.TEMPLATE_FILLED
            })
    @Tag("UP-6")
    void ofAPartOfAPath(String route) {
        List<String> parts = List.of(
                "shop",
                "demo",
                "order",
                "o1",
                "inquiry",
                "i1",
                "mail",
                "m1",
                "file",
                "1",
                "run",
                "r1",
                "automation",
                "a1",
                "template",
                "t1");
        assertThat(HostileFields.unanswered(parts, Set.of(), sent -> {
                    Map<String, String> path = new HashMap<>();
                    for (int at = 0; at < sent.length; at += 2) {
                        path.put(sent[at], sent[at + 1]);
                    }
                    return answer(event("GET " + route, path));
                }))
                .isEmpty();
    }
}
