package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Document;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.net.URI;
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

/** What buyers withdrew from, as the staff follow it (D10). */
@Tag("G5")
final class WithdrawalDeskTest {
    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemoryWithdrawals withdrawals = desk.withdrawals;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken rita = staff.member("Rita", Role.READER);

    private Withdrawal declared(ShopId of, String form, Scope scope, Optional<OrderKey> order, Timeliness timeliness) {
        Withdrawal withdrawal = Withdrawal.received(
                of,
                form,
                shop.clock.instant(),
                new Declaration(
                        "Erika <b>Beispiel",
                        order.isPresent() ? "10042" : "the lamp of May",
                        new EmailAddress("new@example.com"),
                        scope,
                        new Language("de"),
                        "Hiermit widerrufe ich, Erika <b>Beispiel."),
                order,
                timeliness);
        withdrawals.declare(withdrawal, true, List.of());
        return withdrawal;
    }

    private String list(Map<String, String> query) {
        return desk.ask(rita, "GET " + ConsoleUrls.WITHDRAWALS, Map.of("shop", "demo"), query)
                .getBody();
    }

    private String card(SessionToken who, String done) {
        return desk.ask(
                        who,
                        "GET " + ConsoleUrls.ORDER,
                        Map.of("shop", "demo", "order", DemoShop.ORDER.key()),
                        Map.of("done", done))
                .getBody();
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String act, String id, String... more) {
        return desk.ask(
                who,
                "POST " + ConsoleUrls.WITHDRAWALS,
                Map.of("shop", "demo"),
                Map.of(),
                concat(new String[] {"form", who.formToken(), "do", act, "withdrawal", id}, more));
    }

    private static String[] concat(String[] one, String... more) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void d10WhatIsToBeDoneIsListedWithTheDayByWhichMoneyGoesBack() {
        declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);

