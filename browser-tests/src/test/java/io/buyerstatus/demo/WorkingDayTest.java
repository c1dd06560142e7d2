package io.buyerstatus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.buyerstatus.bench.browser.Chromium;
import io.buyerstatus.bench.browser.SharedChromium;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.bench.running.Smtp;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
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
            signsIn(clerk);
            findsAnswersAndNotes(clerk, mark);
            bringsATicketToItsEnd(clerk, mark);
            linksAnInquiryToAnOrder(clerk, mark);
            writesToMany(clerk, mark);
            changesATemplateAndTestsIt(clerk, mark);
            makesAnAutomationAndTriesIt(clerk, mark);
            overridesASettingForOneChannel(clerk, mark);
            putsAReplyByMailIntoItsConversation(clerk, mark);
            handsOutACopyAndErases(clerk, otto);
            clerk.unfolds("Olivia Owner");
            clerk.leaves("Sign out");
            clerk.looks();
        }
    }

    private void signsIn(Clerk clerk) {
        clerk.opens(SHOP + "orders");
        clerk.looks();
        clerk.leaves("Olivia Owner");
        running.await("the order is in the list", () -> {
            clerk.opens(SHOP + "orders?q=" + ORDER);
            return clerk.reads().contains("Emil Kaya");
        });
        clerk.opens(SHOP + "orders");
        clerk.looks();
    }

    private static void findsAnswersAndNotes(Clerk clerk, String mark) {
        clerk.types(clerk.page().getByRole(AriaRole.SEARCHBOX), ORDER);
        assertThat(clerk.presses("Find")).contains("1 order");
        clerk.looks();
        clerk.follows(ORDER);
        clerk.looks();
        clerk.types("What the buyer reads", "Your order leaves today, " + mark);
        assertThat(clerk.presses("Preview")).contains("This is what will be sent", "leaves today, " + mark);
        clerk.follows("Change");
        assertThat(clerk.hears()).contains("Write to Emil Kaya", "Your draft");
        assertThat(clerk.presses("Preview")).contains("leaves today, " + mark);
        clerk.looks();
        assertThat(clerk.presses("Send to Emil Kaya by mail")).contains("you can undo it");
        clerk.looks();
        assertThat(clerk.presses("Undo: do not send")).contains("It was not sent");
        assertThat(clerk.page().getByLabel("What the buyer reads").inputValue()).contains(mark);
        assertThat(clerk.presses("Discard draft")).contains("The draft is gone");
        clerk.types("Nobody outside the shop ever reads this", "Difficult stairs, " + mark);
        assertThat(clerk.presses("Keep among us")).contains("kept among you");
        assertThat(clerk.page().locator(".item.note").first().textContent())
                .contains("Difficult stairs, " + mark, "Among us");
        assertThat(clerk.presses("Show the links")).contains("The buyer’s private link");
        clerk.looks();
    }

    private static void bringsATicketToItsEnd(Clerk clerk, String mark) {
        clerk.opens(SHOP + "tickets");
        clerk.looks();
        Locator tickets = clerk.page()
                .locator("main table a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("-\\d+-\\d+$")));
        if (tickets.count() == 0) {
            clerk.follows("Waiting for the customer");
        }
        clerk.follows(tickets.first());
        clerk.looks();
        String ticket = clerk.page().url();
        if (clerk.button("I take it").isVisible()) {
            assertThat(clerk.presses("I take it")).contains("in other hands");
        }
        assertThat(clerk.page().locator("#ticket").textContent()).contains("Olivia");
        clerk.types("What the buyer reads", "We look into it, " + mark);
        assertThat(clerk.presses("Preview")).contains("We look into it, " + mark);
        clerk.looks();
        assertThat(clerk.presses(clerk.page().locator(".preview button").first()))
                .contains("you can undo it");
        assertThat(clerk.page().locator("#timeline").textContent()).contains("We look into it, " + mark);
        clerk.opens(ticket);
        assertThat(clerk.presses("Close without a word")).contains("The ticket is closed");
        assertThat(clerk.page().locator("#ticket").textContent()).contains("Closed on");
        clerk.looks();
        assertThat(clerk.presses("Open again")).contains("open again");
    }

    private static void linksAnInquiryToAnOrder(Clerk clerk, String mark) {
        clerk.opens(SHOP + "inquiries?board=held");
        if (!clerk.reads().contains(mark)) {
            clerk.opens(SHOP + "inquiries");
        }
        clerk.looks();
        clerk.follows("Is the lamp dimmable, " + mark);
        clerk.looks();
        if (clerk.button("Let it through").isVisible()) {
            assertThat(clerk.presses("Let it through")).contains("let through");
        }
        clerk.types("What the customer reads, by mail and on their page", "Yes, with any dimmer.");
        assertThat(clerk.presses("Preview")).contains("Yes, with any dimmer.");
        clerk.looks();
        assertThat(clerk.presses("Send by mail to Otto Beispiel")).contains("you can undo it");
        assertThat(clerk.page().locator("#timeline").textContent()).contains("Yes, with any dimmer.");
        clerk.types("Order number", ORDER);
        assertThat(clerk.presses("Link to this order")).contains("has another address");
        clerk.looks();
        clerk.ticks(clerk.page().getByLabel("It is the same person"));
        assertThat(clerk.presses("Link to this order")).contains("stands on the order’s card");
        clerk.follows("Order " + ORDER);
        assertThat(clerk.reads()).contains("Is the lamp dimmable, " + mark);
        clerk.looks();
    }

    private void writesToMany(Clerk clerk, String mark) {
        clerk.opens(SHOP + "orders?q=" + ORDER);
        clerk.ticks(clerk.page().getByRole(AriaRole.CHECKBOX).first());
        clerk.follows(clerk.button("Write to the ticked"));
        clerk.types("What the buyer reads", "Deer [Name]");
        clerk.looks();
        clerk.presses("Preview");
        clerk.follows("Change");
        assertThat(clerk.page().getByLabel("What the buyer reads").inputValue()).isEqualTo("Deer [Name]");
        clerk.types("What the buyer reads", "Dear [Name], about [order_number], " + mark + ".");
        clerk.presses("Preview");
        running.await("it is known who gets it", () -> {
            clerk.looksAgain();
            return clerk.reads().contains("1 buyer gets it");
        });
        assertThat(clerk.hears()).contains("1 buyer gets it");
        assertThat(clerk.reads()).contains("Dear Emil Kaya, about " + ORDER);
        clerk.looks();
        assertThat(clerk.presses("Send 1 mail")).contains("written");
        running.await("the run is done", () -> {
            clerk.looksAgain();
            return clerk.reads().contains("1 written.");
        });
        assertThat(clerk.hears()).contains("1 written.");
        clerk.looks();
    }

    private static void changesATemplateAndTestsIt(Clerk clerk, String mark) {
        clerk.opens(SHOP + "templates");
        clerk.looks();
        clerk.types("Its id", "day-" + mark);
        clerk.presses("Begin");
        clerk.types(clerk.page().locator("#subject-any"), "About your order");
        clerk.types(clerk.page().locator("#body-any"), "Hello [Nmae]");
        assertThat(clerk.presses("Check")).contains("What the check found", "[Name]");
        clerk.looks();
        clerk.types(clerk.page().locator("#body-any"), "Hello [Name], look: [order_link]");
        assertThat(clerk.presses("Save and send from now on")).contains("Saved");
        clerk.types(clerk.page().locator("#body-any"), "Good day [Name], look: [order_link]");
        assertThat(clerk.peeks("Preview in a new tab")).contains("Good day Mia Köhler");
        assertThat(clerk.presses("Keep as draft")).contains("Kept as a draft");
        assertThat(clerk.presses("Save and send from now on")).contains("Saved");
        clerk.looks();
        clerk.types("Number, name or e-mail", ORDER);
        assertThat(clerk.peeks("Show it in a new tab")).contains("Good day Emil Kaya");
        clerk.follows("What version 2 changed");
        assertThat(clerk.hears()).contains("Hello [Name]", "Good day [Name]");
        clerk.looks();
    }

    private static void makesAnAutomationAndTriesIt(Clerk clerk, String mark) {
        clerk.opens(SHOP + "automations");
        clerk.looks();
        clerk.types("Its id", "day-" + mark);
        clerk.presses("Begin");
        clerk.looks();
        clerk.types("Name", "Of the day " + mark);
        clerk.chooses("Template", "day-" + mark);
        clerk.chooses("State", "test");
        assertThat(clerk.presses("Save")).contains("Saved");
        assertThat(clerk.reads()).contains("Of the day " + mark, "send “day-" + mark + "”");
        clerk.looks();
        clerk.follows("Try it Of the day " + mark);
        clerk.types("An order’s number", ORDER);
        assertThat(clerk.presses("Look")).contains(ORDER, "its condition holds");
        clerk.looks();
        clerk.follows("All automations");
        clerk.follows("Of the day " + mark);
        clerk.chooses("State", "off");
        assertThat(clerk.presses("Save")).contains("Saved");
    }

    private static void overridesASettingForOneChannel(Clerk clerk, String mark) {
        clerk.opens(SHOP + "settings");
        clerk.looks();
        clerk.follows("Bank account");
        clerk.looks();
        clerk.follows("web-de");
        assertThat(clerk.reads()).contains("Inherits. The shop has: Commerzbank");
        clerk.types("BIC", "nonsense");
        assertThat(clerk.presses("Save")).contains("BIC", "8 or 11");
        clerk.types("BIC", "");
        clerk.types("Name of the bank", "Förde Bank " + mark);
        assertThat(clerk.presses("Save")).contains("Saved");
        assertThat(clerk.reads()).contains("Differs. The shop has: Commerzbank");
        clerk.looks();
        clerk.follows("Who changed what");
        clerk.looks();
        assertThat(clerk.presses("Take back")).contains("Taken back");
        assertThat(clerk.reads()).contains("Förde Bank " + mark);
    }

    private void putsAReplyByMailIntoItsConversation(Clerk clerk, String mark) {
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
        Locator mail = clerk.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText("Lampe " + mark))
                .first();
        Locator place =
                mail.getByText("Put into this order’s conversation", new Locator.GetByTextOptions().setExact(true));
        clerk.types(mail.getByLabel("Order number"), "N-99999");
        assertThat(clerk.presses(place)).contains("There is no such order");
        assertThat(mail.getByLabel("Order number").inputValue()).isEqualTo("N-99999");
        clerk.looks();
        clerk.types(mail.getByLabel("Order number"), ORDER);
        assertThat(clerk.presses(place)).contains("stands in the conversation");
        clerk.follows(ORDER);
        assertThat(clerk.page().locator("#timeline").textContent()).contains("Die Lampe flackert, " + mark);
        clerk.looks();
    }

    private static void handsOutACopyAndErases(Clerk clerk, String otto) throws IOException {
        clerk.opens(SHOP + "data-protection");
        clerk.looks();
        clerk.types("E-mail address or order number", otto);
        assertThat(clerk.presses("Show")).contains("no order: ", "inquir");
        clerk.looks();
        Download copy = clerk.saves("Save the copy");
        try (var bytes = copy.createReadStream()) {
            assertThat(bytes.readNBytes(2)).containsExactly('P', 'K');
        }
        clerk.unfolds("Erase for good");
        assertThat(clerk.presses("Erase for good")).contains("Erased");
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
