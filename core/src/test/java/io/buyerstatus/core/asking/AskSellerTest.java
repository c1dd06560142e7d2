package io.buyerstatus.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.AskSeller.Outcome;
import io.buyerstatus.core.asking.AskSeller.Problem;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asking without an order. */
final class AskSellerTest {
    private final AskingWorld world = new AskingWorld();

    @Test
    @Tag("UP-15")
    void aQuestionAboutAProductIsStoredAndToldToTheSellerAndToWhoeverAsked() {
        InquiryThread thread = world.asked();

        assertThat(thread.inquiry().state()).isEqualTo(InquiryState.US);
        assertThat(thread.inquiry().product().orElseThrow().called()).isEqualTo("Becher");
        assertThat(thread.inquiry().asker().proven()).isFalse();
        assertThat(thread.entries()).extracting(Entry::text).containsExactly("Gibt es den Becher auch in Blau?");
        assertThat(world.mails(BuiltInTypes.INQUIRY_WRITTEN)).hasSize(1);
        assertThat(world.mails(BuiltInTypes.INQUIRY_RECEIVED)).hasSize(1);
    }

    @Test
    @Tag("UP-16")
    void aQuestionAboutTheShopNamesNoProduct() {
        world.ask.ask(
                "demo",
                new AskSeller.Typed(
                        world.opened(),
                        "",
                        "Otto",
                        AskingWorld.OTTO,
                        "Wo sitzt ihr?",
                        Optional.empty(),
                        new Language("de")),
                AskingWorld.HOME);

        assertThat(world.all().getFirst().inquiry().product()).isEmpty();
    }

    @Test
    @Tag("UP-16")
    void theSameFormSentTwiceIsOneQuestion() {
        AskSeller.Typed typed = world.typed(world.opened(), AskingWorld.OTTO, "Liefern Sie in die Schweiz?");

        assertThat(world.ask.ask("demo", typed, AskingWorld.HOME)).isInstanceOf(Outcome.Taken.class);
        assertThat(world.ask.ask("demo", typed, AskingWorld.HOME)).isInstanceOf(Outcome.Taken.class);

        assertThat(world.all()).hasSize(1);
        assertThat(world.ledger.all()).hasSize(2);
    }

    @Test
    @Tag("UP-16")
    void whatIsMissingIsSaidAndNothingIsStored() {
        String seal = world.opened();

        assertThat(problem(world.typed(seal, AskingWorld.OTTO, "  "))).isEqualTo(Problem.TEXT_MISSING);
        assertThat(problem(world.typed(seal, AskingWorld.OTTO, "x".repeat(4001))))
                .isEqualTo(Problem.TEXT_TOO_LONG);
        assertThat(problem(world.typed(seal, "otto", "Hallo?"))).isEqualTo(Problem.NOT_AN_ADDRESS);
        assertThat(problem(new AskSeller.Typed(
                        seal, "", " ", AskingWorld.OTTO, "Hallo?", Optional.empty(), new Language("de"))))
                .isEqualTo(Problem.NAME_MISSING);
        assertThat(world.all()).isEmpty();
    }

    private Problem problem(AskSeller.Typed typed) {
        return ((Outcome.Incomplete) world.ask.ask("demo", typed, AskingWorld.HOME)).problem();
    }

    @Test
    @Tag("UP-16")
    void aFormThatWeDidNotShowOrTooLongAgoIsShownAgain() {
        String seal = world.opened();
        String forged = seal.substring(0, seal.length() - 1) + (seal.endsWith("0") ? "1" : "0");
        String earlier = (Long.parseLong(seal.substring(0, 10)) - 60) + seal.substring(10);

        assertThat(problem(world.typed("", AskingWorld.OTTO, "Hallo?"))).isEqualTo(Problem.TOO_OLD);
        assertThat(problem(world.typed(forged, AskingWorld.OTTO, "Hallo?"))).isEqualTo(Problem.TOO_OLD);
        assertThat(problem(world.typed(earlier, AskingWorld.OTTO, "Hallo?"))).isEqualTo(Problem.TOO_OLD);
        world.clock.advance(Duration.ofHours(24));
        assertThat(problem(world.typed(seal, AskingWorld.OTTO, "Hallo?"))).isEqualTo(Problem.TOO_OLD);
        assertThat(world.all()).isEmpty();
    }

