package io.buyerstatus.core.message.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.DueMessage;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.SkipRule;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.ReviewConsent;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is asked for a review, and by what right. */
@Tag("G10")
class ReviewRequestTest {
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final OrderKey KEY = OrderKey.of(new ShopId("demo"), CONNECTION, "1001");
    private static final String NUMBER = "00340434161094042557";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Buyer AGREED = new Buyer(
            "Anna",
            "König-Ludwig",
            "",
            Optional.of(new EmailAddress("anna@example.com")),
            "",
            "",
            false,
            Optional.of(new ReviewConsent(SampleEvents.PLACED_AT, "Yes, ask me how it was.")));

    @Test
    void a5NobodyIsAskedWithoutARecordedBasis() {
        assertThat(skipped(order(Optional.empty()), SettingsLayer.EMPTY)).isEqualTo("no basis");
        assertThat(skipped(order(Optional.empty()), notice(LocalDate.of(2030, 1, 1))))
                .isEqualTo("no basis");
        assertThat(skipped(order(Optional.empty()), notice(LONG_AGO))).isEmpty();
        assertThat(skipped(order(Optional.of(AGREED)), SettingsLayer.EMPTY)).isEmpty();
    }

    @Test
    void a5TheBasisIsKeptWithTheInvitationAndAConsentComesFirst() {
        EffectiveSettings settings = new EffectiveSettings(notice(LONG_AGO), SettingsLayer.EMPTY);
        assertThat(RequestBasis.of(order(Optional.empty()), settings)).contains(new RequestBasis.Notice(LONG_AGO));
        RequestBasis consent =
                RequestBasis.of(order(Optional.of(AGREED)), settings).orElseThrow();
        assertThat(consent).isEqualTo(new RequestBasis.Consent(SampleEvents.PLACED_AT, "Yes, ask me how it was."));
        Invitation invitation = Invitation.of(
                order(Optional.of(AGREED)),
                SecretHash.of(LinkSecret.of(new byte[LinkSecret.BYTES])),
                consent,
                SampleEvents.PLACED_AT);
        assertThat(invitation.basis()).isEqualTo(consent);
        assertThat(invitation.name()).isEqualTo("Anna K.");
        assertThat(invitation.products()).isNotEmpty();
    }

    @Test
    void a6WhoHasAProblemOrWaitsForAnAnswerIsNotAsked() {
        Fact problem = SampleEvents.tracked("s1", NUMBER, ScanStatus.EXCEPTION);
        assertThat(skipped(order(Optional.of(AGREED), problem), SettingsLayer.EMPTY))
                .isEqualTo("problem with a parcel");
        assertThat(skipped(order(Optional.of(AGREED), new Fact.OrderCancelled("")), SettingsLayer.EMPTY))
                .isEqualTo("order cancelled");
        Order ticketed = order(Optional.of(AGREED));
        Order open =
                ticketed.withTickets(Tickets.NONE.written(Optional.of(TicketKind.DAMAGED), SampleEvents.PLACED_AT));
        assertThat(skipped(open, SettingsLayer.EMPTY)).isEqualTo("open ticket");
        Entry asked = entry("a", 1, Entry.Author.BUYER);
        Entry answered = entry("b", 2, Entry.Author.SELLER);
        assertThat(BuiltInTypes.REVIEW_REQUEST.skippedBy(List.of(asked))).contains("buyer waits for an answer");
        assertThat(BuiltInTypes.REVIEW_REQUEST.skippedBy(List.of(answered, asked)))
                .isEmpty();
        assertThat(BuiltInTypes.REVIEW_REQUEST.skippedBy(List.of())).isEmpty();
    }

    @Test
    @Tag("KS-6")
    void a6TheClockTakesThreeToTwelveDays() {
        for (long days : List.of(2L, 13L)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReviewSettings.DAYS.type().parse().apply(days));
        }
        assertThat(ReviewSettings.DAYS.type().parse().apply(3L)).isEqualTo(3);
        assertThat(ReviewSettings.DAYS.type().parse().apply(12L)).isEqualTo(12);
    }

    private static Order order(Optional<Buyer> buyer, Fact... more) {
        Fact.Contents plain = SampleEvents.contents("1001", Optional.empty(), "", Method.BANK_TRANSFER);
        Fact.Contents contents = new Fact.Contents(
                plain.number(),
                plain.language(),
                buyer.or(plain::buyer),
                plain.billingAddress(),
                plain.deliveryAddress(),
                plain.lines(),
                plain.totals(),
                plain.payment(),
                plain.buyerNote());
        Order order = Order.unseen(
                        KEY,
                        new OrderSource(CONNECTION, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(KEY.ref(), 1)))
                .withAdmission(new Admission.Admitted());
        Fact placed = new Fact.OrderPlaced(SampleEvents.PLACED_AT, true, false, contents);
        int minute = 0;
        for (Fact fact : Stream.concat(
                        Stream.of(placed, SampleEvents.sent("s1", NUMBER, List.of(), SampleEvents.PLACED_AT)),
                        Stream.of(more))
                .toList()) {
            minute++;
            order = order.merge(OrderFacts.of(
                    SampleEvents.event(CONNECTION, "1001", "e" + minute, minute, fact), SampleEvents.PLACED_AT));
        }
        return order;
    }

    private static Entry entry(String id, int minute, Entry.Author author) {
        return new Entry(
                id,
                SampleEvents.PLACED_AT.plus(Duration.ofMinutes(minute)),
                author,
                Entry.Visibility.BUYER_AND_SELLER,
                "",
                "Text");
    }

    private static SettingsLayer notice(LocalDate since) {
        return SettingsLayer.EMPTY.with(ReviewSettings.NOTICE_SINCE, since);
    }

    private static String skipped(Order order, SettingsLayer settings) {
        Instant now = SampleEvents.PLACED_AT.plus(Duration.ofHours(1));
        Message message = Message.plan(
                Subject.of(KEY), BuiltInTypes.REVIEW_REQUEST, "1", DeliveryChannel.EMAIL, SampleEvents.PLACED_AT);
        return BuiltInTypes.REVIEW_REQUEST
                .skipped(new DueMessage(message, order, new EffectiveSettings(settings, SettingsLayer.EMPTY), now))
                .map(SkipRule::reason)
                .orElse("");
    }
}