        assertThat(list(Map.of()))
                .contains("the lamp of May", "Erika &lt;b&gt;Beispiel", "new@example.com", "To be decided")
                .contains("Money goes back by", "The whole contract", "unknown, as no order fits")
                .doesNotContain("<b>Beispiel", "Mark as done");
    }

    @Test
    void d10TheCardOfAnOrderSaysWhatItsBuyerWithdrewFromAndWhatHasToBeDone() {
        declared(
                DemoShop.SHOP,
                "f",
                new Scope.Pieces(List.of(new Scope.Piece("1", "Blue cup", Quantity.of(2)))),
                Optional.of(DemoShop.ORDER),
                Timeliness.IN_TIME);

        assertThat(card(anton, ""))
                .contains("The buyer withdrew", "2 × Blue cup", "Money goes back by", "Hiermit widerrufe ich")
                .contains("id=\"withdrawal\"", "in time");
        assertThat(list(Map.of())).contains(ConsoleUrls.order(DemoShop.ORDER), "2 × Blue cup");
    }

    @Test
    void d10TheShopsReturnLabelStandsBesideTheWithdrawal() {
        labelled("Label <b>1", "https://shop.example/label.pdf");
        labelled("Other", "javascript:alert(1)");
        declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.of(DemoShop.ORDER), Timeliness.IN_TIME);
        assertThat(list(Map.of()))
                .contains("Return label", "href=\"https://shop.example/label.pdf\"", "Label &lt;b&gt;1")
                .doesNotContain("javascript:");
    }

    private void labelled(String name, String url) {
        shop.clock.advance(Duration.ofMinutes(1));
        shop.happens(new Fact.DocumentAdded(new Document(name, Document.Kind.RETURN_LABEL, name, URI.create(url))));
    }

    @Test
    void d10WhatIsDoneLeavesTheListSaysByWhomAndCanBeHadBack() {
        Withdrawal withdrawal =
                declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.of(DemoShop.ORDER), Timeliness.LATE);

        assertThat(post(anton, "settle", withdrawal.id()).getHeaders())
                .containsEntry("location", ConsoleUrls.withdrawals(DemoShop.SHOP) + "?done=settle");
        assertThat(list(Map.of())).contains("There is nothing to do.").doesNotContain("Erika");
        assertThat(list(Map.of("all", "1"))).contains("Marked as done by Anton", "Erika");

        assertThat(post(anton, "reopen", withdrawal.id(), "at", "card").getHeaders())
                .containsEntry("location", ConsoleUrls.order(DemoShop.ORDER) + "?done=reopen");
        assertThat(card(anton, "reopen")).contains("It is to be done again.", "Mark as done");
        assertThat(list(Map.of())).contains("To be decided");
        assertThat(withdrawals.find(DemoShop.SHOP, withdrawal.id())).contains(withdrawal);
    }

    @Test
    void d10WhoOnlyReadsChangesNothingAndAnotherShopsAreNotThere() {
        Withdrawal ours = declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);
        ShopId other = new ShopId("other");
        Withdrawal theirs = declared(other, "g", new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);

        assertThat(post(rita, "settle", ours.id()).getStatusCode()).isEqualTo(403);
        assertThat(post(anton, "settle", theirs.id()).getStatusCode()).isEqualTo(404);
        assertThat(post(anton, "pay", ours.id()).getStatusCode()).isEqualTo(404);
        assertThat(post(anton, "settle", "../x").getStatusCode()).isEqualTo(404);
        assertThat(desk.ask(anton, "GET " + ConsoleUrls.WITHDRAWALS, Map.of("shop", "other"), Map.of())
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(withdrawals.settled(DemoShop.SHOP)).isEmpty();
        assertThat(withdrawals.settled(other)).isEmpty();
    }

    @Test
    void d10AFormThatIsNotOursChangesNothing() {
        Withdrawal ours = declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);
        desk.ask(
                anton,
                "POST " + ConsoleUrls.WITHDRAWALS,
                Map.of("shop", "demo"),
                Map.of(),
                "form",
                rita.formToken(),
                "do",
                "settle",
                "withdrawal",
                ours.id());
        assertThat(withdrawals.settled(DemoShop.SHOP)).isEmpty();
    }

    @Test
    void d10WhatFitsNoOrderLeadsToTheSearchAndIsAssignedByItsNumber() {
        Withdrawal declared = declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);
        desk.index(DemoShop.ORDER);
        String orders = ConsoleUrls.orders(DemoShop.SHOP);
        assertThat(list(Map.of()))
                .contains("href=\"" + orders + "?q=the+lamp+of+May\"")
                .contains("href=\"" + orders + "?q=new%40example.com\"")
                .doesNotContain("Assign to this order");
        assertThat(desk.ask(anton, "GET " + ConsoleUrls.WITHDRAWALS, Map.of("shop", "demo"), Map.of())
                        .getBody())
                .contains("Assign to this order");

        APIGatewayV2HTTPResponse none = post(anton, "assign", declared.id(), "order", "99999<b>");
        assertThat(none.getStatusCode()).isEqualTo(422);
        assertThat(none.getBody()).contains("There is no such order.", "99999&lt;b&gt;", "the lamp of May");
        APIGatewayV2HTTPResponse other = post(anton, "assign", declared.id(), "order", "10042");
        assertThat(other.getStatusCode()).isEqualTo(409);
        assertThat(other.getBody())
                .contains("has another address", "name=\"sure\"", "value=\"" + DemoShop.ORDER.key() + "\"");
        assertThat(withdrawals.assigned(DemoShop.SHOP)).isEmpty();

        assertThat(post(rita, "assign", declared.id(), "key", DemoShop.ORDER.key(), "sure", "1")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(post(anton, "assign", declared.id(), "key", DemoShop.ORDER.key(), "sure", "1")
                        .getHeaders())
                .containsEntry("location", ConsoleUrls.order(DemoShop.ORDER) + "?done=assign");
        assertThat(card(anton, "assign"))
                .contains("The withdrawal is assigned to this order.", "Assigned to the order by Anton")
                .contains("Withdrawal assigned to this order", "Not this order after all");
        assertThat(list(Map.of()))
                .contains(
                        ConsoleUrls.order(DemoShop.ORDER),
                        "<bdi>10042</bdi></a>",
                        "Named by the buyer",
                        "the lamp of May")
                .doesNotContain("?q=the+lamp");

        assertThat(post(anton, "release", declared.id(), "at", "card").getHeaders())
                .containsEntry("location", ConsoleUrls.withdrawals(DemoShop.SHOP) + "?done=release");
        assertThat(list(Map.of("done", "release"))).contains("It belongs to no order again.", "?q=the+lamp");
        assertThat(card(anton, "")).doesNotContain("Assigned to the order by");
    }

    @Test
    void d10WhatFitsSeveralOrdersIsChosenFrom() {
        Withdrawal declared = declared(DemoShop.SHOP, "f", new Scope.Whole(), Optional.empty(), Timeliness.UNMATCHED);
        desk.index(DemoShop.ORDER);
        desk.another("10077");
        APIGatewayV2HTTPResponse several = post(anton, "assign", declared.id(), "order", DemoShop.EMAIL.value());
        assertThat(several.getStatusCode()).isEqualTo(422);
        assertThat(several.getBody()).contains("That fits several orders.", "10042", "10077");
    }

    @Test
    void aLongListIsReadPageByPageAndNoneIsMissedOrShownTwice() {
        for (int at = 0; at < 130; at++) {
            shop.clock.advance(Duration.ofSeconds(1));
            Withdrawal withdrawal = declared(
                    DemoShop.SHOP,
                    "f" + at,
                    new Scope.Described("piece " + at),
                    Optional.empty(),
                    Timeliness.UNMATCHED);
            if (at % 3 == 0) {
                post(anton, "settle", withdrawal.id());
            }
        }
        assertThat(walk("")).hasSize(86).doesNotHaveDuplicates();
        assertThat(walk("1")).hasSize(130).doesNotHaveDuplicates();
    }

    private List<String> walk(String all) {
        List<String> seen = new ArrayList<>();
        Map<String, String> query = all.isEmpty() ? Map.of() : Map.of("all", all);
        while (true) {
            String page = list(query);
            Matcher line = Pattern.compile("<bdi>(piece \\d+)</bdi>").matcher(page);
            while (line.find()) {
                seen.add(line.group(1));
            }
            Matcher next = Pattern.compile("after=([0-9a-z]{26})\"").matcher(page);
            if (!next.find()) {
                return seen;
            }
            query = all.isEmpty() ? Map.of("after", next.group(1)) : Map.of("all", all, "after", next.group(1));
        }
    }
}
