package io.buyerstatus.functions.inboundmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.inbound.Arrival;
import io.buyerstatus.core.inbound.DropReason;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.Judgement;
import io.buyerstatus.core.inbound.SettleHeldMail;
import io.buyerstatus.core.inbound.TakeMail;
import io.buyerstatus.core.inbound.Verdict;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemoryMails;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.mail.incoming.MimeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is answered by mail to an inquiry: into it, or held. */
@Tag("G7")
@Tag("UP-19")
final class InquiryMailTest {
    private static final RepliesDomain DOMAIN = new RepliesDomain("replies.shop.example");
    private static final String OTTO = "otto@example.net";
    private static final EmailAddress SELLER = new EmailAddress("hallo@nordlicht-keramik.example");
    private static final ThreadKey.OfInquiry KEY = new ThreadKey.OfInquiry(DemoShop.SHOP, Hashes.key("a"));

    private final DemoShop shop = new DemoShop();
    private final InMemoryMails mails = new InMemoryMails();
    private final InMemoryInquiries inquiries = new InMemoryInquiries(shop.ledger);
    private final TakeMail take = new TakeMail(
            new TakeMail.Ours(DOMAIN, new EmailAddress("status@shop.example")),
            new TakeMail.Mails(new MimeReader(), mails, mails, shop.ledger::find),
            shop.orders,
            inquiries,
            shop.settings,
            AutomationStore.NONE,
            shop.keys,
            shop.clock);
    private int number;

