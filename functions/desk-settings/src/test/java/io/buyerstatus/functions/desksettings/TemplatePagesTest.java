package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.MessageType.Necessity;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.functions.testing.DemoShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Templates at the desk. */
@Tag("BL-28")
@Tag("BL-31")
final class TemplatePagesTest {
    private static final TemplateId THANKS = new TemplateId("thanks");
    private static final String BODY = "# Danke, [Name|Du]\r\n\r\n[items_list]\r\n\r\n[order_button|Ansehen]";

    private final Owners owners = new Owners();

    private APIGatewayV2HTTPResponse post(SessionToken who, String seen, String act, String... typed) {
        List<String> form = new ArrayList<>(List.of(
                "form",
                who.formToken(),
                "seen",
                seen,
                "do",
                act,
                "name",
                "Dank",
                "channel",
                "email",
                "format",
                "framed"));
        form.addAll(Arrays.asList(typed));
        return owners.ask(
                who,
                "POST /console/shops/{shop}/templates/{template}",
                Map.of("shop", "demo", "template", "thanks"),
                Map.of(),
                form.toArray(String[]::new));
    }

    private APIGatewayV2HTTPResponse save(String seen, String subject, String body) {
        return post(owners.olivia, seen, "save", "subject:de", subject, "body:de", body);
    }

    private String page(String... query) {
        return owners.ask(
                        owners.rita,
                        "GET /console/shops/{shop}/templates/{template}",
                        Map.of("shop", "demo", "template", "thanks"),
                        query.length == 0 ? Map.of() : Map.of(query[0], query[1]))
                .getBody();
    }

    private APIGatewayV2HTTPResponse list() {
        return owners.ask(owners.rita, "GET /console/shops/{shop}/templates", Map.of("shop", "demo"), Map.of());
    }

    private Template sent() {
        return owners.templates.find(DemoShop.SHOP, THANKS).orElseThrow();
    }

    private void automate(String when) {
        AutomationForm.Reading reading = AutomationForm.read(
                new AutomationId("says-thanks"),
                Map.of("name", "T", "when", when, "template", "thanks", "state", "live"));
        Automation automation = ((AutomationForm.Reading.Read) reading).automation();
        long version = owners.automations.stored(DemoShop.SHOP).size();
        owners.automations.put(
                DemoShop.SHOP,
                new StoredAutomation(
                        automation, version + 1, new Author(Author.Via.OPERATOR, ""), owners.shop.clock.instant()));
    }