    @Test
    @Tag("UP-16")
    void whatLooksLikeSpamIsHeldWithItsReasonMailsNobodyAndIsAnsweredLikeEverything() {
        String seal = world.ask.form("demo").orElseThrow().seal();
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(world.ask.ask("demo", world.typed(seal, AskingWorld.OTTO, "Hallo?"), AskingWorld.HOME))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(world.asks("a@example.net", "SEO and backlinks for you", "192.0.2.8"))
                .isInstanceOf(Outcome.Taken.class);

        assertThat(world.all())
                .extracting(
                        thread -> thread.inquiry().state(),
                        thread -> thread.inquiry().hold().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(InquiryState.HELD, InquiryHold.TOO_FAST),
                        org.assertj.core.groups.Tuple.tuple(InquiryState.HELD, InquiryHold.WORDS));
        assertThat(world.ledger.all()).isEmpty();
    }

    @Test
    @Tag("UP-16")
    void whoeverNamesAStrangersAddressHasItMailedAFewTimesAndNoMore() {
        for (int at = 0; at < 6; at++) {
            world.asks("stranger@example.net", "Frage " + at, "192.0.2." + at);
        }

        assertThat(world.mails(BuiltInTypes.INQUIRY_RECEIVED)).hasSize(3);
        assertThat(world.all()).hasSize(6);
        assertThat(world.all().getLast().inquiry().hold()).contains(InquiryHold.ADDRESS);
        assertThat(BuiltInTypes.INQUIRY_RECEIVED.toTypedAddress())
                .as("counted for the address over all shops when it leaves")
                .isTrue();
    }

    @Test
    @Tag("UP-16")
    void oneNetworkIsHeldThenRefusedAndKeepsNobodyElseFromAsking() {
        for (int at = 0; at < 40; at++) {
            world.ask.ask(
                    "demo",
                    world.typed(world.ask.form("demo").orElseThrow().seal(), "a" + at + "@example.net", "Frage " + at),
                    "2001:db8::" + at);
        }
        assertThat(world.all()).hasSize(30).allMatch(thread -> thread.inquiry().state() == InquiryState.HELD);
        Outcome refused = world.asks("z@example.net", "Frage", "2001:db8::99");
        assertThat(((Outcome.Incomplete) refused).problem()).isEqualTo(Problem.TOO_MANY);

        world.asks(AskingWorld.OTTO, "Gibt es den Becher auch in Blau?", AskingWorld.HOME);

        assertThat(world.all().getLast().inquiry().state()).isEqualTo(InquiryState.US);
    }

    @Test
    @Tag("UP-16")
    void aFloodFromManyNetworksIsHeldAndStored() {
        for (int at = 0; at < 35; at++) {
            world.ask.ask("demo", world.typed(sealed(), "a" + at + "@example.net", "Frage " + at), "198.51.100." + at);
        }
        assertThat(world.all()).hasSize(35);
        assertThat(world.all().getLast().inquiry().hold()).contains(InquiryHold.FLOOD);
        assertThat(world.mails(BuiltInTypes.INQUIRY_RECEIVED)).hasSize(30);
    }

    private String sealed() {
        String seal = world.ask.form("demo").orElseThrow().seal();
        world.clock.advance(Duration.ofSeconds(3));
        return seal;
    }

    @Test
    @Tag("UP-16")
    void nobodyAsksAShopThatTakesNoQuestionsOrIsNotThere() {
        assertThat(world.ask.form("other")).isEmpty();
        assertThat(world.ask.form("No Shop")).isEmpty();
        String seal = world.opened();

        world.set(SettingsLayer.EMPTY.with(InquirySettings.ENABLED, true).with(GeneralSettings.ENABLED, false));
        assertThat(world.ask.ask("demo", world.typed(seal, AskingWorld.OTTO, "Hallo?"), AskingWorld.HOME))
                .isInstanceOf(Outcome.SwitchedOff.class);
        world.set(SettingsLayer.EMPTY);
        assertThat(world.ask.form("demo")).isEmpty();
        assertThat(world.ask.ask("demo", world.typed(seal, AskingWorld.OTTO, "Hallo?"), AskingWorld.HOME))
                .isInstanceOf(Outcome.NoSuchShop.class);
        assertThat(world.all()).isEmpty();
    }

    @Test
    @Tag("UP-17")
    void aShopThatWantsNoMailsGetsNone() {
        world.set(SettingsLayer.EMPTY.with(InquirySettings.ENABLED, true).with(MessageSettings.NOTIFY_SELLER, false));

        world.asked();

        assertThat(world.mails(BuiltInTypes.INQUIRY_WRITTEN)).isEmpty();
        assertThat(world.mails(BuiltInTypes.INQUIRY_RECEIVED)).hasSize(1);
    }
}
