package io.buyerstatus.functions.desksettings;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Staff;
import io.buyerstatus.functions.testing.DemoShop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a shop sets, at the desk. */
@Tag("DR-14")
final class SettingsPagesTest {
    private static final ChannelId WEB = new ChannelId("web");

    private final Owners owners = new Owners();

    private ShopSettings now() {
        return owners.shop.settings.shop(DemoShop.SHOP).orElseThrow();
    }

    private SettingsLayer shop() {
        return now().shop();
    }

    @Test
    void everySettingHasItsFieldOnAPageThatIsLightAndRunsNothing() throws IOException {
        for (SettingsCatalogue.Section section : SettingsCatalogue.sections()) {
            String slug = section.name().replace('.', '-');
            String page = owners.page(owners.olivia, slug);
            for (Setting<?> setting : section.settings()) {
                assertThat(page).as(setting.path()).containsPattern("name=\"" + setting.path() + "[\":]");
            }
            assertThat(page).doesNotContain("<script", "style=", " onclick");
            assertThat(zipped(page)).as(section.name()).isLessThan(20_000);
            String reading = owners.page(owners.rita, slug);
            assertThat(reading).doesNotContain("name=\"seen\"", "type=\"submit\" name=\"do\"");
        }
    }

    private static int zipped(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    @Tag("DR-15")
    @Tag("DR-16")
    void aChannelInheritsDiffersAndInheritsAgain() {
        owners.shop.set(
                SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Nordlicht").with(BankSettings.HOLDER, "Nord"));
        String page = owners.page(owners.olivia, "bank", "web");
        assertThat(page).contains("Inherits. The shop has: Nord", "class=\"menu here\"");

        APIGatewayV2HTTPResponse saved =
                owners.post(owners.olivia, page, "bank", "channel", "web", "bank.holder", "Nordlicht eBay");
        assertThat(saved.getHeaders())
                .containsEntry("location", "/console/shops/demo/settings/bank?channel=web&done=saved");
        assertThat(now().forChannel(WEB).find(BankSettings.HOLDER)).contains("Nordlicht eBay");
        assertThat(shop().get(BankSettings.HOLDER)).contains("Nord");
        assertThat(owners.page(owners.olivia, "bank")).contains("said otherwise on: web");
        String differs = owners.page(owners.olivia, "bank", "web");
        assertThat(differs).contains("Differs. The shop has: Nord", "name=\"reset:bank.holder\"");

        owners.post(
                owners.olivia,
                differs,
                "bank",
                "channel",
                "web",
                "bank.holder",
                "Nordlicht eBay",
                "reset:bank.holder",
                "1");
        assertThat(now().layer(SettingsScope.of(WEB)).isEmpty()).isTrue();
    }

    @Test
    void aBrokenRuleIsNamedWithTheWayOutAndAllThatWasTypedIsKept() {
        String page = owners.page(owners.olivia, "bank");
        APIGatewayV2HTTPResponse refused = owners.post(
                owners.olivia, page, "bank", "bank.holder", "Nord <GmbH>", "bank.iban", "DE89 3704 0044 0532 0130 01");

        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains(
                        "<a href=\"#f-bank-iban\">IBAN</a>",
                        "right check digits: compare it",
                        "value=\"DE89 3704 0044 0532 0130 01\"",
                        "value=\"Nord &lt;GmbH&gt;\"");
        assertThat(shop().get(BankSettings.HOLDER)).isEmpty();
    }

    @Test
    void onlyOwnersChangeAndWhereMoneyGoesOnlyRightAfterASignIn() {
        String page = owners.page(owners.olivia, "bank");
        assertThat(owners.post(owners.anton, page, "bank", "bank.name", "Other").getStatusCode())
                .isEqualTo(403);

        owners.shop.clock.advance(Duration.ofMinutes(11));
        assertThat(owners.page(owners.olivia, "bank")).contains("fresh=1");
        APIGatewayV2HTTPResponse stale = owners.post(owners.olivia, page, "bank", "bank.name", "Förde Bank");
        assertThat(stale.getStatusCode()).isEqualTo(403);
        assertThat(stale.getBody()).contains("value=\"Förde Bank\"", "Nothing was saved");

        // Signed in anew in another tab: the form is of the former session, and its words are still there.
        var again = owners.oliviaAgain();
        APIGatewayV2HTTPResponse strange = owners.ask(
                again,
                "POST /console/shops/{shop}/settings/{section}",
                Map.of("shop", "demo", "section", "bank"),
                Map.of(),
                "form",
                owners.olivia.formToken(),
                "seen",
                Owners.seen(stale.getBody()),
                "do",
                "save",
                "bank.name",
                "Förde Bank");
        assertThat(strange.getStatusCode()).isEqualTo(403);
        assertThat(shop().get(BankSettings.NAME)).isEmpty();
        owners.post(again, strange.getBody(), "bank", "bank.name", "Förde Bank");
        assertThat(shop().get(BankSettings.NAME)).contains("Förde Bank");

        // What leads no money away needs no such thing.
        owners.shop.clock.advance(Duration.ofMinutes(11));
        String general = owners.page(again, "general");
        assertThat(owners.post(again, general, "review", "review.days", "9").getStatusCode())
                .isEqualTo(303);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndNotOverwritten() {
        String page = owners.page(owners.olivia, "pickup");
        owners.post(owners.otto, page, "pickup", "pickup.name", "Ottos Laden", "pickup.address", "Hafen 1");

        APIGatewayV2HTTPResponse late = owners.post(owners.olivia, page, "pickup", "pickup.name", "Olivias Laden");
        assertThat(late.getStatusCode()).isEqualTo(409);
        assertThat(late.getBody())
                .contains("Otto set it meanwhile", "to: Ottos Laden", "value=\"Olivias Laden\"", "value=\"Hafen 1\"");
        assertThat(shop().plain()).containsEntry("pickup.name", "Ottos Laden");

        owners.post(
                owners.olivia, late.getBody(), "pickup", "pickup.name", "Olivias Laden", "pickup.address", "Hafen 1");
        assertThat(shop().plain())
                .containsEntry("pickup.name", "Olivias Laden")
                .containsEntry("pickup.address", "Hafen 1");
    }

    @Test
    void aSecretGoesInAndNeverComesOut() {
        String page = owners.page(owners.olivia, "payments-paypal");
        assertThat(page).contains("No secret is set", "type=\"password\"");
        owners.post(owners.olivia, page, "payments-paypal", "payments.paypal.secret", "hush-hush-4711");
        assertThat(owners.shop
                        .settings
                        .secrets(DemoShop.SHOP, Purpose.PAYMENT)
                        .has(SettingsScope.shop(), "payments.paypal.secret"))
                .isTrue();

        String after = owners.page(owners.olivia, "payments-paypal");
        assertThat(after).contains("A secret is set").doesNotContain("hush-hush");
        String changes = changes().getBody();
        assertThat(changes).contains("PayPal: Secret").doesNotContain("hush-hush");

        // Empty leaves it; a tick removes it; what needs it is refused without it.
        owners.post(owners.olivia, after, "payments-paypal", "payments.paypal.client_id", "abc");
        APIGatewayV2HTTPResponse refused = owners.post(
                owners.olivia,
                owners.page(owners.olivia, "payments-paypal"),
                "payments-paypal",
                "payments.paypal.client_id",
                "abc",
                "payments.paypal.enabled",
                "true",
                "reset:payments.paypal.secret",
                "1");
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getBody()).contains("once the secret is set");
    }

    private APIGatewayV2HTTPResponse changes() {
        return owners.ask(owners.rita, "GET /console/shops/{shop}/changes", Map.of("shop", "demo"), Map.of());
    }

    private APIGatewayV2HTTPResponse undo(String number) {
        return owners.ask(
                owners.olivia,
                "POST /console/shops/{shop}/changes",
                Map.of("shop", "demo"),
                Map.of(),
                "form",
                owners.olivia.formToken(),
                "do",
                "undo",
                "change",
                number);
    }

    @Test
    void historyTellsWhoChangedWhatAndAChangeIsTakenBack() {
        String page = owners.page(owners.olivia, "review");
        owners.post(owners.olivia, page, "review", "review.days", "9", "review.from", "delivered");
        String changes = changes().getBody();
        assertThat(changes)
                .contains(
                        "Olivia (at the desk)",
                        "Reviews: Days until they are asked",
                        "<code class=\"quiet\">review.days</code>",
                        "The last parcel arrived")
                .doesNotContain("Take back");
        String number = Long.toString(now().version());
        assertThat(undo(number).getStatusCode()).isEqualTo(303);
        assertThat(shop().plain()).doesNotContainKey("review.days");
        assertThat(undo(number).getStatusCode()).isEqualTo(409);
        assertThat(changes().getBody()).contains("takes back change " + number);

        owners.post(owners.otto, owners.page(owners.otto, "bank"), "bank", "bank.name", "Förde Bank");
        owners.shop.clock.advance(Duration.ofMinutes(11));
        assertThat(undo(Long.toString(now().version())).getStatusCode()).isEqualTo(403);
        assertThat(undo("999").getStatusCode()).isEqualTo(404);
    }

    @Test
    void listsMappingsAndNotesGoInAsPeopleTypeThem() {
        owners.post(
                owners.olivia,
                owners.page(owners.olivia, "general"),
                "general",
                "general.name",
                "Nordlicht Keramik",
                "general.email",
                "hallo@nordlicht-keramik.example",
                "general.note:de",
                "Von Hand\r\ngedreht",
                "general.closed_days:own",
                "1",
                "general.closed_days",
                "2026-12-24\r\n2026-12-31",
                "general.notes:own",
                "1",
                "general.notes:0:text:any",
                "We do not ship",
                "general.notes:0:progress:=placed",
                "1");
        owners.post(
                owners.olivia,
                owners.page(owners.olivia, "payments"),
                "payments",
                "payments.methods:own",
                "1",
                "payments.methods",
                "vorkasse_plus: bank_transfer\r\nÜberweisung: Treuhand: provider");
        assertThat(shop().plain())
                .containsEntry("general.note", Map.of("de", "Von Hand\ngedreht"))
                .containsEntry("general.closed_days", List.of("2026-12-24", "2026-12-31"))
                .containsEntry(
                        "general.notes",
                        List.of(Map.of("text", Map.of("any", "We do not ship"), "progress", List.of("placed"))))
                .containsEntry(
                        "payments.methods",
                        Map.of("vorkasse_plus", "bank_transfer", "überweisung: treuhand", "provider"));

        // The page as it stands changes nothing.
        String again = owners.page(owners.olivia, "general");
        assertThat(again).contains("2026-12-24\n2026-12-31", "We do not ship");
    }

    @Test
    void theMailIsShownWithWhatWasTypedAndNothingIsStored() {
        String page = owners.page(owners.olivia, "messages-sent");
        APIGatewayV2HTTPResponse preview = owners.ask(
                owners.olivia,
                "POST /console/shops/{shop}/settings/{section}",
                Map.of("shop", "demo", "section", "messages-sent"),
                Map.of(),
                "form",
                owners.olivia.formToken(),
                "seen",
                Owners.seen(page),
                "do",
                "preview",
                "messages.sent.subject:any",
                "Moin [Name], on its way <now>");
        assertThat(preview.getStatusCode()).isEqualTo(200);
        assertThat(preview.getBody()).contains("<h1>Moin Mia Köhler, on its way &lt;now&gt;</h1>", "sandbox");
        assertThat(preview.getHeaders().get("content-security-policy"))
                .contains("default-src 'none'", "form-action 'none'");
        assertThat(shop().plain()).doesNotContainKey("messages.sent.subject");
    }

    @Test
    void anotherShopsPagesAreNotFoundWhoeverAsksAndHowever() {
        ShopId other = new ShopId("other");
        owners.staff.replace(Staff.none(other), new Staff(other, 1, List.of(), List.of()));
        for (String route : List.of(
                "GET /console/shops/{shop}/settings",
                "GET /console/shops/{shop}/settings/{section}",
                "POST /console/shops/{shop}/settings/{section}",
                "GET /console/shops/{shop}/changes",
                "POST /console/shops/{shop}/changes")) {
            APIGatewayV2HTTPResponse foreign = owners.ask(
                    owners.olivia, route, Map.of("shop", "other", "section", "bank"), Map.of(), "do", "save");
            assertThat(foreign.getStatusCode()).as(route).isEqualTo(404);
            assertThat(foreign.getBody())
                    .isEqualTo(owners.ask(
                                    owners.olivia,
                                    route,
                                    Map.of("shop", "unheard-of", "section", "bank"),
                                    Map.of(),
                                    "do",
                                    "save")
                            .getBody());
        }
        assertThat(owners.ask(
                                owners.olivia,
                                "GET /console/shops/{shop}/settings/{section}",
                                Map.of("shop", "demo", "section", "bank"),
                                Map.of("channel", "nowhere"))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHoldsForTheWholeShopIsOnNoChannelsPage() {
        assertThat(owners.page(owners.olivia, "messages")).contains(MessageSettings.SMS_MONTHLY.path());
        assertThat(owners.page(owners.olivia, "messages", "web"))
                .doesNotContain(MessageSettings.SMS_MONTHLY.path())
                .contains(MessageSettings.REPLY_TO.path());
    }
}
