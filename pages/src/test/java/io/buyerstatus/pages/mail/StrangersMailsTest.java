package io.buyerstatus.pages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Asker;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.sample.CodePoints;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalSentences;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails of what somebody typed who may be a stranger: whatever class of character is in it, each is written and leaves. */
@Tag("G1")
class StrangersMailsTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant NOW = Instant.parse("2026-11-29T13:05:09Z");
    private static final Language GERMAN = new Language("de");
    private static final EmailAddress EMAIL = new EmailAddress("erika@example.com");
    private static final URI LINK = URI.create("https://status.example.com/x");
    private static final EffectiveSettings SETTINGS =
            new EffectiveSettings(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Teehaus"), SettingsLayer.EMPTY);

    @Test
    void ofAWithdrawal() {
        WithdrawalMailTexts mails = new WithdrawalMailTexts();
        for (String character : CodePoints.ofEveryClass()) {
            String typed = CleanText.line("O" + character + "Brien");
            Scope scope = new Scope.Described(CleanText.typed("cup " + character + " lid"));
            Declaration said = new Declaration(
                    typed,
                    typed,
                    EMAIL,
                    scope,
                    GERMAN,
                    new WithdrawalSentences().declaring(typed, typed, scope, GERMAN, SETTINGS));
            Withdrawal withdrawal =
                    Withdrawal.received(SHOP, "f", NOW, said, Optional.empty(), Withdrawal.Timeliness.UNMATCHED);
            for (BuiltInType type : List.of(
                    BuiltInTypes.WITHDRAWAL_RECEIVED,
                    BuiltInTypes.WITHDRAWAL_DECLARED,
                    BuiltInTypes.WITHDRAWAL_NOTICED,
                    BuiltInTypes.WITHDRAWAL_UNDELIVERED)) {
                leaves(
                        type,
                        new Subject.OfWithdrawal(SHOP, withdrawal.id()),
                        mails.mail(type, withdrawal, Optional.empty(), SETTINGS),
                        character);
            }
        }
    }

    @Test
    void ofAnInquiry() {
        InquiryMailTexts mails = new InquiryMailTexts();
        for (String character : CodePoints.ofEveryClass()) {
            String typed = CleanText.line("O" + character + "Brien");
            String words = CleanText.text(CleanText.typed("Is it " + character + " blue?"));
            ThreadKey.OfInquiry key = new ThreadKey.OfInquiry(SHOP, Hashes.key("inquiry"));
            Inquiry inquiry = Inquiry.asked(
                    key,
                    NOW,
                    new Asker(typed, EMAIL, GERMAN, false),
                    AskedProduct.named("S" + character, "Cup " + character, "https://shop.example/" + character, ""),
                    Optional.empty(),
                    words);
            for (BuiltInType type : List.of(
                    BuiltInTypes.INQUIRY_RECEIVED, BuiltInTypes.INQUIRY_WRITTEN, BuiltInTypes.INQUIRY_ANSWERED)) {
                leaves(type, new Subject.OfInquiry(key), mails.mail(type, inquiry, words, SETTINGS, LINK), character);
            }
        }
    }

    @Test
    void ofAReview() {
        ReviewMailTexts mails = new ReviewMailTexts();
        OrderKey order = OrderKey.ofRef("demo-" + "0".repeat(26));
        Product cup = new Product(Product.idOf("CUP"), "CUP", "Cup");
        for (String character : CodePoints.ofEveryClass()) {
            String typed = CleanText.line("O" + character + "Brien");
            Invitation invitation = new Invitation(
                    order,
                    new ChannelId("web"),
                    SecretHash.of(new LinkSecret("N0tASecret-OnlyItsLength-00")),
                    new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                    NOW,
                    typed,
                    typed,
                    List.of(cup));
            ReviewText text = new ReviewText(
                    new Opinion(new Stars(2), CleanText.typed("Broke " + character + " at once")),
                    Map.of(),
                    typed,
                    GERMAN);
            Review review = new Review(invitation, 0, List.of(), List.of()).saying(text, "salt", NOW);
            for (BuiltInType type : List.of(BuiltInTypes.REVIEW_RECEIVED, BuiltInTypes.REVIEW_WRITTEN)) {
                Message message = message(type, new Subject.OfReview(SHOP, review.id()));
                leaves(
                        type,
                        message.id().subject(),
                        mails.mail(type, message, review, Optional.empty(), SETTINGS, LINK),
                        character);
            }
        }
    }

    private static Message message(BuiltInType type, Subject about) {
        return Message.plan(about, MessageKey.of(type, "1"), type.role(), DeliveryChannel.EMAIL, NOW, NOW);
    }

    /** A subject of several lines, or with what no mail may hold, is refused where a mail is made. */
    private static void leaves(BuiltInType type, Subject about, RenderedMail rendered, String character) {
        String what = "%s U+%04X".formatted(type, character.codePointAt(0));
        OutgoingMail mail =
                OutgoingMail.necessary(message(type, about), type, Optional.empty(), EMAIL, rendered, SETTINGS);
        assertThat(mail.subject()).as(what).isNotBlank();
        assertThat(CleanText.printable(mail.text()))
                .as(what)
                .isEqualTo(mail.text())
                .isNotBlank();
        assertThat(CleanText.printable(mail.html()))
                .as(what)
                .isEqualTo(mail.html())
                .contains("</html>");
    }
}
