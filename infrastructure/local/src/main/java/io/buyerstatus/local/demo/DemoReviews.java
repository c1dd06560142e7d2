package io.buyerstatus.local.demo;

import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.review.DynamoReviewDesk;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What some of the demo's buyers said, good and bad, and what the shop answered; written as buyers' forms write it. */
final class DemoReviews {
    private record Said(int daysAgo, int stars, String words, String language, Optional<String> answer) {}

    private static final List<Said> SAID = List.of(
            new Said(
                    3,
                    5,
                    "Sorgsam verpackt, schnell da. Der Becher liegt wunderbar in der Hand.",
                    "de",
                    Optional.empty()),
            new Said(
                    9,
                    2,
                    "Die Schale kam mit einem Riss.\nErst nach zwei Mails hat jemand geantwortet.",
                    "de",
                    Optional.of("Das tut uns leid. Eine neue Schale ist unterwegs, die alte dürfen Sie behalten.")),
            new Said(16, 4, "", "en", Optional.empty()),
            new Said(24, 5, "Lovely glaze, even nicer than in the pictures \uD83D\uDE0A", "en", Optional.empty()),
            new Said(31, 3, "Fin kopp, men den var mindre enn jeg trodde.", "nb", Optional.empty()));

    private final DynamoReviews reviews;
    private final DynamoReviewDesk desk;
    private final SecretSource secrets = new RandomSecretSource();
    private final InstantSource clock;

    DemoReviews(DynamoReviews reviews, DynamoReviewDesk desk, InstantSource clock) {
        this.reviews = reviews;
        this.desk = desk;
        this.clock = clock;
    }

    /** Writes one for each of the first orders; what is there already stays as it is. */
    void install(Stream<Order> orders) {
        List<Order> some = orders.filter(order -> !order.lines().isEmpty())
                .limit(SAID.size())
                .toList();
        for (int at = 0; at < some.size(); at++) {
            install(some.get(at), SAID.get(at));
        }
    }

    private void install(Order order, Said said) {
        Instant at = clock.instant().minus(Duration.ofDays(said.daysAgo()));
        reviews.invite(Invitation.of(
                order,
                SecretHash.of(secrets.fresh()),
                new RequestBasis.Notice(LocalDate.of(2026, 1, 1)),
                at.minus(Duration.ofDays(1))));
        Review invited =
                reviews.find(order.key().shop(), Invitation.id(order.key())).orElseThrow();
        if (!invited.versions().isEmpty()) {
            return;
        }
        Map<String, Opinion> products = new HashMap<>();
        invited.invitation()
                .products()
                .forEach(product -> products.put(product.id(), new Opinion(new Stars(said.stars()), "")));
        Review written = invited.saying(
                new ReviewText(
                        new Opinion(new Stars(said.stars()), said.words()),
                        products,
                        invited.invitation().name(),
                        new Language(said.language())),
                secrets.fresh().value(),
                at);
        reviews.save(invited, written, List.of());
        said.answer()
                .ifPresent(answer ->
                        desk.act(written, new ReviewAct.Answer(at.plus(Duration.ofHours(5)), answer), List.of()));
    }
}
