package io.buyerstatus.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.AnswerInquiry.Result;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.desk.WriteLetter.Undone;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.sending.Composition;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.thread.ThreadKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the staff answer. */
@Tag("UP-19")
final class AnswerInquiryTest {
    private final AskingWorld world = new AskingWorld();
    private final AnswerInquiry answers =
            new AnswerInquiry(world.inquiries, world.inquiries, world.settings, world.clock);
    private final Colleague anton = AskingWorld.anton();

    private AnswerForm form(InquiryThread thread, String text, boolean closes) {
        return new AnswerForm("form", text, thread.mark(), closes);
    }

    private Result send(InquiryThread thread, AnswerForm form) {
        return answers.send(anton, thread.inquiry().key(), form);
    }

    @Test
    void anAnswerLeavesAMomentLaterAndThenStandsOnThePage() {
        InquiryThread thread = world.asked();
        AnswerForm form = form(thread, "Ja, auch in Blau.", false);

        assertThat(send(thread, form)).isInstanceOf(Result.OnItsWay.class);
        assertThat(send(thread, form)).as("the same click twice").isInstanceOf(Result.OnItsWay.class);

        InquiryThread now = world.now(thread);
        assertThat(now.inquiry().state()).isEqualTo(InquiryState.CUSTOMER);
        assertThat(now.letters()).extracting(Letter::by).containsExactly("Anton");
        assertThat(world.mails(BuiltInTypes.INQUIRY_ANSWERED))
                .extracting(Message::state)
                .containsExactly(MessageState.PLANNED);
        assertThat(world.page(thread).orElseThrow().entries()).hasSize(1);
        world.clock.advance(Duration.ofSeconds(30));
        assertThat(world.page(thread).orElseThrow().entries())
                .extracting(entry -> entry.name(), entry -> entry.text())
                .last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple("Nordlicht Keramik", "Ja, auch in Blau."));
    }

    @Test
    void whatIsUndoneIsNotSentAndItsWordsComeBack() {
        InquiryThread thread = world.asked();
        send(thread, form(thread, "Ja, auch in Blau.", true));
        Letter letter = world.now(thread).letters().getFirst();
        ThreadKey.OfInquiry key = thread.inquiry().key();
        assertThat(world.now(thread).inquiry().state()).isEqualTo(InquiryState.CLOSED);

        assertThat(answers.undo(anton, key, letter.id())).isEqualTo(Undone.DONE);

        assertThat(world.now(thread).letters()).isEmpty();
        assertThat(world.now(thread).inquiry().state()).isEqualTo(InquiryState.US);
        assertThat(world.mails(BuiltInTypes.INQUIRY_ANSWERED))
                .extracting(Message::state)
                .containsExactly(MessageState.SKIPPED);
        assertThat(world.inquiries.draft(key, anton.id()).map(LetterDraft::text))
                .contains("Ja, auch in Blau.");
        assertThat(answers.undo(anton, key, letter.id())).isEqualTo(Undone.UNKNOWN);
    }

    @Test
    void whatHasLeftCannotBeUndone() {
        InquiryThread thread = world.asked();
        send(thread, form(thread, "Ja, auch in Blau.", false));
        Message mail = world.mails(BuiltInTypes.INQUIRY_ANSWERED).getFirst();
        world.ledger.replace(mail.pending(world.clock.instant()));
        Message pending = world.ledger.find(mail.id()).orElseThrow();
        world.ledger.replace(pending.claimed(AskingWorld.OTTO, world.clock.instant()));

        assertThat(answers.undo(
                        anton,
                        thread.inquiry().key(),
                        world.now(thread).letters().getFirst().id()))
                .isEqualTo(Undone.TOO_LATE);
        assertThat(world.now(thread).letters()).hasSize(1);
    }

    @Test
    void whoeverHasNotReadWhatWasSaidMeanwhileIsShownItFirst() {
        InquiryThread thread = world.asked();
        world.visits.write(world.link(thread), "Hat sich erledigt.", "");

        assertThat(send(thread, form(thread, "Ja, auch in Blau.", false))).isInstanceOf(Result.Stale.class);
        assertThat(world.mails(BuiltInTypes.INQUIRY_ANSWERED)).isEmpty();
        assertThat(world.inquiries.draft(thread.inquiry().key(), anton.id())).isPresent();
        assertThat(send(thread, form(world.now(thread), "Dann alles Gute.", false)))
                .isInstanceOf(Result.OnItsWay.class);
    }

    @Test
    void anInquiryIsNoAdvertisingSpace() {
        InquiryThread thread = world.asked();
        for (int at = 0; at < 3; at++) {
            world.clock.advance(Duration.ofMinutes(1));
            send(thread, form(world.now(thread), "Noch etwas " + at, false));
        }
        assertThat(rule(thread, "Und unser Newsletter")).isEqualTo(AnswerRule.NOT_ASKED);

        world.visits.write(world.link(thread), "Danke!", "");
        world.clock.advance(Duration.ofDays(91));
        assertThat(rule(thread, "Unser Sommerschlussverkauf")).isEqualTo(AnswerRule.NOT_ASKED);
    }

    @Test
    void nothingIsSentThatIsEmptyTooLongOrToSomebodyWhoIsHeld() {
        InquiryThread thread = world.asked();
        assertThat(rule(thread, " ")).isEqualTo(AnswerRule.EMPTY);
        assertThat(rule(thread, "x".repeat(4001))).isEqualTo(AnswerRule.TOO_LONG);
        world.inquiries.commit(InquiryChange.of(
                thread.inquiry(), thread.inquiry().thrownAway(InquiryHold.BY_HAND, world.clock.instant()), List.of()));
        assertThat(rule(thread, "Ja")).isEqualTo(AnswerRule.NOT_OPEN);
    }

    private AnswerRule rule(InquiryThread thread, String text) {
        return ((Result.Refused) send(thread, form(world.now(thread), text, false))).rule();
    }

    @Test
    @Tag("UP-17")
    void mailsGoToWhoeverAskedByTheirLinkAndToTheSellerByTheDesks() {
        InquiryThread thread = world.asked();
        send(thread, form(thread, "Ja, auch in Blau.", false));
        OutgoingMail receipt = composed(BuiltInTypes.INQUIRY_RECEIVED);
        OutgoingMail told = composed(BuiltInTypes.INQUIRY_WRITTEN);
        OutgoingMail answer = composed(BuiltInTypes.INQUIRY_ANSWERED);
        String id = thread.inquiry().key().inquiry();

        assertThat(receipt.to().value()).isEqualTo(AskingWorld.OTTO);
        assertThat(receipt.text())
                .isEqualTo("|https://status.example.com/ask/demo/" + id + "/"
                        + world.link(thread).secret());
        assertThat(told.to().value()).isEqualTo("hallo@nordlicht-keramik.example");
        assertThat(told.text())
                .isEqualTo("Gibt es den Becher auch in Blau?|https://status.example.com/console/shops/demo/inquiries/"
                        + id);
        assertThat(told.replyTo().orElseThrow().value()).isEqualTo(AskingWorld.OTTO);
        assertThat(answer.text())
                .startsWith("Ja, auch in Blau.|")
                .endsWith(world.link(thread).secret());
    }

    @Test
    void nothingLeavesOfWhatWasThrownAway() {
        InquiryThread thread = world.asked();
        world.visits.disown(world.link(thread));

        assertThat(composition(BuiltInTypes.INQUIRY_RECEIVED)).isInstanceOf(Composition.Skip.class);
        assertThat(composition(BuiltInTypes.INQUIRY_WRITTEN)).isInstanceOf(Composition.Skip.class);
    }

    private OutgoingMail composed(BuiltInType type) {
        return ((Composition.Mail) composition(type)).mail();
    }

    private Composition composition(BuiltInType type) {
        InquiryMessageComposer composer = new InquiryMessageComposer(
                world.inquiries,
                new InquiryLinks(world.keys, "https://status.example.com"),
                (of, inquiry, words, settings, link) -> new RenderedMail("About", words + "|" + link, "<p>"),
                (message, shop, now) -> {
                    throw new AssertionError("is about an inquiry");
                });
        return composer.compose(world.mails(type).getFirst(), world.shop(), world.clock.instant())
                .composition();
    }

    @Test
    void aPreviewSendsNothingAndKeepsTheDraft() {
        InquiryThread thread = world.asked();

        assertThat(answers.look(anton, thread.inquiry().key(), form(thread, "Ja", false)))
                .isInstanceOf(Result.Ready.class);

        assertThat(world.mails(BuiltInTypes.INQUIRY_ANSWERED)).isEmpty();
        assertThat(world.inquiries.draft(thread.inquiry().key(), anton.id()).map(LetterDraft::text))
                .isEqualTo(Optional.of("Ja"));
    }
}
