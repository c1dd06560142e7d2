package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.template.Template.Format;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.core.template.change.TemplateUse;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.pages.template.save.MailPreparation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Automations at the desk. */
@Tag("BL-58")
@Tag("BL-59")
final class AutomationPagesTest {
    private static final AutomationId SENT = new AutomationId("sent");

    private final Owners owners = new Owners();

    private void template(String id, String body) {
        SaveTemplates save =
                new SaveTemplates(owners.templates, new MailPreparation(), TemplateUse.NONE, owners.shop.clock);
        save.publish(
                DemoShop.SHOP,
                new TemplateDraft(
                        new TemplateId(id),
                        "Named " + id,
                        DeliveryChannel.EMAIL,
                        Format.FRAMED,
                        Optional.empty(),
                        false,
                        Necessity.UPDATE,
                        List.of(),
                        Map.of("any", new TemplateDraft.Text("Subject", body))),
                new Author(Author.Via.OPERATOR, ""));
    }

    private APIGatewayV2HTTPResponse post(SessionToken who, String seen, String... typed) {
        List<String> form = new ArrayList<>(List.of("form", who.formToken(), "seen", seen, "do", "save"));
        form.addAll(Arrays.asList(typed));
        return owners.ask(
                who,
                "POST /console/shops/{shop}/automations/{automation}",
                Map.of("shop", "demo", "automation", "sent"),
                Map.of(),
                form.toArray(String[]::new));
    }

    private APIGatewayV2HTTPResponse list(SessionToken who) {
        return owners.ask(who, "GET /console/shops/{shop}/automations", Map.of("shop", "demo"), Map.of());
    }

    private Automation stored() {
        return owners.automations.stored(DemoShop.SHOP).getFirst().automation();
    }

    @Test
    @Tag("BL-60")
    void anAutomationIsMadeByAFormAndReadAsASentence() {
        template("on-its-way", "[shipment_track_link] [order_link]");
        APIGatewayV2HTTPResponse begun = owners.ask(
                owners.olivia,
                "POST /console/shops/{shop}/automations",
                Map.of("shop", "demo"),
                Map.of(),
                "form",
                owners.olivia.formToken(),
                "do",
                "new",
                "id",
                "sent");
        assertThat(begun.getBody())
                .contains("Named on-its-way (on-its-way)", "name=\"field:5\"")
                .doesNotContain("<script");

        APIGatewayV2HTTPResponse saved = post(
                owners.olivia,
                "0",
                "name",
                "Parcel sent",
                "when",
                "parcel_sent",
                "field:0",
                "country",
                "op:0",
                "any_of",
                "value:0",
                "DE, AT",
                "field:1",
                "total",
                "op:1",
                "at_least",
                "value:1",
                "20",
                "template",
                "on-its-way",
                "send",
                "email",
                "to",
                "buyer",
                "mailbox",
                "service",
                "delay",
                "2 hours",
                "state",
                "live");
        assertThat(saved.getStatusCode()).isEqualTo(303);
        assertThat(stored().state()).isEqualTo(Automation.State.LIVE);
        assertThat(stored().activeFrom()).contains(owners.shop.clock.instant());
        assertThat(list(owners.rita).getBody())
                .contains("When a parcel is sent, if the country is DE or AT and the total is at least 20, send"
                        + " “on-its-way” by mail to the buyer, from the mailbox service, 2 hours later.")
                .doesNotContain("name=\"do\"");

        // The form as it stands changes nothing; another state alone changes that alone.
        String page = owners.ask(
                        owners.olivia,
                        "GET /console/shops/{shop}/automations/{automation}",
                        Map.of("shop", "demo", "automation", "sent"),
                        Map.of())
                .getBody();
        assertThat(page).contains("value=\"DE, AT\"", "<option value=\"parcel_sent\" selected>", "value=\"1\"");
    }

