package io.buyerstatus.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Deliveries;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.functions.statuspage.StatusPageHandler;
import io.buyerstatus.integrations.contract.EventCodec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page's script in a real browser, against the real handlers and store; only the browser's clock is the test's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedChromium.class)
@Tag("SH-10")
@Tag("SH-11")
final class LivePageTest {
    private static final EventCodec CODEC = new EventCodec();

    private final Chromium chromium;
    private final Bench bench = Bench.start(SettingsLayer.EMPTY
            .with(GeneralSettings.NAME, "Bench")
            .with(BankSettings.IBAN, new Iban("DE89370400440532013000")));
    private final Build.Intake intake = Build.real(bench).intake().get();
    private final Door door = Door.open(new StatusPageHandler(bench.environment("status-page"), bench.clock()));
    private String subject = "";

    LivePageTest(Chromium chromium) throws IOException {
        this.chromium = chromium;
    }

    @AfterAll
    void stop() {
        door.close();
        bench.close();
    }

    @BeforeEach
    void placeAnOrderToBePaidByTransfer(TestInfo test) {
        subject = test.getDisplayName();
        take(new Fact.OrderPlaced(
                now().minus(Duration.ofHours(3)),
                true,
                SampleEvents.contents(
                        "10042", Optional.empty(), "+49 151 23456789", PaymentTerms.Method.BANK_TRANSFER)));
    }

