package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.AnswerDrafts;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.reviewing.ReviewStore;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the ports of reviews keep. */
@Tag("KS-13")
public abstract class ReviewStoreContract {
    private static final Product CUP = new Product(Product.idOf("CUP"), "CUP", "Cup");
    private static final Product CLOTH = new Product(Product.idOf("CLOTH"), "CLOTH", "Cloth");
    private static final Instant NOW = Samples.NOW;

    private final ShopId shop = Fresh.shop();

    protected abstract ReviewStore reviews();

    protected abstract ReviewDesk desk();

    protected abstract AnswerDrafts drafts();

    protected abstract ReviewShelf shelf();

    protected abstract Ledger ledger();

    @Test
    void anInvitationIsFoundAsItWasAndStaysAsItWas() {
        for (RequestBasis basis : List.of(
                new RequestBasis.Consent(NOW, "Yes, ask me."), new RequestBasis.Notice(LocalDate.of(2026, 11, 1)))) {
            Invitation invitation = invitation(Fresh.order(), basis);
            assertThat(reviews().find(invitation.shop(), invitation.id())).isEmpty();
            reviews().invite(invitation);
            assertThat(reviews().find(invitation.shop(), invitation.id())).contains(Review.invited(invitation));
            reviews().invite(invitation(invitation.order(), new RequestBasis.Consent(NOW, "Another")));
            assertThat(reviews().find(invitation.shop(), invitation.id())).contains(Review.invited(invitation));
        }
    }

    @Test
    void versionsAreAddedAndEachIsFoundAsItWas() {
        Review before = invited();
        Review first = before.saying(text(4, "Good"), "salt", NOW);
        Message receipt = receipt(first);
        assertThat(reviews().save(before, first, List.of(receipt))).isTrue();
        assertThat(found(first)).isEqualTo(first);
        assertThat(ledger().find(receipt.id())).contains(receipt);
        Review second = first.saying(text(2, "Broke"), "pepper", NOW.plusSeconds(60));
        assertThat(reviews().save(first, second, List.of())).isTrue();
        assertThat(found(second)).isEqualTo(second);
        assertThat(found(second).intact()).isTrue();
        assertThat(reviews().save(first, first.saying(text(1, "Late"), "x", NOW), List.of()))
                .isFalse();
        assertThat(found(second)).isEqualTo(second);
        Review deleted = second.deleted(NOW.plusSeconds(120));
        assertThat(reviews().save(second, deleted, List.of())).isTrue();
        assertThat(found(deleted)).isEqualTo(deleted);
        assertThat(found(deleted).versions())
                .allMatch(version -> version.text().isEmpty() && version.salt().isEmpty());
        assertThat(found(deleted).intact()).isTrue();
        Review again = deleted.saying(text(5, "Mended"), "s", NOW.plusSeconds(180));
        assertThat(reviews().save(deleted, again, List.of())).isTrue();
        assertThat(found(again)).isEqualTo(again);
    }