    InquiryMailTest() {
        Inquiry inquiry = Inquiry.asked(
                KEY,
                shop.clock.instant(),
                new Asker("Otto", new EmailAddress(OTTO), new Language("de"), false),
                Optional.empty(),
                Optional.empty(),
                "Auch in Blau?");
        inquiries.commit(new InquiryChange(
                Optional.empty(),
                inquiry,
                List.of(new Entry(
                        Entry.idOf("q"),
                        shop.clock.instant(),
                        Entry.Author.BUYER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        "Otto",
                        "Auch in Blau?")),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private LinkKey key() {
        return shop.keys.of(
                DemoShop.SHOP, shop.settings.shop(DemoShop.SHOP).orElseThrow().linkKey());
    }

    private String askers() {
        return ReplyToken.forBuyer(KEY, key()).at(DOMAIN).value();
    }

    private String sellers() {
        return ReplyToken.forStaff(KEY, key(), SELLER).at(DOMAIN).value();
    }

    private Judgement take(String from, String to, Verdict dmarc, String headers, String words) {
        number++;
        String mail = "From: " + from + "\nMessage-ID: <" + number + "@x>\n" + headers + "\n" + words;
        return again(from, to, dmarc, mail);
    }

    private Judgement again(String from, String to, Verdict dmarc, String mail) {
        String object = "incoming/" + number;
        mails.arrives(object, mail.getBytes(StandardCharsets.UTF_8));
        TakeMail.Result result = take.take(
                new Arrival(object, shop.clock.instant(), List.of(to), from, Verdict.PASS, Verdict.PASS, dmarc));
        return ((TakeMail.Result.Done) result).judgement();
    }

    private InquiryThread thread() {
        return inquiries.thread(KEY).orElseThrow();
    }

    private HoldReason reason(Judgement judgement) {
        return ((Judgement.Held) judgement).reason();
    }

    @Test
    void anAnswerOfWhoeverAskedStandsInTheInquiryOnceAndProvesTheAddress() {
        String mail = "From: Otto@Example.net\nMessage-ID: <1@x>\n\nUnd in Grün?";

        assertThat(again(OTTO, askers(), Verdict.PASS, mail)).isInstanceOf(Judgement.FromAsker.class);
        assertThat(again(OTTO, askers(), Verdict.PASS, mail)).isInstanceOf(Judgement.FromAsker.class);

        assertThat(thread().entries()).extracting(Entry::text).containsExactly("Auch in Blau?", "Und in Grün?");
        assertThat(thread().inquiry().asker().proven()).isTrue();
        assertThat(shop.messages(BuiltInTypes.INQUIRY_WRITTEN)).hasSize(1);
    }

    @Test
    void theSellersAnswerGoesToWhoeverAsked() {
        assertThat(take(SELLER.value(), sellers(), Verdict.PASS, "", "Ja, auch in Blau."))
                .isInstanceOf(Judgement.ToAsker.class);

        assertThat(thread().letters()).extracting(Letter::text).containsExactly("Ja, auch in Blau.");
        assertThat(thread().inquiry().state()).isEqualTo(InquiryState.CUSTOMER);
        assertThat(shop.messages(BuiltInTypes.INQUIRY_ANSWERED)).hasSize(1);
    }

    @Test
    void whatIsInDoubtIsHeldAndWritesNothing() {
        assertThat(reason(take("eve@example.org", askers(), Verdict.PASS, "", "Hallo")))
                .isEqualTo(HoldReason.STRANGER);
        assertThat(reason(take(OTTO, askers(), Verdict.FAIL, "", "Hallo"))).isEqualTo(HoldReason.SENDER_UNPROVEN);
        assertThat(reason(take(OTTO, sellers(), Verdict.PASS, "", "Hallo"))).isEqualTo(HoldReason.ADDRESS_UNPROVEN);
        String orders = ReplyToken.forBuyer(DemoShop.ORDER, key()).at(DOMAIN).value();
        String forged = askers().replace("ask+", "reply+");
        assertThat(reason(take(OTTO, forged, Verdict.PASS, "", "Hallo"))).isEqualTo(HoldReason.ADDRESS_UNPROVEN);
        assertThat(reason(take(DemoShop.EMAIL.value(), orders.replace("reply+", "ask+"), Verdict.PASS, "", "Hallo")))
                .isEqualTo(HoldReason.ADDRESS_UNPROVEN);
        assertThat(thread().entries()).hasSize(1);
        assertThat(shop.orders.entries(DemoShop.ORDER)).isEmpty();
    }

    @Test
    void machinesAreNoCustomers() {
        assertThat(take(OTTO, askers(), Verdict.PASS, "Auto-Submitted: auto-replied\n", "Im Urlaub"))
                .isEqualTo(new Judgement.Dropped(DropReason.AUTOMATIC));
        assertThat(thread().entries()).hasSize(1);
    }

    @Test
    void whatWasThrownAwayTakesNoMails() {
        inquiries.commit(new InquiryChange(
                Optional.of(thread().inquiry()),
                thread().inquiry().thrownAway(InquiryHold.BY_HAND, shop.clock.instant()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));

        assertThat(reason(take(OTTO, askers(), Verdict.PASS, "", "Doch"))).isEqualTo(HoldReason.NO_INQUIRY);
    }

    @Test
    void whatIsHeldIsPutIntoItsInquiryByHandAndOutAgain() {
        take("otto@work.example", askers(), Verdict.PASS, "", "Von der Arbeit aus.");
        HeldMail held = mails.newest(DemoShop.SHOP, 9).getFirst();
        assertThat(held.inquiry()).contains(KEY);
        SettleHeldMail settle = new SettleHeldMail(mails, shop.orders, inquiries, shop.orders::remove, shop.clock);

        assertThat(settle.placeInInquiry(DemoShop.SHOP, held.id())).isEqualTo(SettleHeldMail.Result.DONE);
        assertThat(thread().entries()).extracting(Entry::text).last().isEqualTo("Von der Arbeit aus.");
        assertThat(thread().inquiry().asker().proven()).isFalse();

        assertThat(settle.undo(DemoShop.SHOP, held.id())).isEqualTo(SettleHeldMail.Result.DONE);
        assertThat(thread().entries()).hasSize(1);
    }
}
