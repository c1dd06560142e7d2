package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets at the desk, from the board to the last word. */
@Tag("UP-11")
final class TicketDeskTest {
    private static final String CLOSES = "name=\"closes\" value=\"1\" checked";

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken olivia = staff.member("Olivia", Role.OWNER);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final IndexOrder index = new IndexOrder(shop.orders, search, shop.orders);

    private APIGatewayV2HTTPResponse ask(SessionToken who, String route, Map<String, String> query, String... form) {
        return desk.ask(who, route, Map.of("shop", "demo", "order", DemoShop.ORDER.key()), query, form);
    }

    private String card(SessionToken who) {
        return ask(who, "GET " + ConsoleUrls.ORDER, Map.of()).getBody();
    }

    private String board(SessionToken who, String... query) {
        index.index(DemoShop.ORDER);
        return ask(
                        who,
                        "GET " + ConsoleUrls.BOARD,
                        query.length == 2 ? Map.of("board", query[0], query[1], "1") : Map.of("board", query[0]))
                .getBody();
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String... fields) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken()));
        form.addAll(Arrays.asList(fields));
        return ask(who, "POST " + ConsoleUrls.ORDER, Map.of(), form.toArray(String[]::new));
    }

    private static String carried(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as("the field %s of the page", name).isTrue();
        return field.group(1);
    }

    private APIGatewayV2HTTPResponse write(SessionToken who, String page, String text, String... more) {
        List<String> form = new ArrayList<>(List.of(
                "do",
                "send",
                "letter-form",
                carried(page, "letter-form"),
                "seen",
                carried(page, "seen"),
                "text",
                text));
        form.addAll(Arrays.asList(more));
        return post(who, form.toArray(String[]::new));
    }

    /** As the page's form does it: one write under the order's version. */
    private void buyerWrites(String text, Optional<TicketKind> about) {
        shop.clock.advance(Duration.ofMinutes(1));
        Entry entry = new Entry(
                Entry.idOf("buyer", text),
                shop.clock.instant(),
                Entry.Author.BUYER,
                Entry.Visibility.BUYER_AND_SELLER,
                "Erika Beispiel",
                text);
        shop.orders.commit(OrderChange.of(
                        shop.order(),
                        shop.order().withTickets(shop.order().tickets().written(about, shop.clock.instant())))
                .withEntries(List.of(entry)));
    }

    private Ticket ticket() {
        return shop.order().tickets().latest().orElseThrow();
    }

    @Test
    @Tag("UP-12")
    @Tag("UP-13")
    void aTicketGoesFromTheBoardThroughHandsAndWordsToItsEnd() {
        buyerWrites("The lid is broken", Optional.of(TicketKind.DAMAGED));
        assertThat(board(rita, "us"))
                .contains("10042-1", "Damaged", "Erika Beispiel", ConsoleUrls.ticket(DemoShop.ORDER))
                .contains("<span class=\"badge\">1</span>")
                .doesNotContain("<script", "style=");

        post(olivia, "do", "give", "to", staff.members().getFirst().person().value());
        assertThat(ticket().assignee())
                .hasValueSatisfying(assignee -> assertThat(assignee.name()).isEqualTo("Anton"));
        assertThat(board(anton, "us", "mine")).contains("10042-1");
        assertThat(board(olivia, "us", "mine")).doesNotContain("10042-1");

        shop.clock.advance(Duration.ofMinutes(1));
        write(anton, card(anton), "A new lid is on its way");
        assertThat(board(anton, "us")).doesNotContain("10042-1");
        assertThat(board(anton, "customer")).contains("10042-1");

        shop.clock.advance(Duration.ofMinutes(5));
        assertThat(card(anton)).contains("Waiting for the customer", "Close ticket 10042-1 with it");
        write(anton, card(anton), "So this is settled", "closes", "1");
        assertThat(ticket().closing())
                .hasValueSatisfying(closing -> assertThat(closing.by()).isEqualTo("Anton"));
        assertThat(board(anton, "closed")).contains("10042-1");
        assertThat(card(rita)).contains("Closed on").doesNotContain("Open again</button>");
    }

    @Test
    @Tag("UP-13")
    void whatIsClosedWithoutAWordWaitsForNothing() {
        buyerWrites("Thank you, it came", Optional.of(TicketKind.QUESTION));
        shop.clock.advance(Duration.ofMinutes(1));

        assertThat(post(anton, "do", "close", "seen", carried(card(anton), "seen"))
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(board(anton, "us")).contains("Nobody waits for an answer");

        post(anton, "do", "open");
        assertThat(ticket().open()).isTrue();
    }

    @Test
    @Tag("UP-14")
    void aTicketThatItsBuyerWritesInMeanwhileStaysOpen() {
        buyerWrites("The lid is broken", Optional.of(TicketKind.DAMAGED));
        String page = card(anton);
        shop.orders.beforeNextCommit(() -> buyerWrites("And the cup, too", Optional.empty()));

        APIGatewayV2HTTPResponse answer = post(anton, "do", "close", "seen", carried(page, "seen"));
        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("the ticket is still open", "And the cup, too");
        assertThat(ticket().open()).isTrue();

        String stale = card(anton);
        buyerWrites("And the pot", Optional.empty());
        assertThat(write(anton, stale, "All settled", "closes", "1").getStatusCode())
                .isEqualTo(409);
        assertThat(ticket().open()).isTrue();
    }

    @Test
    void aLetterThatIsUndoneClosesNothing() {
        buyerWrites("The lid is broken", Optional.of(TicketKind.DAMAGED));
        write(anton, card(anton), "So this is settled", "closes", "1");
        String letter = shop.orders.letters(DemoShop.ORDER).getFirst().id().value();

        assertThat(post(anton, "do", "undo", "letter", letter).getStatusCode()).isEqualTo(303);
        assertThat(ticket().open()).isTrue();
        assertThat(ticket().reopened()).isEqualTo(1);
        assertThat(card(anton)).as("it is as it was left").contains("So this is settled</textarea>", CLOSES);
    }

    @Test
    void aDraftRemembersThatItClosesTheTicket() {
        buyerWrites("The lid is broken", Optional.of(TicketKind.DAMAGED));
        String[] form = {
            "letter-form",
            carried(card(anton), "letter-form"),
            "seen",
            carried(card(anton), "seen"),
            "text",
            "Settled",
            "closes",
            "1"
        };

        post(anton, Stream.concat(Stream.of("do", "save"), Arrays.stream(form)).toArray(String[]::new));
        assertThat(card(anton)).contains("Your draft", "Settled</textarea>", CLOSES);

        form[form.length - 1] = "";
        post(
                anton,
                Stream.concat(Stream.of("do", "preview"), Arrays.stream(form)).toArray(String[]::new));
        assertThat(card(anton)).contains("Settled</textarea>").doesNotContain(CLOSES);
    }

    @Test
    @Tag("KS-4")
    void readersLookAndNobodyGivesATicketToStrangers() {
        buyerWrites("The lid is broken", Optional.of(TicketKind.DAMAGED));
        String reader = staff.members().getLast().person().value();

        assertThat(post(rita, "do", "take").getStatusCode()).isEqualTo(403);
        assertThat(post(anton, "do", "give", "to", reader).getStatusCode()).isEqualTo(404);
        assertThat(post(anton, "do", "give", "to", "nobody").getStatusCode()).isEqualTo(404);
        assertThat(ticket().assignee()).isEmpty();
        assertThat(card(rita)).contains("Nobody looks after it yet").doesNotContain("I take it");

        post(anton, "do", "take");
        assertThat(card(anton)).contains("With Anton").doesNotContain("I take it");
    }

    @Test
    void anOrderWithoutATicketHasNothingToClose() {
        assertThat(post(anton, "do", "close", "seen", "").getStatusCode()).isEqualTo(404);
        assertThat(card(anton)).doesNotContain("id=\"ticket\"");
    }
}