    @Test
    @Tag("DR-19")
    void newsComeWithinTenSecondsAndDisturbNobodyWhoWrites() {
        try (OpenPage open = open()) {
            Page page = open.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.locator("textarea").pressSequentially("Bitte an die Hin");
            page.evaluate(
                    "document.querySelector('textarea').scrollIntoView({ block: 'center', behavior: 'instant' })");
            double before = top(page);
            assertThat(page.locator("#pay")).isVisible();
            take(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));

            open.pass(10);

            assertThat(page.locator("#pay")).hasCount(0);
            assertThat(page.locator("main")).not().containsText("DE89");
            assertThat(top(page)).isCloseTo(before, within(2.0));
            assertThat(page.locator("textarea")).isFocused();
            page.keyboard().type("tertür");
            assertThat(page.locator("textarea")).hasValue("Bitte an die Hintertür");
            assertThat(open.said()).isEqualTo(page.locator("h1").textContent());
            assertThat(open.complaints()).isEmpty();
            assertThat(open.requests()).allMatch(url -> url.startsWith(door.origin()));
        }
    }

    @Test
    void inRealTimeTheFirstQuestionBringsTheNewsSinceThePageKnowsItsOwnTag() {
        try (OpenPage open = OpenPage.inRealTime(chromium, link())) {
            int polls = door.polls();
            int shown = door.pages();
            take(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));

            assertThat(open.page().locator("#pay")).hasCount(0);

            assertThat(door.polls() - polls).isEqualTo(1);
            assertThat(door.pages() - shown).isEqualTo(1);
            assertThat(open.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasUnfoldedStaysUnfolded() {
        take(new Fact.ShipmentSent(
                "s1", "DHL", "00340434161094042557", Optional.empty(), List.of(), now(), Optional.empty()));
        for (int scan = 0; scan < 6; scan++) {
            take(scan("scan " + scan));
        }
        try (OpenPage open = open()) {
            Page page = open.page();
            page.locator("summary").first().click();
            page.locator("summary").first().focus();
            take(scan("the newest"));

            open.pass(12);

            assertThat(page.locator("ol.scans").first()).containsText("the newest");
            assertThat(page.locator("details").first()).hasAttribute("open", "");
            assertThat(page.locator("summary").first()).isFocused();
            assertThat(open.said()).isEqualTo(page.locator("[data-updated]").getAttribute("data-updated"));
        }
    }

    @Test
    void aHalfWrittenMessageSurvivesTheEndOfTheMessageWindow() {
        try (OpenPage open = open()) {
            open.page().locator("textarea").fill("Bitte noch nicht");
            take(new Fact.OrderPacked());

            open.pass(12);

            assertThat(open.page().locator(".closed")).isVisible();
            assertThat(open.page().locator("textarea")).hasValue("Bitte noch nicht");
        }
        try (OpenPage open = open()) {
            assertThat(open.page().locator("textarea")).hasCount(0);
        }
    }

    @Test
    void aPageAsksTwentyTimesAndAgainWhenSomebodyTouchesIt() {
        try (OpenPage open = open()) {
            int before = door.polls();
            int shown = door.pages();
            open.pass(120);
            assertThat(door.polls() - before).as("often, while it is new").isBetween(12, 16);
            open.pass(180);
            assertThat(door.polls() - before).as("then once a minute").isBetween(15, 19);
            open.pass(1800);
            assertThat(door.polls() - before).as("in all").isEqualTo(20);
            // This browser's clock is not the real one, and with it the page's own tag is out of reach: hence one.
            assertThat(door.pages() - shown).as("nothing was new").isEqualTo(1);

            open.page().keyboard().press("Tab");
            open.pass(8);
            assertThat(door.polls() - before).isEqualTo(21);
        }
    }

    @Test
    void aHiddenPageAsksNothingAndComesBackWithTheLatest() {
        try (OpenPage open = open()) {
            open.pass(12);
            open.hide(true);
            int before = door.polls();
            take(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
            open.pass(600);
            assertThat(door.polls()).isEqualTo(before);

            open.hide(false);
            open.pass(4);
            assertThat(door.polls()).isEqualTo(before + 1);
            assertThat(open.page().locator("#pay")).hasCount(0);
        }
    }

    @Test
    void anUnavailableServiceIsAskedMoreSeldomAndBelievedWhenItIsBack() {
        try (OpenPage open = open()) {
            open.pass(4);
            int before = door.polls();
            door.shut(true);
            open.pass(60);
            door.shut(false);
            int asked = door.polls() - before;
            assertThat(asked).isBetween(1, 4);
            take(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty()));
            open.pass(120);
            assertThat(open.page().locator("#pay")).hasCount(0);
        } finally {
            door.shut(false);
        }
    }

    @Test
    @Tag("DR-12")
    void theAccountNumberIsCopiedWithoutBlanksAndThatIsSaid() {
        try (OpenPage open = open()) {
            Page page = open.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.locator("[data-copy^=DE]").click();
            assertThat(page.locator("[data-copy^=DE]")).hasClass("copy done");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("DE89370400440532013000");
            assertThat(open.said()).isEqualTo(page.locator("[data-copy^=DE]").getAttribute("data-done"));
        }
    }

    /** At the size at which it is shown, surrounded by a dark page, and on paper. */
    @Test
    @Tag("DR-12")
    @Tag("DR-13")
    void aBankingAppReadsTheCodeFromTheScreen() throws IOException, ReaderException {
        try (OpenPage open = open()) {
            Page page = open.page();
            for (Page.EmulateMediaOptions media : List.of(
                    new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT),
                    new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK),
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT))) {
                page.emulateMedia(media);
                assertThat(Scanner.read(page.locator(".qr").screenshot()).lines())
                        .contains(
                                "DE89370400440532013000",
                                "EUR"
                                        + page.locator("[data-copy]")
                                                .first()
                                                .getAttribute("data-copy")
                                                .replace(',', '.'))
                        .contains(page.locator("[data-copy]").last().getAttribute("data-copy"));
            }
        }
    }

    @Test
    @Tag("DR-12")
    void withoutJavaScriptNoButtonPromisesToCopy() {
        try (var window = chromium.windowWithoutJavaScript(Chromium.PHONE);
                Page page = window.newPage()) {
            page.navigate(link());
            assertThat(page.locator("#pay")).containsText("DE89 3704 0044 0532 0130 00");
            assertThat(page.locator("[data-copy^=DE]")).isHidden();
            assertThat(page.locator(".qr svg")).isVisible();
        }
    }

    private OpenPage open() {
        return OpenPage.of(chromium, link());
    }

    private String link() {
        OrderKey key = OrderKey.of(Bench.SHOP, Bench.CONNECTION, subject);
        return door.origin() + "/o/" + key.ref() + "/" + Bench.secretOf(key).value();
    }

    private Instant now() {
        return bench.clock().instant();
    }

    private static double top(Page page) {
        return page.locator("textarea").boundingBox().y;
    }

    private Fact scan(String words) {
        return new Fact.ShipmentTracked(
                "s1", "", "", ScanStatus.IN_TRANSIT, words, "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void take(Fact fact) {
        Instant at = now();
        OrderEvent event =
                new OrderEvent(fact.type() + at, Bench.CONNECTION, subject, at, false, OrderEvent.Origin.SHOP, fact);
        assertThat(Deliveries.failed(
                        intake.take(Deliveries.batch(List.of(Deliveries.record("m" + at, CODEC.encode(event)))))))
                .isEmpty();
    }
}
