package io.buyerstatus.functions.inboundmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.inbound.Arrival;
import io.buyerstatus.core.inbound.DropReason;
import io.buyerstatus.core.inbound.HeldMail;
import io.buyerstatus.core.inbound.HoldReason;
import io.buyerstatus.core.inbound.Judgement;
import io.buyerstatus.core.inbound.MailStore;
import io.buyerstatus.core.inbound.RawMails;
import io.buyerstatus.core.inbound.TakeMail;
import io.buyerstatus.core.inbound.Verdict;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.Chain;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.sending.MessageReference;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemoryMails;
import io.buyerstatus.core.testing.sample.CodePoints;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.mail.incoming.MimeReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Points 17 to 20: the right conversation or none, loops end, and nothing is lost. */
@Tag("G7")
final class InboundMailTest {
    private static final RepliesDomain DOMAIN = new RepliesDomain("replies.example.com");
    private static final EmailAddress SELLER = new EmailAddress("hallo@nordlicht-keramik.example");
    private static final String BUYER = DemoShop.EMAIL.value();

    private DemoShop shop = new DemoShop();
    private final InMemoryInquiries inquiries = new InMemoryInquiries(shop.ledger);
    private InMemoryMails mails = new InMemoryMails();
    private AutomationStore automations = AutomationStore.NONE;
    private int number;
    private int calls;
    private int dies = Integer.MAX_VALUE;

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aBuyersAnswerStandsInTheConversationAndTheSellerIsToldAsOfOneFromThePage() {
        assertThat(take(BUYER, buyers(), "Bitte an die Packstation.\n\n> Ihre Bestellung"))
                .isInstanceOf(Judgement.FromBuyer.class);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Bitte an die Packstation.");
            assertThat(entry.author()).isEqualTo(Entry.Author.BUYER);
            assertThat(entry.name()).isEqualTo("Erika Beispiel");
        });
        assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).hasSize(1);
    }

    @Test
    void theTokenIsFoundWhereverItIsAndInCapitals() {
        assertThat(take(BUYER, buyers().toUpperCase(java.util.Locale.ROOT), "In capitals"))
                .isInstanceOf(Judgement.FromBuyer.class);
        assertThat(judged(
                        arrival("archive@replies.example.com", BUYER, Verdict.PASS),
                        mail(BUYER, "References: <x@y> <" + buyers() + ">\n", "By references alone")))
                .isInstanceOf(Judgement.FromBuyer.class);
        assertThat(entries()).extracting(Entry::text).contains("In capitals", "By references alone");
    }

    @Test
    void whatIsInDoubtIsHeldAndNobodyIsTold() {
        OrderKey other = new OrderKey(DemoShop.SHOP, "0".repeat(26));
        String others = ReplyToken.forBuyer(other, key()).at(DOMAIN).value();
        String tampered = buyers().replaceFirst("(?<=\\+.{26}).", buyers().charAt(32) == 'a' ? "b" : "a");

        assertThat(reason(take("otto@example.net", buyers(), "Stranger"))).isEqualTo(HoldReason.STRANGER);
        assertThat(reason(take(BUYER, tampered, "Tampered"))).isEqualTo(HoldReason.ADDRESS_UNPROVEN);
        assertThat(reason(take(BUYER, others, "No such order"))).isEqualTo(HoldReason.NO_ORDER);
        assertThat(reason(judged(arrival(buyers(), BUYER, Verdict.FAIL), mail(BUYER, "", "Forged"))))
                .isEqualTo(HoldReason.SENDER_UNPROVEN);
        assertThat(reason(judged(arrival(buyers(), BUYER, Verdict.GRAY), mail(BUYER, "", "No policy"))))
                .isEqualTo(HoldReason.SENDER_UNPROVEN);
        assertThat(reason(take(BUYER + ", otto@example.net", buyers(), "Two senders")))
                .isEqualTo(HoldReason.SENDER_UNCLEAR);
        assertThat(reason(judged(
                        new Arrival(
                                "x",
                                shop.clock.instant(),
                                List.of(buyers(), others),
                                BUYER,
                                Verdict.PASS,
                                Verdict.PASS,
                                Verdict.PASS),
                        mail(BUYER, "", "Two orders"))))
                .isEqualTo(HoldReason.TWO_CONVERSATIONS);
        assertThat(reason(take(BUYER, buyers(), "> only a quote"))).isEqualTo(HoldReason.EMPTY);
        assertThat(reason(take(BUYER, buyers(), "lang ".repeat(5_000)))).isEqualTo(HoldReason.TOO_LONG);
        assertThat(reason(take(BUYER, staffs(SELLER), "The shop's token, not the shop")))
                .isEqualTo(HoldReason.ADDRESS_UNPROVEN);

        assertThat(entries()).isEmpty();
        assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).isEmpty();
        assertThat(mails.newest(DemoShop.SHOP, 100)).hasSize(10).allSatisfy(held -> assertThat(
                        mails.find(DemoShop.SHOP, held.id()))
                .isPresent());
    }

    /** What machines make is no cause: neither what says so, nor bounces, nor our own mails, nor what answers our answers. */
    @Test
    @Tag("C50")
    void noAutomationActsByWhatAMachineMade() {
        automations = thanks();
        judged(arrival(buyers(), "", Verdict.PASS), mail(BUYER, "Auto-Submitted: auto-replied\n", "Bin im Urlaub"));
        judged(arrival(buyers(), "", Verdict.PASS), mail("mailer-daemon@example.net", "", "Unzustellbar"));
        take("status@shop.example", buyers(), "Unser eigenes");
        assertThat(thanked()).isEmpty();

        take(BUYER, buyers(), "Bitte an die Packstation.");
        assertThat(thanked()).hasSize(1);
    }

    /** An answer that names the answer before it goes on with its chain; the fourth ends it, a day later as well. */
    @Test
    @Tag("C50")
    void anAutomationIsAnsweredThreeTimesAndTheChainStandsInTheLedger() {
        automations = thanks();
        String answers = "";
        for (int turn = 1; turn <= 4; turn++) {
            judged(arrival(buyers(), BUYER, Verdict.PASS), mail(BUYER, answers, "Danke, zum " + turn + ". Mal"));
            List<Message> all = thanked();
            assertThat(all).hasSize(turn);
            Message newest = all.getLast();
            assertThat(newest.state()).isEqualTo(turn <= 3 ? MessageState.PENDING : MessageState.SKIPPED);
            assertThat(Chain.parse(newest.trace().cause()).messages()).isEqualTo(turn - 1);
            answers = "References: <reply@x> " + MessageReference.of(newest.id(), DOMAIN) + "\n";
            shop.clock.advance(Duration.ofDays(1).plusMinutes(1));
        }
        Message stopped = thanked().get(3);
        assertThat(stopped.reason()).isEqualTo("automations would answer their own answers");
        assertThat(stopped.trace().cause())
                .startsWith("mail ")
                .contains(thanked().getFirst().id().id(), thanked().get(2).id().id());

        judged(arrival(buyers(), BUYER, Verdict.PASS), mail(BUYER, "", "Eine neue Frage"));
        assertThat(thanked().getLast().state()).as("of a buyer who writes anew").isEqualTo(MessageState.PENDING);
    }

    private static AutomationStore thanks() {
        AutomationForm.Reading reading = AutomationForm.read(
                new AutomationId("thanks"), Map.of("when", "buyer_wrote", "template", "thanks", "state", "live"));
        Automation automation =
                ((AutomationForm.Reading.Read) reading).automation().activeFrom(Optional.of(Instant.EPOCH));
        return any -> List.of(automation);
    }

    private List<Message> thanked() {
        return shop.ledger.all().stream()
                .filter(message -> message.key().type().name().endsWith("thanks"))
                .sorted(Comparator.comparing(message -> message.schedule().plannedAt()))
                .toList();
    }

    @Test
    @Tag("C50")
    void whatNobodyWroteIsDropped() {
        assertThat(dropped(judged(arrival("nobody@replies.example.com", BUYER, Verdict.PASS), mail(BUYER, "", "x"))))
                .isEqualTo(DropReason.NOWHERE);
        assertThat(dropped(judged(arrival(buyers(), "", Verdict.PASS), mail("mailer-daemon@example.net", "", "x"))))
                .isEqualTo(DropReason.BOUNCE);
        assertThat(dropped(
                        judged(arrival(buyers(), "l@x.example", Verdict.PASS), mail(BUYER, "List-Id: <a.b>\n", "x"))))
                .isEqualTo(DropReason.MAILING_LIST);
        assertThat(dropped(take("status@shop.example", buyers(), "x"))).isEqualTo(DropReason.OWN_MAIL);
        assertThat(dropped(take(buyers(), buyers(), "x"))).isEqualTo(DropReason.OWN_MAIL);
        assertThat(dropped(judged(
                        arrival(buyers(), "otto@example.net", Verdict.PASS),
                        mail("otto@example.net", "Auto-Submitted: auto-replied\n", "x"))))
                .isEqualTo(DropReason.AUTOMATIC);
        assertThat(dropped(judged(
                        arrival(
                                ReplyToken.forBuyer(new OrderKey(new ShopId("unheard-of"), "0".repeat(26)), key())
                                        .at(DOMAIN)
                                        .value(),
                                BUYER,
                                Verdict.PASS),
                        mail(BUYER, "", "x"))))
                .isEqualTo(DropReason.UNKNOWN_SHOP);
        assertThat(mails.newest(DemoShop.SHOP, 100)).isEmpty();
    }

    /** Point 19: kept where the staff see it; it ends no waiting, tells nobody, and ends. */
    @Test
    void aMachineThatAnswersForAThousandHoursIsKeptThriceADayAndAnsweredNever() {
        for (int hour = 0; hour < 1_000; hour++) {
            judged(
                    arrival(buyers(), "", Verdict.PASS),
                    mail(BUYER, "Subject: Automatische Antwort: Ihre Bestellung\n", "Bin im Urlaub, Stunde " + hour));
            shop.clock.advance(Duration.ofHours(1));
        }

        assertThat(entries()).hasSizeLessThanOrEqualTo(3 * 43).allSatisfy(entry -> assertThat(entry.visibility())
                .isEqualTo(Entry.Visibility.SELLER_ONLY));
        assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).isEmpty();
    }

    /** A responder without any header is a buyer who writes too much: after five in ten minutes it is held. */
    @Test
    void aMachineThatDoesNotSaySoIsStopped() {
        for (int answer = 0; answer < 100; answer++) {
            take(BUYER, buyers(), "Danke für Ihre Nachricht Nr. " + answer);
            shop.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(entries()).hasSizeLessThanOrEqualTo(15);
        assertThat(mails.newest(DemoShop.SHOP, 100))
                .extracting(HeldMail::reason)
                .containsOnly(HoldReason.TOO_MANY);
    }

    /** Point 20. */
    @Test
    @Tag("BL-12")
    void theShopAnswersItsNoticeAndItsMachinesDoNot() {
        assertThat(take(SELLER.value(), staffs(SELLER), "Gern!\n\n> Bitte")).isInstanceOf(Judgement.FromStaff.class);
        assertThat(letters()).singleElement().satisfies(message -> assertThat(message.role())
                .isEqualTo(RecipientRole.BUYER));

        EmailAddress gone = new EmailAddress("gone@nordlicht-keramik.example");
        assertThat(reason(take(gone.value(), staffs(gone), "I was told once"))).isEqualTo(HoldReason.NOT_STAFF);
        assertThat(reason(judged(
                        arrival(staffs(SELLER), SELLER.value(), Verdict.FAIL), mail(SELLER.value(), "", "Forged"))))
                .isEqualTo(HoldReason.SENDER_UNPROVEN);
        assertThat(dropped(judged(
                        arrival(staffs(SELLER), SELLER.value(), Verdict.PASS),
                        mail(SELLER.value(), "Auto-Submitted: auto-replied\n", "Out of office"))))
                .isEqualTo(DropReason.AUTOMATIC);
        assertThat(letters()).hasSize(1);
    }

    /** Whatever call is the last one: the mail comes again, and is one. */
    @Test
    void aDeathBetweenAnyTwoCallsLosesNothingAndDoublesNothing() {
        int all = Integer.MAX_VALUE;
        for (int last = 1; last <= all; last++) {
            shop = new DemoShop();
            mails = new InMemoryMails();
            Arrival arrival = arrival(buyers(), BUYER, Verdict.PASS);
            mails.arrives(arrival.object(), mail(BUYER, "", "Nur einmal.").getBytes(StandardCharsets.UTF_8));
            calls = 0;
            dies = last;
            try {
                take(arrival);
                all = 0;
            } catch (Died died) {
                dies = Integer.MAX_VALUE;
                take(arrival);
            }
            dies = Integer.MAX_VALUE;
            take(arrival);
            assertThat(entries()).extracting(Entry::text).containsExactly("Nur einmal.");
            assertThat(shop.messages(BuiltInTypes.BUYER_WROTE)).hasSize(1);
            assertThat(mails.newest(DemoShop.SHOP, 9)).isEmpty();
            assertThat(mails.objects()).hasSize(2);
            assertThat(mails.arrived(arrival.object())).contains(new byte[0]);
        }
        assertThat(calls).isGreaterThan(5);
    }

    @Test
    @Tag("G16")
    void whatIsKeptSaysNothingWhereItCameAndWhatNobodyWasShownStaysThere() {
        Arrival kept = arrival(buyers(), BUYER, Verdict.PASS);
        judged(kept, mail(BUYER, "", "Lindenweg 7"));
        assertThat(mails.arrived(kept.object())).contains(new byte[0]);
        assertThat(dropped(take(kept))).isEqualTo(DropReason.TAKEN_IN);
        assertThat(entries()).hasSize(1);

        Arrival held = arrival(buyers(), "otto@example.net", Verdict.PASS);
        assertThat(judged(held, mail("otto@example.net", "", "Lindenweg 7"))).isInstanceOf(Judgement.Held.class);
        assertThat(mails.arrived(held.object())).contains(new byte[0]);

        Arrival nowhere = arrival("nobody@replies.example.com", BUYER, Verdict.PASS);
        judged(nowhere, mail(BUYER, "", "Lindenweg 7"));
        assertThat(mails.arrived(nowhere.object()).map(String::new).orElseThrow())
                .contains("Lindenweg 7");
    }

    @Test
    void aLongAnswerIsSeveralEntriesAndNoWordIsLost() {
        String words = "Wort ".repeat(2_000).strip();

        take(BUYER, buyers(), words);

        assertThat(entries()).hasSize(3);
        assertThat(String.join(" ", entries().stream().map(Entry::text).toList()))
                .isEqualTo(words);
    }

    @Test
    @Tag("UP-14")
    void anAnswerByMailOpensAClosedTicketAgain() {
        shop.change(order -> order.withTickets(order.tickets()
                .written(Optional.of(TicketKind.DAMAGED), shop.clock.instant())
                .closed(new Ticket.Closing(shop.clock.instant(), "Anton", Optional.empty()))));

        assertThat(take(BUYER, buyers(), "Sie ist wieder kaputt.")).isInstanceOf(Judgement.FromBuyer.class);

        assertThat(shop.order().tickets().open()).hasValueSatisfying(ticket -> {
            assertThat(ticket.kind()).isEqualTo(TicketKind.DAMAGED);
            assertThat(ticket.reopened()).isEqualTo(1);
        });
    }

    private List<Entry> entries() {
        return shop.orders.entries(DemoShop.ORDER);
    }

    private List<Message> letters() {
        return shop.messages(BuiltInTypes.SELLER_WROTE);
    }

    @Test
    void everyClassOfCharacterInEveryPartOfAMailIsTakenOrHeldAndNothingOfItEndsTheWork() {
        List<String> characters = CodePoints.ofEveryClass();
        for (int at = 0; at < characters.size(); at++) {
            shop.clock.advance(Duration.ofHours(1));
            String hostile = "O" + characters.get(at) + "Brien";
            String body = at + " " + hostile;
            judged(arrival(buyers(), BUYER, Verdict.PASS), mail(BUYER, "Subject: " + hostile + "\n", body));
            judged(arrival(buyers(), BUYER, Verdict.PASS), mail(hostile + " <" + BUYER + ">", "", "N" + body));
            judged(arrival(buyers(), hostile + "@x.example", Verdict.PASS), mail(hostile, "", "S" + body));
            judged(
                    arrival(hostile + buyers(), BUYER, Verdict.PASS),
                    mail(
                            BUYER,
                            "To: " + hostile + "\nReferences: " + hostile + "\nContent-Type: text/html; charset="
                                    + hostile + "\nContent-Transfer-Encoding: " + hostile + "\n",
                            "<p>H" + body));
        }
        assertThat(entries()).isNotEmpty();
    }

    private static Optional<HoldReason> held(Judgement judgement) {
        return judgement instanceof Judgement.Held held ? Optional.of(held.reason()) : Optional.empty();
    }

    private static HoldReason reason(Judgement judgement) {
        return held(judgement).orElseThrow(() -> new AssertionError("not held: " + judgement));
    }

    private static DropReason dropped(Judgement judgement) {
        return judgement instanceof Judgement.Dropped(DropReason reason) ? reason : fail(judgement);
    }

    private static DropReason fail(Judgement judgement) {
        throw new AssertionError("not dropped: " + judgement);
    }

    private LinkKey key() {
        return shop.keys.of(
                DemoShop.SHOP, shop.settings.shop(DemoShop.SHOP).orElseThrow().linkKey());
    }

    private String buyers() {
        return ReplyToken.forBuyer(DemoShop.ORDER, key()).at(DOMAIN).value();
    }

    private String staffs(EmailAddress told) {
        return ReplyToken.forStaff(DemoShop.ORDER, key(), told).at(DOMAIN).value();
    }

    private Arrival arrival(String to, String sender, Verdict dmarc) {
        return new Arrival(
                "incoming/" + number++, shop.clock.instant(), List.of(to), sender, Verdict.PASS, Verdict.PASS, dmarc);
    }

    private String mail(String from, String headers, String words) {
        return "From: " + from + "\nMessage-ID: <" + number + "@x>\n" + headers + "\n" + words;
    }

    private Judgement take(String from, String to, String words) {
        return judged(arrival(to, from, Verdict.PASS), mail(from, "", words));
    }

    private Judgement judged(Arrival arrival, String mail) {
        mails.arrives(arrival.object(), mail.getBytes(StandardCharsets.UTF_8));
        return take(arrival);
    }

    private Judgement take(Arrival arrival) {
        TakeMail.Result result = new TakeMail(
                        new TakeMail.Ours(DOMAIN, new EmailAddress("status@shop.example")),
                        new TakeMail.Mails(
                                new MimeReader(),
                                mortal(RawMails.class, mails),
                                mortal(MailStore.class, mails),
                                shop.ledger::find),
                        mortal(OrderStore.class, shop.orders),
                        mortal(InquiryStore.class, inquiries),
                        shop.settings,
                        automations,
                        shop.keys,
                        shop.clock)
                .take(arrival);
        assertThat(result).isInstanceOf(TakeMail.Result.Done.class);
        return ((TakeMail.Result.Done) result).judgement();
    }

    /** Dies after its last call: what that did is done. */
    private <T> T mortal(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            try {
                Object result = method.invoke(real, args);
                if (++calls == dies) {
                    throw new Died();
                }
                return result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