    @Test
    void whatBreaksARuleOrFitsNoTemplateIsNamedAndNothingIsLost() {
        template("on-its-way", "[shipment_track_link] [order_link]");
        APIGatewayV2HTTPResponse broken = post(
                owners.olivia,
                "0",
                "when",
                "still",
                "where",
                "packed",
                "for",
                "ages",
                "field:0",
                "total",
                "op:0",
                "contains",
                "value:0",
                "x",
                "template",
                "on-its-way");
        assertThat(broken.getStatusCode()).isEqualTo(422);
        assertThat(broken.getBody()).contains("for: ", "total", "at_least", "value=\"ages\"");

        APIGatewayV2HTTPResponse misfit =
                post(owners.olivia, "0", "when", "order_placed", "template", "on-its-way", "state", "live");
        assertThat(misfit.getStatusCode()).isEqualTo(422);
        assertThat(misfit.getBody()).contains("[shipment_track_link]");
        assertThat(owners.automations.stored(DemoShop.SHOP)).isEmpty();
    }

    @Test
    void aConditionOfSeveralLevelsStaysAndWhoeverComesLateOverwritesNothing() {
        template("thanks", "[order_link]");
        Object nested = Map.of("any", List.of(Map.of("country", "DE"), Map.of("not", Map.of("paid", true))));
        Automation automation = ((AutomationForm.Reading.Read) AutomationForm.read(
                        SENT, Map.of("when", "order_placed", "template", "thanks", "state", "live", "if", nested)))
                .automation();
        owners.automations.put(
                DemoShop.SHOP,
                new StoredAutomation(automation, 1, new Author(Author.Via.YAML, ""), owners.shop.clock.instant()));
        assertThat(list(owners.olivia).getBody()).contains("if the country is DE or not (it is paid)");

        assertThat(post(owners.olivia, "1", "when", "order_placed", "template", "thanks", "state", "off")
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(stored().condition()).isEqualTo(automation.condition());
        assertThat(stored().state()).isEqualTo(Automation.State.OFF);
        assertThat(post(owners.otto, "1", "when", "order_placed", "template", "thanks", "state", "live")
                        .getStatusCode())
                .isEqualTo(409);
        assertThat(stored().state()).isEqualTo(Automation.State.OFF);
    }

    @Test
    void anAddressOfTheirOwnChoiceWantsAFreshSignIn() {
        template("thanks", "[order_link]");
        owners.shop.clock.advance(Duration.ofMinutes(11));
        String[] typed = {"when", "order_placed", "template", "thanks", "to", "buyer, someone@elsewhere.example"};
        APIGatewayV2HTTPResponse stale = post(owners.olivia, "0", typed);
        assertThat(stale.getStatusCode()).isEqualTo(403);
        assertThat(stale.getBody()).contains("value=\"buyer, someone@elsewhere.example\"");
        assertThat(post(owners.oliviaAgain(), "0", typed).getStatusCode()).isEqualTo(303);
    }

    @Test
    void whatIsHeldSaysWhyAndOffersBothWays() {
        template("thanks", "[order_link]");
        post(owners.olivia, "0", "when", "order_placed", "template", "thanks", "state", "live");
        owners.tallies.hold(
                DemoShop.SHOP,
                "sent",
                new AutomationHold.Held(owners.shop.clock.instant(), new Subject.OfOrder(DemoShop.ORDER)));
        assertThat(list(owners.olivia).getBody())
                .contains("very many at once", "action=\"/console/shops/demo/automations/sent/hold\"", "Release");
        assertThat(list(owners.rita).getBody()).contains("very many at once").doesNotContain("/hold\"><input");
    }

    @Test
    @Tag("C55")
    void whatBecameOfItsMessagesIsCountedAndTheSumIsWhatItFired() {
        template("thanks", "[order_link]");
        post(owners.olivia, "0", "when", "order_placed", "template", "thanks", "state", "live");
        assertThat(one()).contains("It has planned no message in the last two weeks.");

        Instant now = owners.shop.clock.instant();
        Instant yesterday = now.minus(Duration.ofDays(1));
        planned("1", yesterday);
        planned("0", now.minus(Duration.ofDays(20)));
        Message skipped = planned("2", yesterday).pending(now);
        owners.shop.ledger.replace(skipped);
        owners.shop.ledger.replace(skipped.skipped("order cancelled", now));
        Message sent = planned("3", yesterday).pending(now);
        owners.shop.ledger.replace(sent);
        owners.shop.ledger.replace(sent.claimed("erika@example.org", now));
        planned("4");

        assertThat(one().replaceAll("\\s+", " "))
                .contains(
                        "<th scope=\"col\">Fired</th><th scope=\"col\">Planned</th><th scope=\"col\">Waiting</th>"
                                + "<th scope=\"col\">Left out</th>",
                        "<th scope=\"row\">All days</th><td>4</td><td>2</td><td>1</td><td>1</td>",
                        "<td>1</td><td>1</td><td>0</td><td>0</td>",
                        "<td>3</td><td>1</td><td>1</td><td>1</td>",
                        "1 × <span lang=\"en\">order cancelled</span>")
                .doesNotContain("Came back");
    }

    @Test
    @Tag("C22")
    void savingSaysHowManyMessagesWait() {
        template("thanks", "[order_link]");
        String[] typed = {"when", "order_placed", "template", "thanks", "state", "live"};
        post(owners.olivia, "0", typed);
        planned("1");
        assertThat(one()).contains("One message of it waits.");
        planned("2");
        APIGatewayV2HTTPResponse saved = post(owners.olivia, "1", typed);
        assertThat(saved.getHeaders())
                .containsEntry("location", "/console/shops/demo/automations?done=saved&automation=sent");
        assertThat(owners.ask(
                                owners.olivia,
                                "GET /console/shops/{shop}/automations",
                                Map.of("shop", "demo"),
                                Map.of("done", "saved", "automation", "sent"))
                        .getBody())
                .contains("Saved. Everything uses it within a minute. 2 messages of it wait.");
        assertThat(list(owners.olivia).getBody()).doesNotContain("of it wait");
    }

    private String one() {
        return owners.ask(
                        owners.olivia,
                        "GET /console/shops/{shop}/automations/{automation}",
                        Map.of("shop", "demo", "automation", "sent"),
                        Map.of())
                .getBody();
    }

    private Message planned(String occurrence) {
        return planned(occurrence, owners.shop.clock.instant());
    }

    private Message planned(String occurrence, Instant now) {
        Message message = Message.plan(
                new Subject.OfOrder(DemoShop.ORDER),
                MessageKey.of(new MessageType.Automation("sent"), occurrence),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                now.plusSeconds(60),
                now);
        owners.shop.ledger.plan(message);
        return message;
    }

    @Test
    void anotherShopsAutomationsAreNotFoundAndAgentsOnlyRead() {
        for (String route : List.of(
                "GET /console/shops/{shop}/automations",
                "POST /console/shops/{shop}/automations",
                "GET /console/shops/{shop}/automations/{automation}",
                "POST /console/shops/{shop}/automations/{automation}")) {
            assertThat(owners.ask(
                                    owners.olivia,
                                    route,
                                    Map.of("shop", "other", "automation", "sent"),
                                    Map.of(),
                                    "do",
                                    "save")
                            .getStatusCode())
                    .as(route)
                    .isEqualTo(404);
        }
        assertThat(post(owners.anton, "0", "when", "order_placed").getStatusCode())
                .isEqualTo(403);
        assertThat(owners.ask(
                                owners.rita,
                                "GET /console/shops/{shop}/automations/{automation}",
                                Map.of("shop", "demo", "automation", "unheard-of"),
                                Map.of())
                        .getStatusCode())
                .isEqualTo(404);
    }
}
