package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.SettingsCatalogue;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.payment.ProviderSecrets;
import io.buyerstatus.core.payment.ProviderSettings;
import io.buyerstatus.core.settings.SettingsScope;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.SettingsEdit;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Buyers pay on the order's page, at stand-ins that check each request (C2, C4, C6, C10). */
@OnSharedSystem
@Tag("DR-20")
final class PaymentJourneyTest {
    private static final ShopId SHOP = new ShopId("journey");
    private static final Author BY = new Author(Author.Via.OPERATOR, "test");
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9-]+)");

    private final Journey journey;

    PaymentJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @BeforeEach
    void connect() throws InterruptedException {
        for (Provider provider : Provider.values()) {
            ProviderSettings each = ProviderSettings.of(provider);
            set(
                    SettingsEdit.set(
                            SettingsScope.shop(), ProviderSecrets.of(provider).path(), "local"),
                    SettingsEdit.set(SettingsScope.shop(), each.login().path(), "PK-local"),
                    SettingsEdit.set(SettingsScope.shop(), each.mode().path(), "sandbox"),
                    SettingsEdit.set(SettingsScope.shop(), each.enabled().path(), true));
        }
        journey.travel(Duration.ofMinutes(2));
    }

    @AfterEach
    void disconnect() {
        for (Provider provider : Provider.values()) {
            ProviderSettings each = ProviderSettings.of(provider);
            set(
                    SettingsEdit.unset(SettingsScope.shop(), each.enabled().path()),
                    SettingsEdit.unset(SettingsScope.shop(), each.mode().path()),
                    SettingsEdit.unset(SettingsScope.shop(), each.login().path()),
                    SettingsEdit.unset(
                            SettingsScope.shop(), ProviderSecrets.of(provider).path()));
        }
    }

    @Test
    @Tag("DR-8")
    @Tag("DR-11")
    void anOrderIsPaidWithPayPal() {
        URI page = journey.placed(journey.story("demo-generic", "PAY-1"));
        approve(page, "paypal", "pay");
        assertThat(journey.web().get(URI.create(page + "?paypal=1")).body()).contains("wird bestätigt", "data-settle");
        assertThat(confirm(page, "paypal").headers()).containsEntry("location", page.getPath() + "?paypal=1");
        assertThat(journey.web().get(URI.create(page + "?paypal=1")).body())
                .contains("Vielen Dank, Ihre Zahlung ist angekommen.")
                .doesNotContain("IBAN", "id=\"pay-online\"");
    }

    @Test
    @Tag("DR-9")
    @Tag("DR-10")
    void anOrderIsPaidWithKlarna() {
        URI page = journey.placed(journey.story("demo-generic", "PAY-2"));
        approve(page, "klarna", "pay");
        confirm(page, "klarna");
        assertThat(journey.web().get(URI.create(page + "?klarna=1")).body())
                .contains("Vielen Dank, Ihre Zahlung ist angekommen.");
    }

    /** Two tabs, at once: one payment, and the other is told that nothing was taken. */
    @Test
    void ofTwoTabsOnePays() {
        URI page = journey.placed(journey.story("demo-generic", "PAY-3"));
        approve(page, "paypal", "pay");
        approve(page, "klarna", "pay");
        Stream.of("paypal", "klarna", "paypal", "klarna").parallel().forEach(provider -> confirm(page, provider));
        Stream.of("paypal", "klarna").forEach(provider -> confirm(page, provider));
        List<String> told = Stream.of("paypal", "klarna")
                .map(provider -> journey.web()
                        .get(URI.create(page + "?" + provider + "=1"))
                        .body())
                .toList();
        assertThat(told)
                .filteredOn(body -> body.contains("Ihre Zahlung ist angekommen"))
                .hasSize(1);
        assertThat(told)
                .filteredOn(body -> body.contains("hat nichts abgebucht"))
                .hasSize(1);
    }

    /** C4, C6: the answer to the capture is lost, the buyer closes the tab, no webhook comes. */
    @Test
    void aLostAnswerIsSettledByTheSweep() throws InterruptedException {
        URI page = journey.placed(journey.story("demo-generic", "PAY-4"));
        approve(page, "paypal", "lose_the_answer");
        confirm(page, "paypal");
        assertThat(journey.read(page)).contains("wird bestätigt");
        journey.travel(Duration.ofMinutes(2));
        assertThat(journey.read(page)).doesNotContain("IBAN", "wird bestätigt");
    }

    @Test
    void aRefusedWayOfPayingCanBeReplaced() {
        URI page = journey.placed(journey.story("demo-generic", "PAY-5"));
        approve(page, "paypal", "refuse");
        confirm(page, "paypal");
        approve(page, "paypal", "pay");
        confirm(page, "paypal");
        assertThat(journey.read(page)).doesNotContain("IBAN");
    }

    /** By the page's button, and the stand-in's. */
    private void approve(URI page, String provider, String how) {
        Web.Answer leaving = journey.web().submit(URI.create(page + "/pay"), Map.of("provider", provider));
        String refresh = leaving.headers().getOrDefault("refresh", "");
        assertThat(refresh).startsWith("0; url=");
        URI approval = URI.create(refresh.substring("0; url=".length()));
        assertThat(journey.web().get(approval).body()).contains("value=\"" + how + "\"");
        Matcher token = TOKEN.matcher(approval.toString());
        assertThat(token.find()).isTrue();
        URI action =
                URI.create(approval.toString().substring(0, approval.toString().indexOf('?')));
        Web.Answer back = journey.web().submit(action, Map.of("token", token.group(1), "how", how));
        assertThat(back.headers().getOrDefault("location", "")).isEqualTo(page + "?" + provider + "=1");
    }

    private Web.Answer confirm(URI page, String provider) {
        return journey.web().submit(URI.create(page + "/pay/confirm"), Map.of("provider", provider));
    }

    private void set(SettingsEdit... edits) {
        try (var kms = AwsClients.kms()) {
            DynamoSettingsStore store =
                    new DynamoSettingsStore(journey.dynamo(), journey.system().output("SettingsTable"));
            ChangeSettings change = new ChangeSettings(
                    store,
                    SettingsCatalogue.byPath(),
                    new KmsSecretBox(kms, journey.system().output("SecretsKeyArn")),
                    journey.system().clock());
            ChangeResult result =
                    change.change(SHOP, store.shop(SHOP).orElseThrow().version(), List.of(edits), BY);
            assertThat(result).isInstanceOf(ChangeResult.Done.class);
        }
    }
}
