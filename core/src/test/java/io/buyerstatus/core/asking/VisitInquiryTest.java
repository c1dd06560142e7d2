package io.buyerstatus.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.VisitInquiry.Problem;
import io.buyerstatus.core.asking.VisitInquiry.Result;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.thread.Entry;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever asked does by their link. */
@Tag("UP-16")
final class VisitInquiryTest {
    private final AskingWorld world = new AskingWorld();

    @Test
    void onlyTheLinkOpensIt() {
        InquiryThread thread = world.asked();
        InquiryThread other = world.asked();
        VisitInquiry.Visit link = world.link(thread);

        assertThat(world.page(thread).orElseThrow().entries()).hasSize(1);
        for (String secret : List.of("", "x", world.link(other).secret(), "A".repeat(27))) {
            assertThat(world.visits.look(new VisitInquiry.Visit("demo", link.inquiry(), secret)))
                    .isEmpty();
        }
        assertThat(world.visits.look(new VisitInquiry.Visit("other", link.inquiry(), link.secret())))
                .isEmpty();
        assertThat(world.visits.write(new VisitInquiry.Visit("demo", link.inquiry(), "x"), "Hallo", ""))
                .isInstanceOf(Result.NotOpen.class);
    }

    @Test
    @Tag("UP-14")
    void writingAgainProvesTheAddressTellsTheSellerAndOpensWhatWasClosed() {
        InquiryThread thread = world.asked();
        world.inquiries.commit(
                InquiryChange.of(thread.inquiry(), thread.inquiry().closed(world.clock.instant()), List.of()));
        String mark = world.page(thread).orElseThrow().mark();

        assertThat(world.visits.write(world.link(thread), "Und in Grün?", mark)).isInstanceOf(Result.Done.class);
        assertThat(world.visits.write(world.link(thread), "Und in Grün?", mark)).isInstanceOf(Result.Done.class);

        InquiryThread now = world.now(thread);
        assertThat(now.inquiry().state()).isEqualTo(InquiryState.US);
        assertThat(now.inquiry().asker().proven()).isTrue();
        assertThat(now.inquiry().gist()).isEqualTo("Und in Grün?");
        assertThat(now.entries()).extracting(Entry::text).hasSize(2).last().isEqualTo("Und in Grün?");
        assertThat(world.mails(BuiltInTypes.INQUIRY_WRITTEN)).hasSize(2);
    }

    @Test
    void wordsAreNotLostToSomebodyWhoWritesAtTheSameMoment() {
        InquiryThread thread = world.asked();
        world.inquiries.beforeNextCommit(() -> world.inquiries.commit(
                InquiryChange.of(thread.inquiry(), thread.inquiry().closed(world.clock.instant()), List.of())));

        assertThat(world.visits.write(world.link(thread), "Und in Grün?", "")).isInstanceOf(Result.Done.class);

        assertThat(world.now(thread).inquiry().state()).isEqualTo(InquiryState.US);
    }

    @Test
    void nobodyWritesNothingTooMuchOrTooOften() {
        InquiryThread thread = world.asked();

        assertThat(problem(thread, " ")).isEqualTo(Problem.EMPTY);
        assertThat(problem(thread, "x".repeat(4001))).isEqualTo(Problem.TOO_LONG);
        for (int at = 0; at < 4; at++) {
            world.visits.write(world.link(thread), "Noch etwas " + at, "");
        }
        assertThat(problem(thread, "Und noch etwas")).isEqualTo(Problem.TOO_MANY);
    }

    private Problem problem(InquiryThread thread, String text) {
        return ((Result.Refused) world.visits.write(world.link(thread), text, "")).problem();
    }

    @Test
    void whoeverDidNotAskSaysSoOnceAndGetsNoMoreMails() {
        InquiryThread thread = world.asked();

        assertThat(world.visits.disown(world.link(thread))).isInstanceOf(Result.Done.class);
        assertThat(world.visits.disown(world.link(thread))).isInstanceOf(Result.Done.class);

        assertThat(world.now(thread).inquiry().state()).isEqualTo(InquiryState.SPAM);
        assertThat(world.now(thread).inquiry().hold()).contains(InquiryHold.DISOWNED);
        assertThat(problem(thread, "Doch")).isEqualTo(Problem.CLOSED);
    }

    @Test
    void whoeverWroteThereCannotSayThatTheyDidNot() {
        InquiryThread thread = world.asked();
        world.visits.write(world.link(thread), "Und in Grün?", "");

        assertThat(world.visits.disown(world.link(thread))).isInstanceOf(Result.Refused.class);
        assertThat(world.now(thread).inquiry().state()).isEqualTo(InquiryState.US);
    }
}
