package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryDesk.Kind;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link InquiryStore} and an {@link InquiryDesk} keep. */
@Tag("UP-18")
public abstract class InquiryStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.5Z");
    private static final PersonId ANTON = PersonId.of("test", "anton");

    protected abstract InquiryStore store();

    protected abstract InquiryDesk desk();

    private static Inquiry inquiry(ShopId shop, String id, Instant at, boolean product, Optional<InquiryHold> hold) {
        return Inquiry.asked(
                new ThreadKey.OfInquiry(shop, Hashes.key(id)),
                at,
                new Asker("Otto Beispiel", new EmailAddress("Otto@example.net"), new Language("de"), false),
                product
                        ? AskedProduct.named(
                                "SKU-1", "Becher", "https://shop.example/becher", "https://shop.example/b.jpg")
                        : Optional.empty(),
                hold,
                "Gibt es den Becher auch in Blau?");
    }

    private static Entry said(String id, Instant at, Entry.Visibility who) {
        return new Entry(Entry.idOf(id), at, Entry.Author.BUYER, who, "Otto", "Gibt es den Becher auch in Blau?");
    }

    private Inquiry asked(ShopId shop, String id, Instant at, boolean product, Optional<InquiryHold> hold) {
        Inquiry inquiry = inquiry(shop, id, at, product, hold);
        assertThat(store().commit(change(
                        Optional.empty(), inquiry, List.of(said(id, at, Entry.Visibility.BUYER_AND_SELLER)))))
                .isTrue();
        return inquiry;
    }

    private static InquiryChange change(Optional<Inquiry> before, Inquiry after, List<Entry> entries) {
        return new InquiryChange(before, after, entries, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void allOfAnInquiryIsReadAsItWasWrittenAndByItsShopAlone() {
        ShopId shop = Fresh.shop();
        Inquiry inquiry = inquiry(shop, "a", NOON, true, Optional.of(InquiryHold.LINKS));
        Entry question = said("a", NOON, Entry.Visibility.BUYER_AND_SELLER);
        Entry note = said("n", NOON.plusSeconds(1), Entry.Visibility.SELLER_ONLY);
        Message mail = Message.plan(
                Subject.of(inquiry.key()), BuiltInTypes.INQUIRY_WRITTEN, question.id(), DeliveryChannel.EMAIL, NOON);

        boolean written = store().commit(new InquiryChange(
                Optional.empty(), inquiry, List.of(question, note), List.of(), List.of(), List.of(), List.of(mail)));

        assertThat(written).isTrue();
        assertThat(store().thread(inquiry.key()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(new InquiryThread(inquiry, List.of(question, note), List.of(), java.util.Set.of()));
        assertThat(desk().messages(inquiry.key())).containsExactly(mail);
        assertThat(store().thread(new ThreadKey.OfInquiry(
                        Fresh.shop(), inquiry.key().inquiry())))
                .isEmpty();
        Message cancelled = Cancelling.cancel(mail, NOON);
        assertThat(desk().replace(cancelled)).isTrue();
        assertThat(desk().replace(cancelled)).isFalse();
    }

    @Test
    void ofTwoWhoWriteAtTheSameMomentOneDoes() {
        Inquiry inquiry = asked(Fresh.shop(), "a", NOON, false, Optional.empty());
        Inquiry mine = inquiry.written("Noch etwas", NOON.plusSeconds(9));
        Entry words = said("b", NOON.plusSeconds(9), Entry.Visibility.BUYER_AND_SELLER);

        assertThat(store().commit(change(Optional.empty(), inquiry, List.of()))).isFalse();
        assertThat(store().commit(change(Optional.of(inquiry), inquiry.closed(NOON), List.of())))
                .isTrue();
        assertThat(store().commit(change(Optional.of(inquiry), mine, List.of(words))))
                .isFalse();

        InquiryThread now = store().thread(inquiry.key()).orElseThrow();
        assertThat(now.inquiry().state()).isEqualTo(InquiryState.CLOSED);
        assertThat(now.entries()).hasSize(1);
    }

    @Test
    void anInquiryStandsOnTheBoardOfItsStateAndOnNoOther() {
        ShopId shop = Fresh.shop();
        Inquiry product = asked(shop, "p", NOON, true, Optional.empty());
        Inquiry later = asked(shop, "s", NOON.plusSeconds(60), false, Optional.empty());
        Inquiry held = asked(shop, "h", NOON, false, Optional.of(InquiryHold.WORDS));
        Inquiry mine = product.assigned(Optional.of(new Assignee(ANTON.value(), "Anton")));
        store().commit(change(Optional.of(product), mine, List.of()));

        assertThat(board(shop, InquiryState.US, Kind.ALL, Optional.empty())).containsExactly(mine, later);
        assertThat(board(shop, InquiryState.US, Kind.PRODUCT, Optional.empty())).containsExactly(mine);
        assertThat(board(shop, InquiryState.US, Kind.SHOP, Optional.empty())).containsExactly(later);
        assertThat(board(shop, InquiryState.US, Kind.ALL, Optional.of(ANTON))).containsExactly(mine);
        assertThat(board(shop, InquiryState.HELD, Kind.ALL, Optional.empty())).containsExactly(held);
        assertThat(desk().count(shop, InquiryState.US, 100)).isEqualTo(2);
        assertThat(desk().count(shop, InquiryState.US, 1)).isEqualTo(1);

        Inquiry answered = later.answered(false, NOON.plusSeconds(90));
        store().commit(change(Optional.of(later), answered, List.of()));
        Inquiry spam = held.thrownAway(InquiryHold.BY_HAND, NOON.plusSeconds(91));
        store().commit(change(Optional.of(held), spam, List.of()));

        assertThat(board(shop, InquiryState.US, Kind.ALL, Optional.empty())).containsExactly(mine);
        assertThat(board(shop, InquiryState.CUSTOMER, Kind.ALL, Optional.empty()))
                .containsExactly(answered);
        assertThat(board(shop, InquiryState.HELD, Kind.ALL, Optional.empty())).isEmpty();
        assertThat(board(shop, InquiryState.SPAM, Kind.ALL, Optional.empty())).containsExactly(spam);
        assertThat(board(Fresh.shop(), InquiryState.US, Kind.ALL, Optional.empty()))
                .isEmpty();
    }

    private List<Inquiry> board(ShopId shop, InquiryState state, Kind kind, Optional<PersonId> assignee) {
        return desk().board(shop, state, kind, assignee, Optional.empty()).inquiries();
    }

    @Test
    void aLongBoardIsReadPageByPage() {
        ShopId shop = Fresh.shop();
        List<Inquiry> all = new ArrayList<>();
        for (int at = 0; at < 2 * InquiryDesk.PAGE + 3; at++) {
            all.add(asked(shop, "i" + at, NOON.plusSeconds(at), at % 2 == 0, Optional.empty()));
        }
        List<Inquiry> read = new ArrayList<>();
        List<Inquiry> products = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            InquiryDesk.Page page = desk().board(shop, InquiryState.US, Kind.ALL, Optional.empty(), after);
            read.addAll(page.inquiries());
            after = page.next();
            after.ifPresent(place -> assertThat(place).matches(InquiryDesk.CURSOR));
        } while (after.isPresent());
        do {
            InquiryDesk.Page page = desk().board(shop, InquiryState.US, Kind.PRODUCT, Optional.empty(), after);
            products.addAll(page.inquiries());
            after = page.next();
        } while (after.isPresent());

        assertThat(read).containsExactlyElementsOf(all);
        assertThat(products)
                .containsExactlyElementsOf(
                        all.stream().filter(Kind.PRODUCT::has).toList());
    }

    @Test
    void itStandsBesideTheOrderThatItIsLinkedTo() {
        ShopId shop = Fresh.shop();
        OrderKey order = OrderKey.of(shop, Fresh.connection(), "1");
        OrderKey other = OrderKey.of(shop, Fresh.connection(), "2");
        Inquiry inquiry = asked(shop, "a", NOON, false, Optional.empty());
        Inquiry linked = inquiry.linked(Optional.of(order));
        store().commit(change(Optional.of(inquiry), linked, List.of()));

        assertThat(store().of(order)).containsExactly(linked);

        Inquiry moved = linked.linked(Optional.of(other));
        store().commit(change(Optional.of(linked), moved, List.of()));

        assertThat(store().of(order)).isEmpty();
        assertThat(store().of(other)).containsExactly(moved);
    }

    @Test
    void whatIsTakenBackWasSentOnceAndStandsNoMore() {
        Inquiry inquiry = asked(Fresh.shop(), "a", NOON, false, Optional.empty());
        Letter letter = new Letter(
                LetterId.of("x"),
                NOON.plusSeconds(5),
                "Anton",
                MessageKind.PAGE_AND_MAIL,
                DeliveryChannel.EMAIL,
                List.of(),
                "",
                "Ja, in Blau.");
        Inquiry answered = inquiry.answered(false, NOON.plusSeconds(5));
        store().commit(new InquiryChange(
                Optional.of(inquiry), answered, List.of(), List.of(), List.of(letter), List.of(), List.of()));
        assertThat(store().thread(inquiry.key()).orElseThrow().letters()).containsExactly(letter);

        Entry question = store().thread(inquiry.key()).orElseThrow().entries().getFirst();
        store().commit(new InquiryChange(
                Optional.of(answered),
                answered.opened(NOON.plusSeconds(6)),
                List.of(),
                List.of(question),
                List.of(),
                List.of(letter),
                List.of()));

        InquiryThread now = store().thread(inquiry.key()).orElseThrow();
        assertThat(now.letters()).isEmpty();
        assertThat(now.entries()).isEmpty();
        assertThat(now.sent(letter.id())).isTrue();
    }

    @Test
    void aDraftIsItsWritersAlone() {
        ThreadKey.OfInquiry key = new ThreadKey.OfInquiry(Fresh.shop(), Hashes.key("a"));
        LetterDraft draft =
                new LetterDraft(MessageKind.PAGE_AND_MAIL, DeliveryChannel.EMAIL, "", "", "Ja, in", true, NOON);
        desk().keep(key, ANTON, draft);

        assertThat(desk().draft(key, ANTON)).contains(draft);
        assertThat(desk().draft(key, PersonId.of("test", "rita"))).isEmpty();

        desk().forget(key, ANTON);

        assertThat(desk().draft(key, ANTON)).isEmpty();
    }
}