    @Test
    void ofManyCorrectionsAtOnceOneIsStored() {
        Review before = saved(text(3, "So so"));
        assertThat(IntStream.range(0, 5)
                        .parallel()
                        .filter(at ->
                                reviews().save(before, before.saying(text(at + 1, "v" + at), "s", NOW), List.of()))
                        .count())
                .isEqualTo(1);
        assertThat(found(before).versions()).hasSize(2);
        assertThat(shelf().page(shop, ShelfChange.SHOP, Optional.empty(), 50)
                        .tally()
                        .orElseThrow()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void actsAreAddedBesideAndVersionsStay() {
        Review review = saved(text(1, "A lie"));
        List<ReviewVersion> written = review.versions();
        for (ReviewAct act : List.of(
                new ReviewAct.Answer(NOW, "We are sorry."),
                new ReviewAct.Report(NOW, 1, ReviewAct.Reason.UNTRUE_FACT, "A lie", "It is not."),
                new ReviewAct.Decision(NOW, 1, true, "Because."))) {
            assertThat(desk().act(review, act, List.of())).isTrue();
            assertThat(desk().act(review, act, List.of())).isFalse();
            review = review.after(act);
            assertThat(desk().find(shop, review.id())).contains(review);
            assertThat(found(review).versions()).isEqualTo(written);
        }
        assertThat(shelf().gone(shop)).containsOnlyKeys(review.id());
        Review mended = review.saying(text(2, "Not so good"), "s", NOW.plusSeconds(5));
        assertThat(reviews().save(review, mended, List.of())).isTrue();
        assertThat(shelf().gone(shop)).isEmpty();
    }

    /** It stands beside the review, and is no part of it. */
    @Test
    void whatSomebodyBeganToAnswerIsTheirsUntilItIsForgotten() {
        Review review = saved(text(2, "Late"));
        PersonId writer = PersonId.of("staff", "anton");
        PersonId other = PersonId.of("staff", "olivia");
        assertThat(drafts().draft(shop, review.id(), writer)).isEmpty();
        drafts().keep(shop, review.id(), writer, "We are", NOW);
        drafts().keep(shop, review.id(), writer, "We are sorry", NOW.plusSeconds(1));
        assertThat(drafts().draft(shop, review.id(), writer)).contains("We are sorry");
        assertThat(drafts().draft(shop, review.id(), other)).isEmpty();
        assertThat(drafts().draft(Fresh.shop(), review.id(), writer)).isEmpty();
        assertThat(found(review)).isEqualTo(review);
        drafts().forget(shop, review.id(), writer, NOW.plusSeconds(2));
        assertThat(drafts().draft(shop, review.id(), writer)).isEmpty();
        assertThat(found(review)).isEqualTo(review);
    }

    @Test
    @Tag("KS-14")
    void whatIsPublishedIsReadNewestFirstWithItsCounts() {
        Review old = saved(text(5, "Old"));
        Review young = saved(text(2, "Young"), NOW.plusSeconds(10));
        assertThat(desk().act(old, new ReviewAct.Answer(NOW, "Thanks"), List.of()))
                .isTrue();
        ReviewShelf.Page page = shelf().page(shop, ShelfChange.SHOP, Optional.empty(), 50);
        assertThat(page.reviews()).extracting(ShelvedReview::id).containsExactly(young.id(), old.id());
        assertThat(page.reviews().getLast().answer().map(ReviewAct.Answer::text))
                .contains("Thanks");
        assertThat(page.tally()).contains(new Tally(List.of(0L, 1L, 0L, 0L, 1L), 0));
        assertThat(page.next()).isEmpty();
        ReviewShelf.Page one = shelf().page(shop, ShelfChange.SHOP, Optional.empty(), 1);
        assertThat(one.reviews()).hasSize(1);
        ReviewShelf.Page rest = shelf().page(shop, ShelfChange.SHOP, one.next(), 1);
        assertThat(rest.reviews()).extracting(ShelvedReview::id).containsExactly(old.id());
        assertThat(rest.tally()).isEmpty();
        assertThat(rest.next()).isEmpty();
        ReviewShelf.Page cups = shelf().page(shop, CUP.id(), Optional.empty(), 50);
        assertThat(cups.reviews()).hasSize(2).allMatch(review -> review.product()
                .equals(Optional.of(CUP)));
        assertThat(shelf().page(shop, CLOTH.id(), Optional.empty(), 50).reviews())
                .isEmpty();
        assertThat(desk().ids(shop, Optional.empty(), 1).ids()).containsExactly(young.id());
        assertThat(desk().ids(shop, desk().ids(shop, Optional.empty(), 1).next(), 1))
                .isEqualTo(new ReviewDesk.Page(List.of(old.id()), Optional.empty()));
    }

    private Review found(Review review) {
        return reviews().find(shop, review.id()).orElseThrow();
    }

    private Review invited() {
        Invitation invitation =
                invitation(new OrderKey(shop, Fresh.order().key()), new RequestBasis.Consent(NOW, "Yes, ask me."));
        reviews().invite(invitation);
        return Review.invited(invitation);
    }

    private Review saved(ReviewText text) {
        return saved(text, NOW);
    }

    private Review saved(ReviewText text, Instant at) {
        Review before = invited();
        Review after = before.saying(text, "salt", at);
        assertThat(reviews().save(before, after, List.of())).isTrue();
        return after;
    }

    private static Invitation invitation(OrderKey order, RequestBasis basis) {
        return new Invitation(
                order,
                new ChannelId("web"),
                SecretHash.of(LinkSecret.of(new byte[LinkSecret.BYTES])),
                basis,
                NOW,
                "4711",
                "Anna K.",
                List.of(CUP, CLOTH));
    }

    private static ReviewText text(int stars, String words) {
        return new ReviewText(
                new Opinion(new Stars(stars), words),
                Map.of(CUP.id(), new Opinion(new Stars(5), "")),
                "Anna K.",
                new Language("de"));
    }

    private Message receipt(Review review) {
        return Message.plan(
                new Subject.OfReview(shop, review.id()), BuiltInTypes.REVIEW_RECEIVED, "1", DeliveryChannel.EMAIL, NOW);
    }
}