    @Test
    @Tag("C22")
    void savingSaysHowManyMessagesWaitForIt() {
        save("0", "Danke [order_number]", BODY);
        automate("order_placed");
        assertThat(page("done", "saved")).doesNotContain("waits for this template");
        Instant now = owners.shop.clock.instant();
        owners.shop.ledger.plan(Message.plan(
                new Subject.OfOrder(DemoShop.ORDER),
                MessageKey.of(new MessageType.Automation("says-thanks"), "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                now.plusSeconds(60),
                now));
        save("1", "Vielen Dank [order_number]", BODY);
        assertThat(page("done", "saved"))
                .contains("Saved. It is sent from now on", "One message waits for this template.");
    }

    @Test
    @Tag("C56")
    void whatItIsForChangesOnlyOnceThatIsConfirmed() {
        save("0", "Danke [order_number]", BODY);
        Necessity before = sent().purpose();
        APIGatewayV2HTTPResponse asked = purpose("1", "optional");
        assertThat(asked.getStatusCode()).isEqualTo(422);
        assertThat(asked.getBody())
                .contains("you changed what this template is for", "name=\"sure\" value=\"optional\"");
        assertThat(sent().purpose()).isEqualTo(before);
        assertThat(purpose("1", "optional", "sure", "update").getStatusCode()).isEqualTo(422);
        assertThat(purpose("1", "optional", "sure", "optional").getStatusCode()).isEqualTo(303);
        assertThat(sent().purpose()).isEqualTo(Necessity.OPTIONAL);
        assertThat(purpose("2", "optional").getStatusCode()).isEqualTo(303);
    }

    private APIGatewayV2HTTPResponse purpose(String seen, String purpose, String... more) {
        List<String> typed =
                new ArrayList<>(List.of("purpose", purpose, "subject:any", "Danke " + seen, "body:any", BODY));
        typed.addAll(Arrays.asList(more));
        return post(owners.olivia, seen, "save", typed.toArray(String[]::new));
    }

    @Test
    @Tag("C21")
    void itSaysWhereItIsUsedAndHowOftenItWasSentAndIsPutAwayOnceNothingSendsIt() {
        save("0", "Danke [order_number]", BODY);
        assertThat(page()).contains("No automation that is switched on sends it.");
        automate("order_placed");
        Instant now = owners.shop.clock.instant();
        sent("1", "thanks 1", now);
        sent("2", "thanks 1", now.minus(Duration.ofDays(29)));
        sent("3", "thanks 1", now.minus(Duration.ofDays(31)));
        sent("4", "another 1", now);
        assertThat(page())
                .contains("href=\"/console/shops/demo/automations/says-thanks\"", "Sent 2 times in the last 30 days.");
        assertThat(post(owners.olivia, "1", "archive").getStatusCode()).isEqualTo(409);
        owners.automations.put(
                DemoShop.SHOP,
                new StoredAutomation(
                        owners.automations
                                .stored(DemoShop.SHOP)
                                .getFirst()
                                .automation()
                                .in(Automation.State.OFF, owners.shop.clock.instant()),
                        2,
                        new Author(Author.Via.OPERATOR, ""),
                        owners.shop.clock.instant()));
        assertThat(post(owners.olivia, "1", "archive").getStatusCode()).isEqualTo(303);

        // Nothing that acts can be made of what was put away.
        assertThat(owners.ask(
                                owners.olivia,
                                "POST /console/shops/{shop}/automations/{automation}",
                                Map.of("shop", "demo", "automation", "says-thanks"),
                                Map.of(),
                                "form",
                                owners.olivia.formToken(),
                                "seen",
                                "2",
                                "do",
                                "save",
                                "when",
                                "order_placed",
                                "template",
                                "thanks",
                                "state",
                                "live")
                        .getStatusCode())
                .isEqualTo(422);
    }

    private void sent(String occurrence, String template, Instant now) {
        Message planned = Message.plan(
                new Subject.OfOrder(DemoShop.ORDER),
                MessageKey.of(new MessageType.Automation("says-thanks"), occurrence),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                now,
                now);
        owners.shop.ledger.plan(planned);
        Message claimed = planned.claimed("erika@example.org", now);
        owners.shop.ledger.replace(claimed);
        owners.shop.ledger.replace(
                claimed.with(claimed.trace().written(template, "digest")).sent("mail", now));
    }

    @Test
    void aTemplateIsBegunSavedListedChangedAndTakenBack() {
        APIGatewayV2HTTPResponse begun = owners.ask(
                owners.olivia,
                "POST /console/shops/{shop}/templates",
                Map.of("shop", "demo"),
                Map.of(),
                "form",
                owners.olivia.formToken(),
                "do",
                "new",
                "id",
                "thanks");
        assertThat(begun.getBody())
                .contains("action=\"/console/shops/demo/templates/thanks\"", "name=\"seen\" value=\"0\"")
                .doesNotContain("onclick", "style=");

        assertThat(save("0", "Danke [order_number]", BODY).getHeaders())
                .containsEntry("location", "/console/shops/demo/templates/thanks?done=saved");
        assertThat(sent().author()).isEqualTo(new Author(Author.Via.CONSOLE, "Olivia"));
        automate("order_placed");
        assertThat(list().getBody())
                .contains(">Dank</bdi>", "says nothing in: ", "English", "waits for: complete_order", "says-thanks");
        assertThat(page()).contains("# Danke, [Name|Du]\n\n[items_list]").doesNotContain("name=\"do\" value=\"save\"");

        save("1", "Vielen Dank [order_number]", BODY);
        assertThat(page("compare", "2"))
                .contains("-1 Danke [order_number]</del>", "+1 Vielen Dank [order_number]</ins>");
        assertThat(page("version", "1"))
                .contains("value=\"Danke [order_number]\"", "This is an earlier version")
                .contains("autofocus><p>This is");
        assertThat(page("version", "2")).doesNotContain("This is an earlier version");
        assertThat(post(owners.olivia, "2", "rollback", "version", "1").getStatusCode())
                .isEqualTo(303);
        assertThat(sent().version()).isEqualTo(3);
        assertThat(sent().in("de").orElseThrow().subject()).isEqualTo("Danke [order_number]");

        assertThat(post(owners.olivia, "3", "archive").getBody()).contains("says-thanks");
        assertThat(sent().version()).isEqualTo(3);
    }

    @Test
    @Tag("BL-32")
    void theCheckNamesLineAndColumnAndKeepsEveryWord() {
        String wrong = "Hallo [Nmae],\r\n\r\nzeigt <b>[order_lnk]</b>";
        APIGatewayV2HTTPResponse checked =
                post(owners.olivia, "0", "check", "subject:de", "S", "body:de", wrong, "subject:any", "T");
        assertThat(checked.getBody())
                .contains(
                        "Deutsch, Text, line 1, column 7:",
                        "did you mean [Name]?",
                        "line 3, column 10:",
                        "<code class=\"quiet\">unknown-tag</code>",
                        "href=\"#body-de\"",
                        "zeigt &lt;b&gt;[order_lnk]&lt;/b&gt;",
                        "All other languages, Text");
        APIGatewayV2HTTPResponse refused = save("0", "S", wrong);
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("nothing was saved", "zeigt &lt;b&gt;");
        assertThat(owners.templates.heads(DemoShop.SHOP)).isEmpty();

        // What cannot be sent can be kept, and is sent by nothing.
        assertThat(post(owners.olivia, "0", "draft", "subject:de", "S", "body:de", wrong)
                        .getStatusCode())
                .isEqualTo(303);
        assertThat(owners.templates.find(DemoShop.SHOP, THANKS)).isEmpty();
        assertThat(page()).contains("zeigt &lt;b&gt;[order_lnk]&lt;/b&gt;");
    }

    @Test
    @Tag("BL-40")
    void everyTagStandsBesideTheTextWithWhatItSays() {
        save("0", "Danke", BODY);
        String page = page();
        TagCatalogue.tags().forEach(tag -> assertThat(page).contains("data-tag=\"" + tag.written() + "\""));
        assertThat(page).containsPattern("<script src=\"/console/files/console-[0-9a-z]+.js\" defer></script>");
    }

    @Test
    void whoeverComesLateOverwritesNothing() {
        save("0", "Danke", BODY);
        save("1", "Besten Dank", BODY);
        APIGatewayV2HTTPResponse late = save("1", "Tausend Dank", BODY);
        assertThat(late.getStatusCode()).isEqualTo(409);
        assertThat(late.getBody()).contains("value=\"Tausend Dank\"", "name=\"seen\" value=\"2\"");
        assertThat(sent().in("de").orElseThrow().subject()).isEqualTo("Besten Dank");
        assertThat(post(owners.olivia, "1", "rollback", "version", "1").getStatusCode())
                .isEqualTo(409);
        assertThat(save("2", "Tausend Dank", BODY).getStatusCode()).isEqualTo(303);
    }

    @Test
    void whatAnAutomationCouldNotSayIsRefusedBeforeItIsSent() {
        save("0", "Danke", BODY);
        automate("order_placed");
        APIGatewayV2HTTPResponse refused = save("1", "Unterwegs", BODY + "\r\n[shipment_track_link]");
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("says-thanks: template: ", "[shipment_track_link]");
        assertThat(sent().version()).isEqualTo(1);
    }

    @Test
    void thePreviewIsWhatWouldBeSentAndNothingIsStored() {
        APIGatewayV2HTTPResponse preview = post(
                owners.olivia,
                "0",
                "preview",
                "subject:de",
                "Danke [Name]",
                "body:de",
                BODY,
                "state",
                "delivered",
                "language",
                "de");
        assertThat(preview.getBody()).contains("<h1>Danke Mia Köhler</h1>", "Emaillebecher", "iframe sandbox");
        assertThat(preview.getHeaders().get("content-security-policy")).contains("frame-ancestors 'none'");
        assertThat(owners.templates.heads(DemoShop.SHOP)).isEmpty();
    }

    @Test
    void onlyOwnersWriteAndAnotherShopsTemplatesAreNotFound() {
        save("0", "Danke", BODY);
        assertThat(post(owners.anton, "1", "save", "subject:de", "Mine", "body:de", BODY)
                        .getStatusCode())
                .isEqualTo(403);
        for (String route : List.of(
                "GET /console/shops/{shop}/templates",
                "POST /console/shops/{shop}/templates",
                "GET /console/shops/{shop}/templates/{template}",
                "POST /console/shops/{shop}/templates/{template}")) {
            assertThat(owners.ask(
                                    owners.olivia,
                                    route,
                                    Map.of("shop", "other", "template", "thanks"),
                                    Map.of(),
                                    "do",
                                    "save")
                            .getStatusCode())
                    .as(route)
                    .isEqualTo(404);
        }
        for (String nothing : List.of("unheard-of", "UPPER CASE", "thanks/..")) {
            assertThat(owners.ask(
                                    owners.olivia,
                                    "GET /console/shops/{shop}/templates/{template}",
                                    Map.of("shop", "demo", "template", nothing),
                                    Map.of())
                            .getStatusCode())
                    .isEqualTo(404);
        }
    }
}
