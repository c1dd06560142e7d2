package io.buyerstatus.functions.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.checkout.BeginPayment;
import io.buyerstatus.core.checkout.ConfirmPayment;
import io.buyerstatus.core.checkout.PaymentGateway;
import io.buyerstatus.core.checkout.ProviderAccount;
import io.buyerstatus.core.checkout.ProviderAccounts;
import io.buyerstatus.core.checkout.SettlePayments;
import io.buyerstatus.core.ingest.ReportToOrder;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.testing.InMemoryPayments;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page's forms for paying as the gateway hands them over, read by Lambda's own serializer (C6, C11). */
@Tag("DR-20")
final class PaymentsHandlerTest {
    private static final String APPROVAL = "https://www.sandbox.paypal.com/checkoutnow?token=5O1";

    private final DemoShop shop = new DemoShop();
    private final PaymentsHandler handler = handler();

    @Test
    void theBuyerIsLedToTheProviderByAPageAndNoFormLeadsElsewhere() {
        connect();
        APIGatewayV2HTTPResponse answer = handle(pay());
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders())
                .containsEntry("refresh", "0; url=" + APPROVAL)
                .hasEntrySatisfying(
                        "content-security-policy", policy -> assertThat(policy).contains("form-action 'self'"));
        assertThat(answer.getBody()).contains("href=\"" + APPROVAL + "\"");
        assertThat(shop.order().paid()).isFalse();
    }

    /** As the order's page does, whatever the browser would like. */
    @Test
    void thePageThatLeadsThereSpeaksTheLanguageOfTheOrder() {
        connect();
        APIGatewayV2HTTPEvent pay = pay();
        Map<String, String> headers = new HashMap<>(pay.getHeaders());
        headers.put("accept-language", "fr");
        pay.setHeaders(headers);
        assertThat(handle(pay).getBody()).contains("<html lang=\"de\"");
    }

    @Test
    void whoComesBackHasItConfirmed() {
        connect();
        handle(pay());
        APIGatewayV2HTTPEvent confirm = pay();
        confirm.setRouteKey("POST /o/{ref}/{secret}/pay/confirm");
        APIGatewayV2HTTPResponse answer = handle(confirm);
        assertThat(answer.getHeaders()).containsEntry("location", DemoShop.PATH + "?paypal=1");
        assertThat(shop.order().paid()).isTrue();
    }

    @Test
    void withoutCredentialsNothingBegins() {
        assertThat(handle(pay()).getHeaders()).containsEntry("location", DemoShop.PATH);
    }

    @Test
    void whatNobodyOffersIsNothing() {
        connect();
        assertThat(handle(Requests.form(pay(), "provider", "cash")).getStatusCode())
                .isEqualTo(404);
        assertThat(shop.order().payments().all()).isEmpty();
    }

    private APIGatewayV2HTTPResponse handle(APIGatewayV2HTTPEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    private static APIGatewayV2HTTPEvent pay() {
        return Triggers.http("payments.pay");
    }

    private void connect() {
        ProviderSettings paypal = ProviderSettings.PAYPAL;
        new ChangeSettings(shop.settings, SettingsCatalogue.byPath(), shop.box, shop.clock)
                .change(
                        DemoShop.SHOP,
                        shop.settings.shop(DemoShop.SHOP).orElseThrow().version(),
                        List.of(
                                SettingsEdit.set(SettingsScope.shop(), "payments.paypal.secret", "secret"),
                                SettingsEdit.set(
                                        SettingsScope.shop(), paypal.login().path(), "client"),
                                SettingsEdit.set(
                                        SettingsScope.shop(), paypal.mode().path(), "sandbox"),
                                SettingsEdit.set(
                                        SettingsScope.shop(), paypal.enabled().path(), true)),
                        new Author(Author.Via.OPERATOR, "test"));
    }

    private PaymentsHandler handler() {
        InMemoryPayments payments = new InMemoryPayments(shop.orders);
        OrderDoor door = new OrderDoor(new OpenOrder(shop.orders, shop.settings, shop.clock), shop.orders);
        ProviderAccounts accounts = new ProviderAccounts(shop.settings, shop.box);
        PaymentGateway gateway = new Approving();
        PageFrames shells = new PageFrames(new Assets());
        NoticePages notices = new NoticePages(shells);
        SettlePayments settle = new SettlePayments(
                shop.orders,
                payments,
                new ReportToOrder(shop.orders, shop.settings, AutomationStore.NONE, shop.clock),
                accounts,
                provider -> gateway,
                shop.clock);
        return new PaymentsHandler(new PaymentsWiring(
                new BeginPayment(door, shop.orders, payments, accounts, provider -> gateway, shop.clock),
                new ConfirmPayment(door, settle),
                new BuyerAnswers(notices, new ClosedPages(new AccessPages(shells), notices), DemoShop.BASE)));
    }

    /** A provider at which everybody approved. */
    private static final class Approving implements PaymentGateway {
        @Override
        public Creation create(ProviderAccount account, Payable payable) {
            return new Creation.Begun("5O1", URI.create(APPROVAL));
        }

        @Override
        public Taking take(ProviderAccount account, OrderKey order, PaymentAttempt claimed) {
            return new Taking.Taken("tx-1", claimed.amount());
        }

        @Override
        public Reading read(ProviderAccount account, PaymentAttempt attempt) {
            return new Reading.Approved(attempt.amount());
        }

        @Override
        public void release(ProviderAccount account, PaymentAttempt attempt) {}

        @Override
        public boolean sent(ProviderAccount account, PaymentAttempt paid, Sent parcel) {
            return true;
        }
    }
}
