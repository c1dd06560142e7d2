package io.buyerstatus.core.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.sending.ApplyDeliveryReport;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.DeliveryReport;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.Draft;
import io.buyerstatus.core.message.sending.MailSender;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.SendResult;
import io.buyerstatus.core.message.sending.SweepDueMessages;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.RecordingMailSender;
import io.buyerstatus.core.testing.RecordingSmsSender;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.EmailAddress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is mailed of a declaration: once, to whom it names, whatever stands against that address, and whatever dies on the way. */
@Tag("G5")
final class WithdrawalReceiptTest {
    private static final EmailAddress SELLER = new EmailAddress("shop@example.com");
    private static final EmailAddress GIVEN = new EmailAddress("new@example.com");
    private static final int NEVER = Integer.MAX_VALUE;

    private WithdrawalWorld world = new WithdrawalWorld();
    private RecordingMailSender mails = new RecordingMailSender();
    private final RecordingSmsSender texts = new RecordingSmsSender();
    private Mails words = (type, withdrawal, order, settings) -> new RenderedMail(type.name(), "text", "<p>text</p>");
    private int steps;
    private int last = NEVER;

    /** Mails of any words, and receipts of a link alone. */
    private interface Mails extends WithdrawalMails {
        @Override
        default String sms(Withdrawal withdrawal, URI link, EffectiveSettings settings) {
            return withdrawal.said().contract() + " " + link;
        }
    }

