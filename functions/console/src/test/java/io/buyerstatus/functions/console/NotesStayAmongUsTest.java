package io.buyerstatus.functions.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.desk.KeepNote;
import io.buyerstatus.core.desk.LetterForm;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.desk.ThreadMark;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DefaultWay;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.LetterComposer;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.Identity;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.Session;
import io.buyerstatus.core.staff.SessionToken;
import io.buyerstatus.core.staff.SignedIn;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.InMemoryWebhooks;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.LiveEndpoints;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.core.webhook.TellOfOrder;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is clicked in whatever order: what is written among the staff reaches no page, mail, SMS, preview or program. */
@Tag("BL-56")
@Tag("UP-7")
@Tag("AP-9")
final class NotesStayAmongUsTest {
    private static final int SEQUENCES = 10_000;
    private static final String CANARY = "CANARY-among-us";
    private static final BuiltInMessages WORDS = new BuiltInMessages();

    private final DemoShop shop = new DemoShop();
    private final InMemoryDesk desk = new InMemoryDesk(shop.orders, shop.ledger);
    private final RecordingMailSender mails = new RecordingMailSender();
    private final RecordingSmsSender sms = new RecordingSmsSender();
    private final WriteLetter letters = new WriteLetter(desk, shop.orders, shop.settings, shop.clock);
    private final KeepNote notes = new KeepNote(shop.orders, shop.clock);
    private final SweepDueMessages sweep = new SweepDueMessages(shop.ledger, shop.clock);
    private final DispatchMessage dispatch = dispatch();
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final TellOfOrder told = told();
    private final List<Colleague> staff = List.of(colleague("Anton"), colleague("Olivia"));

    /** A program that wants to be told everything. */
    private TellOfOrder told() {
        assertThat(new ManageEndpoints(
                                webhooks,
                                webhooks,
                                EndpointAddress.parse(""),
                                shop.box,
                                new CountedSecrets(),
                                shop.clock)
                        .make(
                                DemoShop.SHOP,
                                new ManageEndpoints.Wish("https://erp.example/", Set.copyOf(EventType.choices()), true),
                                "Olivia"))
                .isInstanceOf(ManageEndpoints.Made.class);
        return new TellOfOrder(LiveEndpoints.in(webhooks, webhooks), shop.orders, webhooks, shop.clock);
    }

    private DispatchMessage dispatch() {
        OrderLinks links = new OrderLinks(shop.keys, DemoShop.BASE.toString());
        return new DispatchMessage(
                shop.ledger,
                shop.settings,
                new LetterComposer(
                        desk, shop.orders, links, WORDS, new OrderMessageComposer(shop.orders, links, WORDS)),
                new Breaker(new InMemoryReputation(), shop.clock),
                new AutomationGuard(new InMemoryTallies()),
                new DefaultWay(mails, sms),
                desk,
                shop.clock);
    }

    private Colleague colleague(String name) {
        Instant now = shop.clock.instant();
        PersonId person = PersonId.of("issuer", name);
        SessionToken token = new SessionToken(person, new CountedSecrets().fresh());
        Identity identity = new Identity(person, new EmailAddress(name + "@shop.example"), name, now);
        return new Colleague(
                DemoShop.SHOP,
                Role.AGENT,
                new SignedIn(Session.begun(token, identity, now), Map.of(DemoShop.SHOP, Role.AGENT)),
                token);
    }

    @Test
    void aNoteNeverLeaves() {
        int sent = 0;
        int kept = 0;
        for (int seed = 0; seed < SEQUENCES / 20; seed++) {
            NotesStayAmongUsTest fresh = new NotesStayAmongUsTest();
            for (int part = 0; part < 20; part++) {
                fresh.sequence(new Random(seed * 20L + part));
            }
            fresh.nothingLeaked();
            sent += fresh.mails.mails().size();
            kept += (int) fresh.shop.orders.entries(DemoShop.ORDER).stream()
                    .filter(entry -> entry.text().contains(CANARY))
                    .count();
        }

        assertThat(sent).isGreaterThan(SEQUENCES / 20);
        assertThat(kept).isGreaterThan(SEQUENCES / 20);
    }

