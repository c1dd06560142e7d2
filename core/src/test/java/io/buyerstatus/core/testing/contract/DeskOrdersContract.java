package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.Happening;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.letter.LetterReader;
import io.buyerstatus.core.message.letter.StandingLetters;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever shows orders to their staff must do. */
@Tag("UP-6")
public abstract class DeskOrdersContract {
    private static final PersonId ANTON = PersonId.of("https://id.example", "anton");
    private static final PersonId OLIVIA = PersonId.of("https://id.example", "olivia");

    private final OrderKey key = Fresh.order();

    protected abstract OrderStore orders();

    protected abstract DeskOrders desk();

    protected abstract LetterReader letters();

    protected abstract StandingLetters standing();

    private static Letter letter(String text) {
        return new Letter(
                LetterId.of("form", text),
                Samples.NOW,
                "Anton Ägent",
                MessageKind.MAIL_ONLY,
                DeliveryChannel.EMAIL,
                List.of(new EmailAddress("depot@shop.example")),
                "Betreff",
                text);
    }

    private static LetterDraft draft(String text) {
        return new LetterDraft(
                MessageKind.PAGE_ONLY, DeliveryChannel.SMS, "typed, badly", " a subject", text, true, Samples.NOW);
    }

    private Order place() {
        assertThat(orders().commit(Samples.first(key, "placed"))).isEqualTo(Commit.DONE);
        return orders().find(key).orElseThrow();
    }

    private Commit send(Letter letter) {
        Order order = orders().find(key).orElseThrow();
        return orders().commit(OrderChange.beside(order)
                .withLetter(letter)
                .withMessages(letter.messages(key, Samples.NOW.plusSeconds(30), Samples.NOW)));
    }

    private OrderCard card(PersonId reader) {
        return desk().card(key, reader, OrderCard.ENTRIES).orElseThrow();
    }

    @Test
    void anOrderThatNobodyKnowsHasNoCard() {
        assertThat(desk().card(key, ANTON, OrderCard.ENTRIES)).isEmpty();
        assertThat(letters().find(key, LetterId.of("none"))).isEmpty();
    }

    @Test
    void theCardHasNotesLettersMessagesAndEventsAndTheBuyersPageHasNoneOfThem() {
        Order order = place();
        Entry said = Samples.entry("said", Samples.NOW.plusSeconds(2), "to the buyer");
        Entry note = Samples.note("note", Samples.NOW.plusSeconds(1), "among us");
        orders().commit(OrderChange.beside(order).withEntries(List.of(said, note)));
        Letter letter = letter("Zeile 1\nZeile 2 \uD83D\uDCE6");
        assertThat(send(letter)).isEqualTo(Commit.DONE);

        OrderCard card = card(ANTON);
        assertThat(card.entries()).containsExactly(note, said);
        assertThat(card.letters()).containsExactly(letter);
        assertThat(card.carrying(letter.id())).hasSize(2).allSatisfy(message -> assertThat(message.state())
                .isEqualTo(MessageState.PLANNED));
        assertThat(card.events()).extracting(Happening::rule).isNotEmpty();
        assertThat(letters().find(key, letter.id())).contains(letter);
        assertThat(orders().view(key, Freshness.LATEST).orElseThrow().entries()).containsExactly(said);
    }

    @Test
    void theSameLetterTwiceIsOne() {
        place();
        send(letter("once"));

        assertThat(send(letter("once"))).isEqualTo(Commit.DUPLICATE);
        assertThat(card(ANTON).letters()).hasSize(1);
        assertThat(card(ANTON).messages().stream()
                        .filter(message -> message.key().occurrence().startsWith("letter-")))
                .hasSize(2);
    }

    @Test
    void ofManyEntriesTheNewestAreShownNotesAmongThem() {
        Order order = place();
        List<Entry> entries = List.of(
                Samples.note("1", Samples.NOW, "oldest"),
                Samples.entry("2", Samples.NOW.plusSeconds(1), "older"),
                Samples.note("3", Samples.NOW.plusSeconds(2), "newer"),
                Samples.entry("4", Samples.NOW.plusSeconds(3), "newest"));
        orders().commit(OrderChange.beside(order).withEntries(entries));

        OrderCard card = desk().card(key, ANTON, 2).orElseThrow();
        assertThat(card.entries()).extracting(Entry::text).containsExactly("newer", "newest");
        assertThat(card.older()).isTrue();
        assertThat(card(ANTON).older()).isFalse();
    }

    @Test
    void aDraftIsItsWritersUntilItIsForgotten() {
        place();
        desk().keep(key, ANTON, draft("begun"));
        desk().keep(key, ANTON, draft("gone on\n "));

        assertThat(card(ANTON).draft()).contains(draft("gone on\n "));
        assertThat(card(OLIVIA).draft()).isEmpty();
        desk().forget(key, ANTON);
        desk().forget(key, ANTON);
        assertThat(card(ANTON).draft()).isEmpty();
    }

    @Test
    void ofTheLettersTheNewestThatWasNotTakenBackStands() {
        place();
        assertThat(standing().newest(key)).isEmpty();
        Letter letter = letter("by mail alone");
        send(letter);
        desk().keep(key, ANTON, draft("begun"));
        assertThat(standing().newest(key)).contains(letter.at());

        desk().takenBack(key, letter);
        assertThat(standing().newest(key)).isEmpty();
        assertThat(card(ANTON).letters()).containsExactly(letter);
        assertThat(letters().find(key, letter.id())).contains(letter);
    }

    @Test
    @Tag("BL-57")
    void aLetterToManyIsKeptWithWhatItIsPartOfAndAnswersNobody() {
        place();
        BulkId run = BulkId.of(Samples.NOW, "run");
        Letter letter = new Letter(
                run.letter(),
                Samples.NOW,
                "Anton Ägent",
                MessageKind.PAGE_AND_MAIL,
                DeliveryChannel.EMAIL,
                List.of(),
                "",
                "to all of you",
                Optional.of(new Letter.ToMany(run, "Versand verzögert")));
        assertThat(send(letter)).isEqualTo(Commit.DONE);
        assertThat(send(letter)).as("written again").isEqualTo(Commit.DUPLICATE);

        assertThat(letters().find(key, letter.id())).contains(letter);
        assertThat(standing().newest(key)).isEmpty();
        OrderCard card = card(ANTON);
        assertThat(card.letters()).containsExactly(letter);
        assertThat(card.carrying(letter.id())).hasSize(1);
        assertThat(card.said()).as("nobody said it to this buyer").isEmpty();
        assertThat(card.undoable(letter.id())).isFalse();
    }

    @Test
    void aDecisionIsMadeOnceAboutAMessageAsItIs() {
        place();
        Letter letter = letter("decided");
        send(letter);
        Message message = card(ANTON).carrying(letter.id()).getFirst();

        assertThat(desk().replace(Cancelling.cancel(message, Samples.NOW))).isTrue();
        assertThat(desk().replace(Cancelling.cancel(message, Samples.NOW.plusSeconds(1))))
                .isFalse();
        assertThat(card(ANTON).undoable(letter.id())).isFalse();
    }
}
