package io.buyerstatus.core.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.MindInquiry.Result;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryStaff;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the staff do with an inquiry, beside answering. */
@Tag("UP-18")
final class MindInquiryTest {
    private final AskingWorld world = new AskingWorld();
    private final MindInquiry mind = new MindInquiry(
            world.inquiries, new InMemoryOrders(world.ledger), new InMemoryStaff(), world.settings, world.clock);

    private static ThreadKey.OfInquiry key(InquiryThread thread) {
        return thread.inquiry().key();
    }

    private InquiryState state(InquiryThread thread) {
        return world.now(thread).inquiry().state();
    }

    private InquiryThread held() {
        world.ask.ask(
                "demo",
                world.typed(world.ask.form("demo").orElseThrow().seal(), AskingWorld.OTTO, "Hallo?"),
                AskingWorld.HOME);
        return world.all().getLast();
    }

    @Test
    void whatIsLetThroughIsToldAndItsAskerGetsTheirLinkOnce() {
        InquiryThread thread = held();
        assertThat(world.ledger.all()).isEmpty();

        assertThat(mind.release(key(thread))).isEqualTo(Result.DONE);
        assertThat(mind.release(key(thread))).isEqualTo(Result.DONE);

        assertThat(state(thread)).isEqualTo(InquiryState.US);
        assertThat(world.now(thread).inquiry().hold()).isEmpty();
        assertThat(world.mails(BuiltInTypes.INQUIRY_RECEIVED)).hasSize(1);
        assertThat(world.mails(BuiltInTypes.INQUIRY_WRITTEN)).hasSize(1);
    }

    @Test
    void spamIsThrownAwayAndBroughtBackAndNobodyIsToldTwice() {
        InquiryThread thread = world.asked();

        assertThat(mind.throwAway(key(thread))).isEqualTo(Result.DONE);
        assertThat(state(thread)).isEqualTo(InquiryState.SPAM);
        assertThat(mind.close(key(thread), thread.mark())).isEqualTo(Result.NOT_NOW);
        assertThat(mind.open(key(thread))).isEqualTo(Result.NOT_NOW);
        assertThat(mind.release(key(thread))).isEqualTo(Result.DONE);

        assertThat(state(thread)).isEqualTo(InquiryState.US);
        assertThat(world.ledger.all()).hasSize(2);
    }

    @Test
    void whatWasHeldAndThrownAwayIsToldWhenItIsBroughtBack() {
        InquiryThread thread = held();
        mind.throwAway(key(thread));

        mind.release(key(thread));

        assertThat(world.ledger.all()).hasSize(2);
    }

    @Test
    @Tag("UP-13")
    void itIsClosedByWhoHasReadAllOfItAndOpensAgain() {
        InquiryThread thread = world.asked();
        world.visits.write(world.link(thread), "Noch etwas", "");

        assertThat(mind.close(key(thread), thread.mark())).isEqualTo(Result.STALE);
        assertThat(mind.close(key(thread), world.now(thread).mark())).isEqualTo(Result.DONE);
        assertThat(state(thread)).isEqualTo(InquiryState.CLOSED);
        assertThat(mind.open(key(thread))).isEqualTo(Result.DONE);
        assertThat(state(thread)).isEqualTo(InquiryState.US);
    }

    @Test
    void aNoteStaysAmongTheStaffAndIsOneHoweverOftenItIsSent() {
        InquiryThread thread = world.asked();

        assertThat(mind.note(AskingWorld.anton(), key(thread), "f", "Lieferant fragen"))
                .isEqualTo(Result.DONE);
        assertThat(mind.note(AskingWorld.anton(), key(thread), "f", "Lieferant fragen"))
                .isEqualTo(Result.DONE);
        assertThat(mind.note(AskingWorld.anton(), key(thread), "f", " ")).isEqualTo(Result.BAD_NOTE);
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(world.now(thread).entries()).hasSize(2);
        assertThat(world.now(thread).mark()).isEqualTo(thread.mark());
        assertThat(world.page(thread).orElseThrow().entries())
                .extracting(Entry::text)
                .containsExactly("Gibt es den Becher auch in Blau?");
        assertThat(state(thread)).isEqualTo(InquiryState.US);
    }

    @Test
    void nobodyGetsItWhoDoesNotBelongToTheStaffAndNoOrderThatIsNotThere() {
        InquiryThread thread = world.asked();
        OrderKey order = OrderKey.of(AskingWorld.SHOP, new ConnectionId("demo-generic"), "1");

        assertThat(mind.assign(key(thread), Optional.of(PersonId.of("issuer", "eve"))))
                .isEqualTo(Result.UNKNOWN);
        assertThat(mind.link(key(thread), order, true)).isEqualTo(Result.NO_ORDER);
        assertThat(mind.unlink(key(thread))).isEqualTo(Result.DONE);
        assertThat(mind.release(new ThreadKey.OfInquiry(AskingWorld.SHOP, "0".repeat(26))))
                .isEqualTo(Result.UNKNOWN);
    }
}
