package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.testing.InMemoryAutomations;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an order's card says of messages: what automations will do, and what of each that left can be proven. */
final class CardOutlookTest {
    private final DeskInMemory desk = new DeskInMemory();
    private final DemoShop shop = desk.shop;
    private final InMemoryAutomations automations = desk.automations;
    private final InMemoryTemplates templates = desk.templates;
    private final DemoStaff staff = desk.staff;
    private final SessionToken rita = staff.member("Rita", Role.READER);
    private final ConsoleHandler handler = desk.handler;

    private String card() {
        APIGatewayV2HTTPEvent event = Requests.header(
                Requests.route(Triggers.http("console.orders"), "GET " + ConsoleUrls.ORDER), "accept-language", "en");
        event.setPathParameters(Map.of("shop", "demo", "order", DemoShop.ORDER.key()));
        event.setCookies(List.of("__Host-desk=" + rita.text()));
        return handler.handleRequest(event, Contexts.none()).getBody();
    }

    private void automation(String id, String name, Map<String, Object> said) {
        Map<String, Object> plain = new HashMap<>(Map.of("name", name, "template", "dispatch", "state", "live"));
        plain.putAll(said);
        Automation automation = ((AutomationForm.Reading.Read) AutomationForm.read(new AutomationId(id), plain))
                .automation()
                .activeFrom(Optional.of(shop.clock.instant()));
        automations.put(
                DemoShop.SHOP,
                new StoredAutomation(automation, 1, new Author(Author.Via.YAML, ""), shop.clock.instant()));
    }

    @BeforeEach
    void aTemplate() {
        templates.put(
                DemoShop.SHOP,
                new Template(
                        new TemplateHead(
                                new TemplateId("dispatch"),
                                "Sent, with the invoice",
                                DeliveryChannel.EMAIL,
                                Template.Format.FRAMED,
                                Optional.empty(),
                                false,
                                Necessity.UPDATE,
                                List.of(),
                                Set.of("any"),
                                Set.of(new Need.OfInvoice(false)),
                                1,
                                new Author(Author.Via.CONSOLE, "Olivia"),
                                shop.clock.instant(),
                                Template.State.LIVE),
                        Map.of("any", new Template.Content("Sent", "[invoice_number]"))));
    }

    private Message planned(Instant due) {
        Message message = Message.plan(
                Subject.of(DemoShop.ORDER),
                MessageKey.of(new MessageType.Automation("reminder"), "payment_due+3"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                shop.clock.instant());
        shop.ledger.create(message);
        return message;
    }

    @Test
    @Tag("C8")
    void whatAutomationsWillDoIsThereBeforeTheyDoIt() {
        automation("sent", "With invoice and picture", Map.of("when", "parcel_sent"));
        automation("abroad", "For Norway", Map.of("when", "parcel_sent", "if", Map.of("country", "NO")));
        automation("thanks", "Thank you", Map.of("when", "order_placed"));
        automation("reminder", "Pay, please", Map.of("when", "3 days after payment_due"));
        planned(shop.clock.instant().plus(Duration.ofDays(3)));

        String page = card();

        assertThat(page)
                .contains("With invoice and picture", "Will act", "There is no invoice yet", "Sent, with the invoice")
                .contains("For Norway", "Not as things are", "country any of NO: no, DE")
                .contains("Thank you", "Was switched on too late")
                .contains("Automation Pay, please", "Will go out on");
        assertThat(page.indexOf("With invoice and picture")).isLessThan(page.indexOf("For Norway"));
        assertThat(page.indexOf("For Norway")).isLessThan(page.indexOf("Thank you"));
        assertThat(shop.ledger.all().stream().filter(message -> message.key().type() instanceof MessageType.Automation))
                .as("nothing is planned by looking")
                .hasSize(1);
    }

    @Test
    @Tag("C57")
    @Tag("BL-65")
    @Tag("BL-66")
    @Tag("BL-68")
    void ofWhatLeftTheCardSaysByWhatFromWhereToWhomWhenAndWhatBecameOfIt() {
        automation("reminder", "Pay, please", Map.of("when", "3 days after payment_due"));
        Message planned = planned(shop.clock.instant());
        shop.clock.advance(Duration.ofMinutes(7));
        Instant now = shop.clock.instant();
        Message claimed = planned.claimed("erika.old@example.com", "service", now)
                .with(planned.trace().due("paid is no: yes").written("dispatch 4", "0".repeat(64)));
        Message bounced = claimed.sent("<1@shop.example>", now)
                .to(MessageState.BOUNCED, "550 5.1.1 mailbox unavailable", Optional.empty(), now);
        for (Message next : List.of(claimed, claimed.sent("<1@shop.example>", now), bounced)) {
            assertThat(shop.ledger.replace(next)).isTrue();
        }

        assertThat(card())
                .contains("Automation Pay, please", "Came back", "550 5.1.1 mailbox unavailable")
                .contains("From the mailbox service", "By mail to erika.old@example.com")
                .contains("Template “Sent, with the invoice” (dispatch 4)", "Planned on", "paid is no: yes")
                .contains("Before that: Leaving ", ", Sent ");

        Message ours = shop.ledger.all().getFirst();
        assertThat(shop.ledger.replace(ours.claimed(DemoShop.EMAIL.value(), now)))
                .isTrue();
        assertThat(card()).contains("From the default mailbox").doesNotContain("By mail to " + DemoShop.EMAIL.value());
    }
}
