package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Address;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another delivery address, accepted or declined with one click. */
@Tag("DR-26")
final class AddressDeskTest {
    private static final Address WANTED =
            new Address("Erika Beispiel", "", "Werkhof 4", "", "50933", "Köln", "", new Country("DE"), "");

    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemorySearch search = desk.search;
    private final DemoStaff staff = desk.staff;
    private final SessionToken anton = staff.member("Anton", Role.AGENT);
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final IndexOrder index = new IndexOrder(shop.orders, search, shop.orders);

    private APIGatewayV2HTTPResponse ask(SessionToken who, String route, String... form) {
        return desk.ask(who, route, Map.of("shop", "demo", "order", DemoShop.ORDER.key()), Map.of(), form);
    }

    private APIGatewayV2HTTPResponse post(String... fields) {
        List<String> form = new ArrayList<>(List.of("form", anton.formToken()));
        form.addAll(Arrays.asList(fields));
        return ask(anton, "POST " + ConsoleUrls.ORDER, form.toArray(String[]::new));
    }

    private String card() {
        return ask(anton, "GET " + ConsoleUrls.ORDER).getBody();
    }

    private String list() {
        index.index(DemoShop.ORDER);
        return ask(anton, "GET " + ConsoleUrls.ORDERS).getBody();
    }

    private String board() {
        index.index(DemoShop.ORDER);
        return ask(anton, "GET " + ConsoleUrls.BOARD).getBody();
    }

    private Message only(BuiltInType type) {
        List<Message> messages = shop.messages(type);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    @BeforeEach
    void theBuyerAsks() {
        shop.change(order -> order.withAddresses(
                order.addresses().asked(AddressChange.asked("wish", shop.clock.instant(), WANTED))));
    }

    @Test
    void itWaitsInTheListsAndStandsOnTheCardSideBySide() {
        assertThat(list()).contains("delivery address to settle");
        assertThat(board()).contains("delivery address to settle", "#address");
        assertThat(card()).contains("id=\"address\"", "Lindenweg 7", "Werkhof 4", "accept-address", "decline-address");
    }

    @Test
    void acceptedWithOneClickItIsWhereTheOrderGoes() {
        APIGatewayV2HTTPResponse answer = post("do", "accept-address", "wish", "wish");

        assertThat(answer.getStatusCode()).isEqualTo(303);
        assertThat(shop.order().deliveryAddress()).contains(WANTED);
        Message told = only(BuiltInTypes.ADDRESS_ACCEPTED);
        assertThat(told.state()).isEqualTo(MessageState.PLANNED);
        assertThat(told.due()).contains(shop.clock.instant().plus(AddressChange.UNDO));
        // Once more is no second message.
        assertThat(post("do", "accept-address", "wish", "wish").getStatusCode()).isEqualTo(409);
        only(BuiltInTypes.ADDRESS_ACCEPTED);
        // Nothing tells the shop system of this connection: a person must.
        assertThat(shop.orders.tellings().of(DemoShop.ORDER)).isEmpty();
        assertThat(card()).contains("To be entered in the shop system", "entered-address");
        assertThat(list()).contains("delivery address to settle");
        assertThat(post("do", "entered-address", "wish", "wish").getStatusCode())
                .isEqualTo(303);
        assertThat(list()).doesNotContain("delivery address to settle");
    }

    @Test
    void declinedTheBuyerReadsWhy() {
        assertThat(post("do", "decline-address", "wish", "wish", "reason", " ").getStatusCode())
                .isEqualTo(409);
        assertThat(post("do", "decline-address", "wish", "wish", "reason", "Not abroad.")
                        .getStatusCode())
                .isEqualTo(303);

        assertThat(shop.order().deliveryAddress()).isNotEqualTo(Optional.of(WANTED));
        only(BuiltInTypes.ADDRESS_DECLINED);
        assertThat(card()).contains("Not abroad.");
        assertThat(list()).doesNotContain("delivery address to settle");
    }

    @Test
    void aDecisionCanBeTakenBackUntilSomebodyWasTold() {
        post("do", "accept-address", "wish", "wish");
        assertThat(card()).contains("undo-address");
        assertThat(post("do", "undo-address", "wish", "wish").getStatusCode()).isEqualTo(303);

        assertThat(shop.order().addresses().open()).isPresent();
        assertThat(only(BuiltInTypes.ADDRESS_ACCEPTED).state()).isEqualTo(MessageState.SKIPPED);
        // Decided again, it is told again: the first was told to nobody.
        post("do", "decline-address", "wish", "wish", "reason", "Packed.");
        assertThat(only(BuiltInTypes.ADDRESS_DECLINED).state()).isEqualTo(MessageState.PLANNED);

        shop.ledger.replace(only(BuiltInTypes.ADDRESS_DECLINED).pending(shop.clock.instant()));
        shop.ledger.replace(only(BuiltInTypes.ADDRESS_DECLINED).claimed(DemoShop.EMAIL.value(), shop.clock.instant()));
        assertThat(card()).doesNotContain("undo-address");
        assertThat(post("do", "undo-address", "wish", "wish").getStatusCode()).isEqualTo(409);
        assertThat(shop.order().addresses().open()).isEmpty();
    }

    @Test
    void oncePackedItIsRefusedWithItsRule() {
        shop.happens(new Fact.OrderPacked());

        assertThat(card()).contains("packed or on its way").doesNotContain("accept-address");
        APIGatewayV2HTTPResponse answer = post("do", "accept-address", "wish", "wish");
        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(answer.getBody()).contains("cannot be accepted any more");
        assertThat(shop.order().addresses().open()).isPresent();
        assertThat(shop.messages(BuiltInTypes.ADDRESS_ACCEPTED)).isEmpty();
    }

    @Test
    void whatTheBuyerAskedForMeanwhileIsNotAccepted() {
        shop.change(order -> order.withAddresses(
                order.addresses().asked(AddressChange.asked("other", shop.clock.instant(), WANTED))));

        assertThat(post("do", "accept-address", "wish", "wish").getStatusCode()).isEqualTo(409);
        assertThat(shop.order().addresses().open().map(AddressChange::id)).contains("other");
    }

    @Test
    void whoOnlyReadsDecidesNothing() {
        assertThat(ask(rita, "GET " + ConsoleUrls.ORDER).getBody())
                .contains("Werkhof 4")
                .doesNotContain("accept-address");
        assertThat(ask(
                                rita,
                                "POST " + ConsoleUrls.ORDER,
                                "form",
                                rita.formToken(),
                                "do",
                                "accept-address",
                                "wish",
                                "wish")
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(shop.order().addresses().open()).isPresent();
    }
}
