package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.conversation.PostRule;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreadOnPageTest {

    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final EffectiveSettings ALWAYS_OPEN =
            Shops.of(Shops.complete().with(MessageSettings.WINDOW, MessageSettings.Window.ALWAYS));

    @Test
    @Tag("DR-24")
    @Tag("DR-28")
    void beforePackingThereIsAForm() {
        assertThat(page(Situation.CONFIRMED, SHOP, Optional.empty()))
                .contains("<form method=\"post\" action=\"" + Rendered.LINK.getRawPath() + "/messages\">")
                .contains("<textarea id=\"message\" name=\"text\"", "until your order is packed")
                .contains("<input type=\"hidden\" name=\"after\" value=\"entry-2\">");
    }

    @Test
    @Tag("DR-25")
    @Tag("DR-26")
    void afterPackingThePageSaysWhyNotAndWhatToDoInstead() {
        // Whoever cannot write any more may still withdraw: that is the one form that is left.
        assertThat(page(Situation.PACKED, SHOP, Optional.empty()))
                .doesNotContain("/messages\"", "<textarea")
                .containsOnlyOnce("<form")
                .containsPattern("<form method=\"post\" action=\"[^\"]*/withdrawal\"")
                .contains("Your order is already packed", "mailto:hallo@nordlicht.example");
    }

    @Test
    @Tag("UP-9")
    void onceSomethingWasSentATicketCanBeOpenedThoughNothingElseIsTaken() {
        assertThat(page(Situation.DELIVERED_ALL, SHOP, Optional.empty()))
                .contains("Your order is already packed", "Is something wrong with your order?")
                .contains("<select id=\"about\" name=\"about\">", "<option value=\"damaged\">Something is damaged");
        assertThat(page(Situation.CONFIRMED, SHOP, Optional.empty()))
                .contains("<option value=\"question\">")
                .doesNotContain("value=\"damaged\"");
    }

    @Test
    @Tag("UP-14")
    void thePageSaysHowATicketStandsAndThatWritingOpensItAgain() {
        Instant now = Instant.parse("2026-11-20T10:00:00Z");
        Tickets open = Tickets.NONE.written(Optional.of(TicketKind.DAMAGED), now);
        Tickets closed = open.closed(new Ticket.Closing(now.plusSeconds(60), "Jana", Optional.empty()));

        assertThat(Rendered.page(
                        Situation.DELIVERED_ALL.order().withTickets(open), List.of(), PageLanguage.ENGLISH, SHOP))
                .contains("10042-1", "Something is damaged", "will answer here", "<textarea")
                .doesNotContain("<select", "already packed");
        assertThat(Rendered.page(
                        Situation.DELIVERED_ALL.order().withTickets(closed), List.of(), PageLanguage.ENGLISH, SHOP))
                .contains("Closed on", "open it again", "More about ticket", "<select")
                .doesNotContain("Jana");
    }

    @Test
    @Tag("DR-27")
    void aShopMayLeaveTheFormOpen() {
        assertThat(page(Situation.DELIVERED_ALL, ALWAYS_OPEN, Optional.empty()))
                .contains("<textarea")
                .doesNotContain("until your order is packed");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DR-24")
    void whatWasRefusedIsNotLost(PostRule rule) {
        Situation situation = rule == PostRule.WINDOW_CLOSED ? Situation.PACKED : Situation.CONFIRMED;
        String page = page(situation, SHOP, Optional.of(Draft.refused("\n  Ring \"twice\" & wait", rule)));

        assertThat(page).contains("  Ring &quot;twice&quot; &amp; wait");
        assertThat(page.contains("role=\"alert\"")).isEqualTo(rule != PostRule.WINDOW_CLOSED);
    }

    @Test
    @Tag("DR-25")
    void aMessageThatCameAMomentTooLateKeepsItsText() {
        Draft late = Draft.refused("Please ring twice", PostRule.WINDOW_CLOSED);
        assertThat(page(Situation.PACKED, SHOP, Optional.of(late)))
                .contains("Meanwhile your order was packed", "Please ring twice")
                .doesNotContain("<textarea");
    }

    @Test
    void aStoreThatWasBusyIsNobodysFault() {
        assertThat(page(Situation.CONFIRMED, SHOP, Optional.of(Draft.busy("Please ring twice"))))
                .contains("We couldn’t save your message just now.", "Please ring twice</textarea>");
    }

    @Test
    @Tag("DR-28")
    void aPostedMessageIsConfirmed() {
        String page = Rendered.page(
                Situation.CONFIRMED.order(),
                Conversations.neighbour(),
                PageLanguage.ENGLISH,
                SHOP,
                Optional.empty(),
                Optional.of(FormResult.POSTED));

        assertThat(page).contains("role=\"status\"", "Your message has been sent.", "könnten Sie das Paket");
    }

    @Test
    void whatIsMeantForTheSellerOnlyNeverShows() {
        Entry internal = new Entry(
                "internal",
                Instant.parse("2026-11-18T14:00:00Z"),
                Entry.Author.SELLER,
                Entry.Visibility.SELLER_ONLY,
                "Jana",
                "Difficult customer");

        assertThat(Rendered.page(Situation.CONFIRMED.order(), List.of(internal), PageLanguage.ENGLISH, SHOP))
                .doesNotContain("Difficult customer");
    }

    @Test
    @Tag("BL-48")
    @Tag("DR-17")
    void aSellersMailStandsWithoutItsMarkupAndItsTagsFilled() {
        Entry entry = Conversations.seller("1", "2026-11-18T14:00:00Z", "<p>See <b>#link_checkout#</b></p>");

        assertThat(Rendered.page(Situation.CONFIRMED.order(), List.of(entry), PageLanguage.ENGLISH, SHOP))
                .contains("See <a href=\"" + Rendered.LINK)
                .doesNotContain("&lt;p&gt;");
    }

    @Test
    void aBuyersWordsNeverBecomeLinks() {
        Entry entry = Conversations.buyer("1", "2026-11-18T14:00:00Z", "see https://evil.example");

        assertThat(Rendered.page(Situation.CONFIRMED.order(), List.of(entry), PageLanguage.ENGLISH, SHOP))
                .contains("see https://evil.example")
                .doesNotContain("href=\"https://evil.example");
    }

    private static String page(Situation situation, EffectiveSettings settings, Optional<Draft> draft) {
        return Rendered.page(
                situation.order(), Conversations.neighbour(), PageLanguage.ENGLISH, settings, draft, Optional.empty());
    }
}
