package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Takes reviews from whoever holds the link of an invitation (KS-14): the first one, and each correction, by the same link for ever. Looking
 * changes nothing, since programs open every link of a mail.
 */
public final class WriteReview {
    private static final int ATTEMPTS = 4;

    private final ReviewStore store;
    private final SettingsStore settings;
    private final SecretSource salts;
    private final InstantSource clock;

    public WriteReview(ReviewStore store, SettingsStore settings, SecretSource salts, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.salts = salts;
        this.clock = clock;
    }

    /** The link as it was opened. */
    public record Link(String shop, String id, String secret) {
        @Override
        public String toString() {
            return "Link[" + shop + " " + id + "]";
        }
    }

    /** A review, and what its shop says about everything. */
    public record Opened(Review review, EffectiveSettings settings) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is stored, perhaps since an earlier click. */
        record Stored(Opened opened) implements Outcome {}

        /** There are no stars, and nothing was stored. */
        record NoStars(Opened opened) implements Outcome {}

        /** There are words about a product that got no stars; nothing was stored. */
        record WordsWithoutStars(Opened opened) implements Outcome {}

        /** There are more words than are kept, and nothing was stored: nobody's words are cut. */
        record TooLong(Opened opened) implements Outcome {}

        /** It was corrected too often. */
        record TooManyVersions(Opened opened) implements Outcome {}

        /** The link opens nothing. */
        record NotOpen() implements Outcome {}

        /** Others wrote it at the same moment, again and again. */
        record Busy() implements Outcome {}
    }

    /** What the link opens; changes nothing. */
    public Optional<Opened> look(Link link) {
        Optional<LinkSecret> secret = LinkSecret.parse(link.secret());
        return ShopId.parse(link.shop())
                .filter(shop -> secret.isPresent() && link.id().matches("[0-9a-z]{26}"))
                .flatMap(shop -> store.find(shop, link.id()))
                .filter(review -> review.invitation().secret().matches(secret.orElseThrow()))
                .flatMap(this::opened);
    }

    private Optional<Opened> opened(Review review) {
        return settings.shop(review.shop())
                .map(shop ->
                        new Opened(review, shop.forChannel(review.invitation().channel())));
    }

    /** Stores what was typed as the review's next version; the same words again are the version that stands there. */
    public Outcome write(Link link, TypedReview typed) {
        return edit(link, opened -> {
            if (typed.tooLong()) {
                return new Edit.Refused(new Outcome.TooLong(opened));
            }
            if (typed.wordsWithoutStars()) {
                return new Edit.Refused(new Outcome.WordsWithoutStars(opened));
            }
            return text(opened.review().invitation(), typed)
                    .<Edit>map(text -> new Edit.To(
                            review -> review.saying(text, salts.fresh().value(), clock.instant())))
                    .orElseGet(() -> new Edit.Refused(new Outcome.NoStars(opened)));
        });
    }

    /** Takes the review back, and erases its words. */
    public Outcome delete(Link link) {
        return edit(link, opened -> new Edit.To(review -> review.deleted(clock.instant())));
    }

    private sealed interface Edit {
        record To(UnaryOperator<Review> change) implements Edit {}

        record Refused(Outcome why) implements Edit {}
    }

    private Outcome edit(Link link, Function<Opened, Edit> edit) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Opened> opened = look(link);
            if (opened.isEmpty()) {
                return new Outcome.NotOpen();
            }
            Review before = opened.get().review();
            Review after;
            switch (edit.apply(opened.get())) {
                case Edit.Refused(Outcome why) -> {
                    return why;
                }
                case Edit.To(UnaryOperator<Review> change) -> after = change.apply(before);
            }
            Opened then = new Opened(after, opened.get().settings());
            if (after.revision() == before.revision()) {
                return new Outcome.Stored(then);
            }
            if (after.versions().size() > Review.MOST_VERSIONS && after.text().isPresent()) {
                return new Outcome.TooManyVersions(opened.get());
            }
            if (store.save(before, after, messages(after, clock.instant()))) {
                return new Outcome.Stored(then);
            }
        }
        return new Outcome.Busy();
    }

    /** The author's receipt, which repeats the seal, and the shop's news. */
    private static List<Message> messages(Review after, Instant now) {
        Subject subject = new Subject.OfReview(after.shop(), after.id());
        String version = String.valueOf(after.versions().size());
        return List.of(BuiltInTypes.REVIEW_RECEIVED, BuiltInTypes.REVIEW_WRITTEN).stream()
                .map(type -> Message.plan(
                        subject, MessageKey.of(type, version), type.role(), DeliveryChannel.EMAIL, now, now))
                .toList();
    }

    /** What was typed, of products that were ordered; nothing without stars. */
    private static Optional<ReviewText> text(Invitation invitation, TypedReview typed) {
        Map<String, Opinion> products = new HashMap<>();
        invitation.products().forEach(product -> Optional.ofNullable(
                        typed.products().get(product.id()))
                .ifPresent(said -> Stars.parse(said.stars())
                        .ifPresent(stars -> products.put(product.id(), Opinion.typed(stars, said.words())))));
        return Stars.parse(typed.stars())
                .map(stars -> new ReviewText(
                        Opinion.typed(stars, typed.words()),
                        products,
                        typed.signed() ? invitation.name() : "",
                        typed.language()));
    }
}
