package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.browser.Chromium;
import io.buyerstatus.browser.SharedChromium;
import io.buyerstatus.journey.Smtp;
import io.buyerstatus.running.OnSharedSystem;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole working day at the desk, from the sign-in to an erasure, in four ways to work. */
@Tag("G15")
@Tag("UP-6")
@Tag("heavy")
@OnSharedSystem
@ExtendWith(SharedChromium.class)
final class WorkingDayTest {
    private static final String SHOP = "/console/shops/demo/";

    /** Nothing else is told of it. */
    private static final String ORDER = "N-10259";

    private final Running running;
    private final Chromium chromium;

    WorkingDayTest(Running running, Chromium chromium) {
        this.running = running;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatADayBringsIsDone(Clerk.Way way) throws IOException {
        String mark = way.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String otto = "otto-" + mark + "@example.net";
        ask(otto, mark);
        try (Clerk clerk = new Clerk(chromium, running.system().uri(), way)) {
            clerk.opens(SHOP + "orders");
            clerk.looks();
            clerk.presses("Olivia Owner");
            running.await("the order is in the list", () -> {
                clerk.opens(SHOP + "orders?q=" + ORDER);
                return clerk.reads().contains("Emil Kaya");
            });
            clerk.opens(SHOP + "orders");

            findsAnswersAndNotes(clerk, mark);
            bringsATicketToItsEnd(clerk, mark);
            linksAnInquiryToAnOrder(clerk, mark);
            writesToMany(clerk, mark);
            changesATemplateAndMakesAnAutomation(clerk, mark);
            overridesASetting(clerk, mark);
            readsAReplyByMail(clerk, mark);
            handsOutACopyAndErases(clerk, otto);
        }
    }

    private static void findsAnswersAndNotes(Clerk clerk, String mark) {
        clerk.types(clerk.page().getByRole(AriaRole.SEARCHBOX), ORDER);
        clerk.presses("Find");
        clerk.looks();
        clerk.follows(ORDER);
        clerk.looks();
        clerk.types("What the buyer reads", "Your order leaves today, " + mark);
        clerk.presses("Preview");
        assertThat(clerk.page().locator(".preview").first().textContent()).contains(mark);
        clerk.looks();
        clerk.presses("Send to Emil Kaya by mail");
        assertThat(clerk.hears()).contains("you can undo it");
        clerk.presses("Undo: do not send");
        assertThat(clerk.hears()).contains("It was not sent");
        clerk.presses("Discard draft");
        clerk.types("Nobody outside the shop ever reads this", "Difficult stairs, " + mark);
        clerk.presses("Keep among us");
        assertThat(clerk.hears()).contains("kept among you");
        assertThat(clerk.page().locator(".item.note").first().textContent())
                .contains("Difficult stairs, " + mark, "Among us");
        clerk.looks();
    }

    private void bringsATicketToItsEnd(Clerk clerk, String mark) {
        clerk.opens(SHOP + "tickets");
        clerk.looks();
        clerk.page().locator("main table a, main .list a").first().focus();
        clerk.page().locator("main table a, main .list a").first().press("Enter");
        clerk.looks();
        String ticket = clerk.page().url();
        if (clerk.button("I take it").isVisible()) {
            clerk.presses("I take it");
        }
        assertThat(clerk.reads()).contains("Olivia");
        clerk.types("What the buyer reads", "We look into it, " + mark);
        clerk.presses("Preview");
        clerk.looks();
        clerk.page().locator(".preview button.button").first().press("Enter");
        assertThat(clerk.reads()).contains("We look into it, " + mark);
        clerk.opens(ticket);
        clerk.presses("Close without a word");
        assertThat(clerk.page().locator("#ticket").textContent()).contains("Closed");
        clerk.looks();
        clerk.presses("Open again");
        assertThat(clerk.page().locator("#ticket").textContent()).doesNotContain("Closed on");
    }

    private void linksAnInquiryToAnOrder(Clerk clerk, String mark) {
        clerk.opens(SHOP + "inquiries?board=held");
        if (!clerk.reads().contains(mark)) {
            clerk.opens(SHOP + "inquiries");
        }
        clerk.looks();
        clerk.follows("Is the lamp dimmable, " + mark);
        clerk.looks();
        if (clerk.button("Let it through").isVisible()) {
            clerk.presses("Let it through");
            assertThat(clerk.hears()).contains("let through");
        }
        clerk.types("What the customer reads, by mail and on their page", "Yes, with any dimmer.");
        clerk.presses("Preview");
        clerk.looks();
        clerk.presses("Send by mail to Otto Beispiel");
        assertThat(clerk.page().locator("#timeline").textContent()).contains("Yes, with any dimmer.");
        clerk.types("Order number", ORDER);
        clerk.presses("Link to this order");
        assertThat(clerk.hears()).contains("has another address");
        clerk.ticks(clerk.page().getByLabel("It is the same person"));
        clerk.presses("Link to this order");
        clerk.follows("Order " + ORDER);
        assertThat(clerk.reads()).contains("Is the lamp dimmable, " + mark);
        clerk.looks();
    }

    private void writesToMany(Clerk clerk, String mark) {
        clerk.opens(SHOP + "orders?q=" + ORDER);
        clerk.ticks(clerk.page().getByRole(AriaRole.CHECKBOX).first());
        clerk.presses("Write to the ticked");
        clerk.types("What the buyer reads", "Dear [Name], about [order_number], " + mark + ".");
        clerk.looks();
        clerk.presses("Preview");
        assertThat(clerk.reads()).contains("Dear Emil Kaya, about " + ORDER);
        clerk.looks();
        clerk.presses("Send 1 mail");
        String run = clerk.page().url();
        running.await("the run is done", () -> {
            clerk.opens(run);
            return clerk.reads().contains("1 written.");
        });
        clerk.looks();
    }

    private static void changesATemplateAndMakesAnAutomation(Clerk clerk, String mark) {
        clerk.opens(SHOP + "templates");
        clerk.looks();
        clerk.types("Its id", "day-" + mark);
        clerk.presses("Begin");
        clerk.types(clerk.page().locator("#subject-any"), "About your order");
        clerk.types(clerk.page().locator("#body-any"), "Hello [Name], look: [order_link]");
        clerk.looks();
        clerk.presses("Save and send from now on");
        assertThat(clerk.hears()).contains("Saved");
        clerk.looks();

        clerk.opens(SHOP + "automations");
        clerk.types("Its id", "day-" + mark);
        clerk.presses("Begin");
        clerk.looks();
        clerk.types("Name", "Of the day " + mark);
        clerk.chooses("Template", "day-" + mark);
        clerk.presses("Save");
        assertThat(clerk.hears()).contains("Saved");
        assertThat(clerk.reads()).contains("Of the day " + mark);
        clerk.looks();
    }

    private static void overridesASetting(Clerk clerk, String mark) {
        clerk.opens(SHOP + "settings/bank");
        clerk.looks();
        clerk.types("Name of the bank", "Förde Bank " + mark);
        clerk.presses("Save");
        assertThat(clerk.hears()).contains("Saved");
        clerk.follows("Who changed what");
        clerk.looks();
        clerk.page().locator("form[action$=changes] button").first().press("Enter");
        assertThat(clerk.hears()).contains("Taken back");
    }

    private void readsAReplyByMail(Clerk clerk, String mark) {
        new Smtp(running.system().mail().smtp())
                .send(
                        "otto@example.net",
                        "reply+" + "0".repeat(38) + "demo@replies.shop.example",
                        "From: Otto <otto@example.net>\nSubject: Lampe " + mark + "\nMessage-ID: <" + mark
                                + "@day>\n\nDie Lampe flackert, " + mark + ".");
        running.await("the mail is held", () -> {
            clerk.opens(SHOP + "mails");
            return clerk.reads().contains("Lampe " + mark);
        });
        clerk.looks();
        clerk.types("Order number", ORDER);
        clerk.presses("Put into this order’s conversation");
        assertThat(clerk.hears()).contains("stands in the conversation");
        clerk.opens(SHOP + "orders?q=" + ORDER);
        clerk.follows(ORDER);
        assertThat(clerk.page().locator("#timeline").textContent()).contains("Die Lampe flackert, " + mark);
        clerk.looks();
    }

    private static void handsOutACopyAndErases(Clerk clerk, String otto) throws IOException {
        clerk.opens(SHOP + "data-protection");
        clerk.looks();
        clerk.types("E-mail address or order number", otto);
        clerk.presses("Show");
        assertThat(clerk.reads()).contains("May be erased");
        clerk.looks();
        Page page = clerk.page();
        Download copy = page.waitForDownload(() -> clerk.presses("Save the copy"));
        try (var bytes = copy.createReadStream()) {
            assertThat(bytes.readAllBytes()).startsWith('P', 'K');
        }
        clerk.unfolds("Erase for good");
        clerk.presses("Erase 1");
        assertThat(clerk.hears()).contains("Erased");
        clerk.looks();
        clerk.presses("Sign out");
        clerk.looks();
    }

    /** Somebody asks about a lamp. */
    private void ask(String email, String mark) {
        try (BrowserContext window = chromium.window(Chromium.PHONE);
                Page page = window.newPage()) {
            page.navigate(running.system()
                    .uri()
                    .resolve("/ask/demo?lang=en&product=LAMP-" + mark + "&name=Lamp")
                    .toString());
            page.getByLabel("Your question").fill("Is the lamp dimmable, " + mark + "?");
            page.getByLabel("Your name").fill("Otto Beispiel");
            page.getByLabel("Your email address").fill(email);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send question"))
                    .click();
            assertThat(page.locator("main").textContent()).contains("Your question was received");
        }
    }
}