    /** The function's end, in the middle of something. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    @Tag("LAW-4")
    void d4TheReceiptLeavesOnceToTheAddressGivenHoweverOftenItIsAsked() {
        declare();
        for (int again = 0; again < 10; again++) {
            dispatchAll();
        }

        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).containsExactly(GIVEN);
        assertThat(to(BuiltInTypes.WITHDRAWAL_DECLARED)).containsExactly(new EmailAddress("shop@example.com"));
        assertThat(to(BuiltInTypes.WITHDRAWAL_NOTICED)).containsExactly(WithdrawalWorld.EMAIL);
    }

    @Test
    void d4TheSellersMailIsAnsweredToWhoDeclaredAndTheReceiptToTheShop() {
        declare();
        dispatchAll();
        assertThat(mails.mails())
                .filteredOn(mail -> mail.to().equals(GIVEN))
                .singleElement()
                .satisfies(mail -> assertThat(mail.replyTo()).contains(new EmailAddress("shop@example.com")));
        assertThat(mails.mails())
                .filteredOn(mail -> mail.to().value().equals("shop@example.com"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.replyTo()).contains(GIVEN));
    }

    @Test
    void theShopsMailsAreSignedAndAnsweredAsAllOfItsMailsAre() {
        world.set(SettingsLayer.EMPTY
                .with(MessageSettings.SENDER_NAME, "Service")
                .with(MessageSettings.REPLY_TO, new EmailAddress("answers@example.com")));
        declare();
        dispatchAll();

        assertThat(mails.mails()).extracting(OutgoingMail::fromName).containsOnly("Service");
        assertThat(mails.mails())
                .filteredOn(mail -> mail.to().equals(GIVEN))
                .singleElement()
                .satisfies(mail -> assertThat(mail.replyTo()).contains(new EmailAddress("answers@example.com")));
    }

    @Test
    @Tag("G1")
    void whatCannotBeWrittenFailsAtOnceAndTheSellerIsTold() {
        Mails sound = words;
        words = (type, withdrawal, order, settings) -> {
            if (type.equals(BuiltInTypes.WITHDRAWAL_RECEIVED)) {
                throw new IllegalStateException("no such word");
            }
            return sound.mail(type, withdrawal, order, settings);
        };
        declare();
        dispatchAll();
        dispatchAll();

        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.state()).isEqualTo(MessageState.FAILED);
                    assertThat(receipt.reason()).startsWith("could not be written");
                });
        assertThat(to(BuiltInTypes.WITHDRAWAL_UNDELIVERED)).hasSize(1);
    }

    @Test
    void d4NothingThatStandsAgainstAnAddressKeepsTheReceiptFromIt() {
        Suppression bounced = new Suppression(Suppression.Cause.BOUNCE, "no such box", world.clock.instant());
        world.ledger.suppress(WithdrawalWorld.SHOP, GIVEN, bounced);
        world.ledger.suppress(WithdrawalWorld.SHOP, WithdrawalWorld.EMAIL, bounced);
        declare();
        dispatchAll();

        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).containsExactly(GIVEN);
        assertThat(to(BuiltInTypes.WITHDRAWAL_NOTICED)).isEmpty();
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_NOTICED))
                .extracting(Message::state)
                .containsExactly(MessageState.SKIPPED);
    }

    @Test
    @Tag("LAW-4")
    void d4TheReceiptIsDueAtOnce() {
        Withdrawal withdrawal = declare();
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.state()).isEqualTo(MessageState.PENDING);
                    assertThat(receipt.schedule().plannedAt()).isEqualTo(withdrawal.at());
                });
    }

    @Test
    void d4OfAReceiptThatComesBackTheSellerIsToldOnce() {
        declare();
        dispatchAll();
        Message receipt = world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED).getFirst();
        report(receipt, DeliveryReport.Kind.BOUNCED_FOR_GOOD);
        report(receipt, DeliveryReport.Kind.BOUNCED_FOR_GOOD);
        dispatchAll();
        dispatchAll();

        assertThat(to(BuiltInTypes.WITHDRAWAL_UNDELIVERED)).containsExactly(new EmailAddress("shop@example.com"));
        assertThat(mails.mails().getLast().replyTo()).isEmpty();
    }

    @Test
    void d4OfAReceiptThatIsRefusedTheSellerIsTold() {
        mails.answering(new SendResult.Refused("no such address"));
        declare();
        Message receipt = world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED).getFirst();
        dispatch().dispatch(receipt.id());
        dispatchAll();
        assertThat(to(BuiltInTypes.WITHDRAWAL_UNDELIVERED)).hasSize(1);
    }

    @Test
    void ofAReceiptThatArrivedNothingMoreIsSaid() {
        declare();
        dispatchAll();
        world.ledger.all().forEach(message -> report(message, DeliveryReport.Kind.DELIVERED));
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_UNDELIVERED)).isEmpty();
    }

    /** An order of one's own is enough to name any address, and the public form asks for nothing. */
    @Test
    @Tag("G22")
    void nobodysMailboxIsFilledByDeclarationsAndWhatIsOwedWaitsForItsTurn() {
        for (int at = 0; at < 60; at++) {
            world.received(new TypedDeclaration("f" + at, "", GIVEN.value(), true, Map.of(), WithdrawalWorld.GERMAN));
            world.byNumber.declare("demo", byNumber("n" + at, "lamp " + at, GIVEN), "203.0.113.7");
        }
        List<Integer> ofDays = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            int before = mails.mails().size();
            dispatchAll();
            List<OutgoingMail> sent =
                    mails.mails().subList(before, mails.mails().size());
            for (EmailAddress flooded : List.of(GIVEN, WithdrawalWorld.EMAIL)) {
                assertThat(sent.stream().filter(mail -> mail.to().equals(flooded)))
                        .hasSizeLessThanOrEqualTo(10);
            }
            assertThat(sent.stream().filter(mail -> mail.to().equals(SELLER))).hasSizeLessThanOrEqualTo(2 * 60);
            ofDays.add(sent.size());
            tomorrow();
        }
        assertThat(ofDays.getFirst()).isPositive();
        assertThat(ofDays.getLast()).isZero();
        assertThat(world.withdrawals.all(WithdrawalWorld.SHOP)).hasSize(120);
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED))
                .extracting(Message::state)
                .containsOnly(MessageState.SENT, MessageState.SKIPPED);
    }

    @Test
    @Tag("G22")
    void whatStrangersDeclareUsesUpNothingOfTheBuyersOwnReceipt() {
        for (int at = 0; at < 30; at++) {
            world.byNumber.declare("demo", byNumber("n" + at, "lamp " + at, WithdrawalWorld.EMAIL), "203.0.113." + at);
        }
        dispatchAll();
        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).isNotEmpty();
        int before = mails.mails().size();

        world.received(WithdrawalWorld.whole("mine"));
        dispatchAll();

        assertThat(mails.mails().subList(before, mails.mails().size()))
                .extracting(OutgoingMail::to)
                .contains(WithdrawalWorld.EMAIL);
    }

    @Test
    @Tag("G22")
    void ofAReceiptThatNeverHadItsTurnTheSellerIsTold() {
        for (int at = 0; at < 6; at++) {
            world.received(new TypedDeclaration("f" + at, "", GIVEN.value(), true, Map.of(), WithdrawalWorld.GERMAN));
        }
        dispatchAll();
        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).hasSize(5);
        tomorrow();
        dispatchAll();
        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).as("a day later").hasSize(6);
        assertThat(to(BuiltInTypes.WITHDRAWAL_UNDELIVERED)).isEmpty();

        for (int at = 0; at < 40; at++) {
            world.received(new TypedDeclaration("g" + at, "", GIVEN.value(), true, Map.of(), WithdrawalWorld.GERMAN));
        }
        for (int day = 0; day < 7; day++) {
            dispatchAll();
            tomorrow();
        }
        dispatchAll();
        assertThat(world.messages(BuiltInTypes.WITHDRAWAL_UNDELIVERED))
                .hasSameSizeAs(world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED).stream()
                        .filter(receipt -> receipt.state() == MessageState.SKIPPED)
                        .toList())
                .isNotEmpty();
    }

    private static DeclareByNumber.Typed byNumber(String form, String contract, EmailAddress to) {
        return new DeclareByNumber.Typed(form, "Erika Beispiel", contract, to.value(), "", WithdrawalWorld.GERMAN);
    }

    private void tomorrow() {
        world.clock.advance(Duration.ofDays(1).plusMinutes(1));
        new SweepDueMessages(world.ledger, world.clock).sweep(() -> false);
    }

    @Test
    void aShopThatIsSwitchedOffSendsItWhenItIsOnAgain() {
        declare();
        world.set(SettingsLayer.EMPTY.with(GeneralSettings.ENABLED, false));
        dispatchAll();
        assertThat(mails.mails()).isEmpty();

        world.set(SettingsLayer.EMPTY);
        later();
        dispatchAll();
        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).containsExactly(GIVEN);
    }

    @Test
    void d4WhateverCallIsTheSendersLastOneTheReceiptLeavesExactlyOnce() {
        int died = 0;
        for (last = 0; lives(); last++) {
            died++;
        }
        // Before and after each of: find, the shop's settings, claim, the mail itself, confirm; and looking at the
        // way's state.
        assertThat(died).isGreaterThanOrEqualTo(10);
    }

    /** One receipt's life with a death at a step; answers whether there was one. */
    private boolean lives() {
        world = new WithdrawalWorld();
        mails = new RecordingMailSender();
        declare();
        Message receipt = world.messages(BuiltInTypes.WITHDRAWAL_RECEIVED).getFirst();
        steps = 0;
        boolean died = false;
        try {
            dispatch().dispatch(receipt.id());
        } catch (Died here) {
            died = true;
        }
        int deathly = last;
        last = NEVER;
        if (!mails.mails().isEmpty()) {
            report(receipt, DeliveryReport.Kind.DELIVERED);
        }
        for (int again = 0; again < 10; again++) {
            later();
            dispatch().dispatch(receipt.id());
        }
        last = deathly;
        MessageState state = world.ledger.find(receipt.id()).orElseThrow().state();
        int sent = to(BuiltInTypes.WITHDRAWAL_RECEIVED).size();
        assertThat(sent).as("died at " + deathly).isEqualTo(1);
        assertThat(state).as("died at " + deathly).isIn(MessageState.SENT, MessageState.DELIVERED);
        return died;
    }

    /** The mail service says of a mail what became of it. */
    private void report(Message message, DeliveryReport.Kind kind) {
        new ApplyDeliveryReport(world.ledger, new Breaker(new InMemoryReputation(), world.clock), world.clock)
                .settle(new DeliveryReport(
                        message.id(), kind, world.clock.instant(), Optional.of(GIVEN), "mail-1", ""));
    }

    private static WithdrawalWorld withPhoneOnly() {
        return new WithdrawalWorld(Optional.empty(), "0151 23456789");
    }

    @Test
    void d4WhoGaveANumberAloneGetsTheReceiptThereOnceWithTheWayToAllOfIt() {
        world = withPhoneOnly();
        Withdrawal withdrawal = world.received(WithdrawalWorld.whole("f"));
        assertThat(withdrawal.said().receiptTo()).isEmpty();
        dispatchAll();
        dispatchAll();
        assertThat(texts.messages()).singleElement().satisfies(sms -> {
            assertThat(sms.to().e164()).isEqualTo("+4915123456789");
            assertThat(sms.text())
                    .startsWith("4711 https://status.example.com/o/"
                            + WithdrawalWorld.key().ref() + "/");
        });
        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).isEmpty();
        assertThat(to(BuiltInTypes.WITHDRAWAL_DECLARED)).containsExactly(SELLER);
    }

    @Test
    void d4WhoNamesAnAddressAllTheSameGetsItThere() {
        world = withPhoneOnly();
        declare();
        dispatchAll();
        assertThat(to(BuiltInTypes.WITHDRAWAL_RECEIVED)).containsExactly(GIVEN);
        assertThat(texts.messages()).isEmpty();
    }

    @Test
    void d4WhereTheShopSendsNoSmsAnAddressIsAskedFor() {
        world = withPhoneOnly();
        for (SettingsLayer off : List.of(
                SettingsLayer.EMPTY.with(MessageSettings.SMS_MONTHLY, 0),
                SettingsLayer.EMPTY.with(MessageSettings.SMS_COUNTRIES, Set.of(new Country("AT"))))) {
            world.set(off);
            assertThat(world.declare(WithdrawalWorld.whole("f")))
                    .isInstanceOfSatisfying(
                            DeclareWithdrawal.Outcome.Incomplete.class, incomplete -> assertThat(incomplete.problem())
                                    .isEqualTo(TypedDeclaration.Problem.NOT_AN_ADDRESS));
        }
    }

    @Test
    void d4WhatCannotLeaveBySmsTheSellerHandsOver() {
        world = withPhoneOnly();
        world.received(WithdrawalWorld.whole("f"));
        world.set(SettingsLayer.EMPTY.with(MessageSettings.SMS_COUNTRIES, Set.of(new Country("AT"))));
        dispatchAll();
        dispatchAll();
        assertThat(texts.messages()).isEmpty();
        assertThat(to(BuiltInTypes.WITHDRAWAL_UNDELIVERED)).containsExactly(SELLER);
    }

    private Withdrawal declare() {
        return world.received(new TypedDeclaration("f", "", GIVEN.value(), true, Map.of(), WithdrawalWorld.GERMAN));
    }

    private void dispatchAll() {
        world.ledger.all().forEach(message -> dispatch().dispatch(message.id()));
    }

    private void later() {
        world.clock.advance(Duration.ofHours(1));
        new SweepDueMessages(world.ledger, world.clock).sweep(() -> false);
    }

    private List<EmailAddress> to(BuiltInType type) {
        return mails.mails().stream()
                .filter(mail -> mail.subject().equals(type.name()))
                .map(OutgoingMail::to)
                .toList();
    }

    private DispatchMessage dispatch() {
        return new DispatchMessage(
                dying(Ledger.class, world.ledger),
                dying(SettingsStore.class, world.settings),
                new WithdrawalMessageComposer(
                        dying(WithdrawalStore.class, world.withdrawals),
                        world.orders,
                        new OrderLinks(new LinkKeys(world.box), "https://status.example.com"),
                        words,
                        (message, shop, now) -> Draft.of(message, new Composition.Skip("not of a withdrawal"))),
                new Breaker(new InMemoryReputation(), world.clock),
                new AutomationGuard(new InMemoryTallies()),
                dying(MailSender.class, mails),
                texts,
                world.clock);
    }

    private void step() {
        if (steps++ == last) {
            throw new Died();
        }
    }

    /** A port whose process dies before or after a call. */
    private <T> T dying(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, call, with) -> {
            step();
            try {
                Object answer = call.invoke(real, with);
                step();
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