    /** Kinds changed in the form, forms sent twice, an old tab, the back button, what a rule refuses, second thoughts. */
    private void sequence(Random random) {
        Colleague who = staff.get(random.nextInt(staff.size()));
        Optional<ThreadMark> read = card(who).map(OrderCard::mark);
        String form = "form" + random.nextInt(4);
        for (int step = 0; step < 3; step++) {
            boolean amongUs = random.nextBoolean();
            String text = random.nextInt(8) == 0 ? "" : amongUs ? CANARY + random.nextInt() : "To the buyer " + step;
            if (amongUs && random.nextBoolean()) {
                notes.keep(who, DemoShop.ORDER, form, text);
                notes.keep(who, DemoShop.ORDER, form, text);
            } else {
                write(random, who, letter(random, form, amongUs, text, read));
            }
            if (random.nextInt(3) == 0) {
                read = card(who).map(OrderCard::mark);
            }
            if (random.nextInt(6) == 0 && !shop.orders.letters(DemoShop.ORDER).isEmpty()) {
                letters.undo(
                        who,
                        DemoShop.ORDER,
                        shop.orders.letters(DemoShop.ORDER).getLast().id());
            }
        }
        if (random.nextInt(4) == 0) {
            shop.clock.advance(Duration.ofMinutes(1));
            sweep.sweep(() -> false);
            shop.ledger.all().stream()
                    .filter(message -> message.state() == MessageState.PENDING)
                    .map(Message::id)
                    .forEach(dispatch::dispatch);
        }
        told.tell(DemoShop.ORDER);
    }

    private static LetterForm letter(
            Random random, String form, boolean amongUs, String text, Optional<ThreadMark> read) {
        MessageKind[] kinds = MessageKind.values();
        MessageKind kind = amongUs ? MessageKind.INTERNAL : kinds[random.nextInt(kinds.length - 1)];
        return new LetterForm(
                form,
                kind,
                random.nextInt(4) == 0 ? DeliveryChannel.SMS : DeliveryChannel.EMAIL,
                random.nextInt(6) == 0 ? "depot@shop.example" : "",
                amongUs ? CANARY : "",
                text,
                random.nextInt(10) == 0 ? Optional.empty() : read);
    }

    private void write(Random random, Colleague who, LetterForm form) {
        if (random.nextInt(3) == 0
                && letters.look(who, DemoShop.ORDER, form, false)
                        instanceof WriteLetter.Ready(OrderCard card, Letter letter)) {
            assertThat(letter.text() + letter.subject()).doesNotContain(CANARY);
        }
        letters.send(who, DemoShop.ORDER, form, false);
        if (random.nextBoolean()) {
            letters.send(who, DemoShop.ORDER, form, false);
        }
    }

    private Optional<OrderCard> card(Colleague who) {
        return desk.card(DemoShop.ORDER, who.id(), OrderCard.ENTRIES);
    }

    private void nothingLeaked() {
        List<String> outside = new ArrayList<>();
        for (OutgoingMail mail : mails.mails()) {
            outside.add(mail.subject() + mail.text() + mail.html());
        }
        sms.messages().forEach(message -> outside.add(message.toString()));
        shop.orders.letters(DemoShop.ORDER).forEach(letter -> outside.add(letter.subject() + letter.text()));
        shop.orders.view(DemoShop.ORDER, Freshness.LATEST).orElseThrow().entries().stream()
                .map(Entry::text)
                .forEach(outside::add);
        assertThat(webhooks.all()).isNotEmpty().allSatisfy(delivery -> {
            assertThat(delivery.event().type()).isNotEqualTo(EventType.CONVERSATION_BUYER_WROTE);
            outside.add(delivery.event().toString());
        });
        assertThat(outside).noneMatch(text -> text.contains(CANARY));
        assertThat(shop.ledger.all().toString()).doesNotContain(CANARY);
    }
}
