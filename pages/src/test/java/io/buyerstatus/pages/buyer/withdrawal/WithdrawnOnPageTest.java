package io.buyerstatus.pages.buyer.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Situation;
import io.buyerstatus.pages.sample.WithdrawalSamples;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an order's page shows before and after its buyer withdrew. */
@Tag("G5")
class WithdrawnOnPageTest {
    private static final PageLanguage ENGLISH = PageLanguage.ENGLISH;
    private static final EffectiveSettings SHOP = WithdrawalSamples.SHOP;
    private static final String BUTTON = "Withdraw from contract here</button>";
    private static final String IBAN = "DE89";

    /** Of these there is nothing to withdraw from: given up, or bought at a till. */
    private static final Set<Situation> WITHOUT = EnumSet.of(
            Situation.CANCELLED_UNPAID, Situation.CANCELLED_REFUNDED, Situation.WITHDRAWN, Situation.TAKEN_ALONG);

    @ParameterizedTest
    @EnumSource
    @Tag("LAW-1")
    void d1ThePrivateLinkHasTheButtonWithoutAnyProofAndTheSharedOneHasNot(Situation situation) {
        Order order = situation.order();
        assertThat(page(order).contains(BUTTON)).isEqualTo(order.known() && !WITHOUT.contains(situation));
        assertThat(Rendered.shared(order, ENGLISH, SHOP)).doesNotContain("ithdraw from contract");
    }

    @Test
    void d9WhoWithdrewFromAllIsAskedForNoMoney() {
        Order unpaid = Situation.UNPAID.order();
        assertThat(page(unpaid)).contains(IBAN, "id=\"pay\"");

        String page = page(WithdrawalSamples.declared(
                unpaid, WithdrawalSamples.declaration(unpaid, new Scope.Whole(), ENGLISH, 0)));

        assertThat(page).doesNotContain(IBAN, "id=\"pay\"", "#pay", BUTTON);
        assertThat(page).contains("Withdrawal received on 21 November 2026, 10:05:09 (UTC+01:00)");
    }

    @Test
    void d9WhoWithdrewFromAllIsLedToNoProviderToPay() {
        Order failed = Situation.PAYMENT_FAILED.order();
        assertThat(page(failed)).contains("https://nordlicht.example/pay/10042");

        assertThat(page(WithdrawalSamples.declared(
                        failed, WithdrawalSamples.declaration(failed, new Scope.Whole(), ENGLISH, 0))))
                .doesNotContain("https://nordlicht.example/pay/10042");
    }

    @Test
    void d9WhoKeepsSomethingStillPaysForIt() {
        Order unpaid = Situation.UNPAID.order();
        String page = page(WithdrawalSamples.declared(
                unpaid, WithdrawalSamples.declaration(unpaid, WithdrawalSamples.pieces(), ENGLISH, 0)));
        assertThat(page).contains(IBAN, BUTTON, "2\u00a0× Emaillebecher");
    }

    @Test
    void d9TheDeclarationStandsInTheConversationAtItsTimeWithoutTheName() {
        Order order = Situation.CONFIRMED.order();
        Order declared = WithdrawalSamples.declared(
                order, WithdrawalSamples.declaration(order, WithdrawalSamples.pieces(), ENGLISH, 0));
        String page = Rendered.page(declared, Conversations.neighbour(), ENGLISH, SHOP);
        String thread = page.substring(page.indexOf("<section class=\"card thread\""));
        assertThat(thread.substring(0, thread.indexOf("</section>")))
                .contains("I, M••• K•••, hereby withdraw from contract 10042 for: 2\u00a0×");
        assertThat(page).doesNotContain("I, Mia Köhler");
        assertThat(Rendered.verified(declared, ENGLISH, SHOP)).contains("I, Mia Köhler, hereby withdraw");
    }

    /** A label bears an address: it is shown to whom the order's other papers are, and nobody before something was declared. */
    @Test
    void d10TheShopsReturnLabelIsOfferedToWhoWithdrewAndProvedToBeTheBuyer() {
        String label = "https://nordlicht.example/returns/10042.pdf";
        Order order = new OrderBuilder()
                .placed(PaymentTerms.Method.PAYPAL)
                .confirmed()
                .returnLabel()
                .order();
        Order declared =
                WithdrawalSamples.declared(order, WithdrawalSamples.declaration(order, new Scope.Whole(), ENGLISH, 0));

        assertThat(card(Rendered.verified(declared, ENGLISH, SHOP)))
                .contains("A return label is there for you.", label, "Rücksendeschein");
        for (String page : List.of(page(declared), Rendered.addresses(declared, ENGLISH, SHOP))) {
            assertThat(page).doesNotContain(label);
            assertThat(card(page)).contains("A return label is there for you.", "/verify");
        }
        assertThat(card(Rendered.verified(order, ENGLISH, SHOP))).doesNotContain("return label", label);
        assertThat(Rendered.shared(declared, ENGLISH, SHOP)).doesNotContain(label, "return label");
    }

    private static String card(String page) {
        int from = page.indexOf("id=\"withdrawal\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void d9ProgressIsWhatItWas() {
        Order sent = Situation.SENT.order();
        Order declared =
                WithdrawalSamples.declared(sent, WithdrawalSamples.declaration(sent, new Scope.Whole(), ENGLISH, 0));
        assertThat(declared.progress()).isEqualTo(sent.progress());
        assertThat(steps(page(declared))).isEqualTo(steps(page(sent)));
    }

    @Test
    void d8TwoPartialDeclarationsCompleteTheContract() {
        Order unpaid = Situation.UNPAID.order();
        Scope rest = new Scope.Pieces(List.of(
                new Scope.Piece("3", "Postkarte", Quantity.of(3)), new Scope.Piece("4", "Kerze", Quantity.of(1))));
        String page = page(WithdrawalSamples.declared(
                unpaid,
                WithdrawalSamples.declaration(unpaid, WithdrawalSamples.pieces(), ENGLISH, 0),
                WithdrawalSamples.declaration(unpaid, rest, ENGLISH, 3)));
        assertThat(page).doesNotContain(IBAN, BUTTON);
    }

    @Test
    @Tag("LAW-6")
    void d6ThePageSaysThatThePeriodHasNotBegunOrWhenItEnds() {
        assertThat(page(Situation.SENT.order())).contains("The 14 days have not begun yet");
        assertThat(page(Situation.DELIVERED_ALL.order())).containsPattern("up to and including \\d+ December 2026");
    }

    private static String steps(String page) {
        int from = page.indexOf("<ol class=\"steps\"");
        return page.substring(from, page.indexOf("</ol>", from));
    }

    private static String page(Order order) {
        return Rendered.page(order, List.of(), ENGLISH, SHOP);
    }
}
