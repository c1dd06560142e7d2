package io.buyerstatus.aws.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What reviews cost, counted on DynamoDB Local. */
@Tag("KS-13")
class ReviewCostTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant NOW = Instant.parse("2026-11-18T08:12:00Z");

    @Test
    void a12APageOfFiftyReviewsWithTheirAverageIsOneQuery() {
        CallCounter counter = new CallCounter();
        try (DynamoDbLocal engine = new DynamoDbLocal();
                DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), counter)) {
            TemplateTables tables = TemplateTables.read();
            String table = tables.create(dynamo, "Reviews");
            DynamoReviews reviews = new DynamoReviews(dynamo, table, tables.create(dynamo, "Ledger"));
            for (int at = 0; at < 60; at++) {
                Review before = invited(reviews, at);
                assertThat(reviews.save(
                                before, before.saying(text(1 + at % 5), "salt", NOW.plusSeconds(at)), List.of()))
                        .isTrue();
            }
            ReviewShelf shelf = new DynamoReviewShelf(dynamo, table);
            counter.clear();
            ReviewShelf.Page page = shelf.page(SHOP, ShelfChange.SHOP, Optional.empty(), 50);
            assertThat(page.reviews()).hasSize(50);
            assertThat(page.tally().orElseThrow().count()).isEqualTo(60);
            assertThat(counter.operations()).containsExactly("DynamoDb.Query");

            counter.clear();
            assertThat(shelf.page(SHOP, ShelfChange.SHOP, page.next(), 50).reviews())
                    .hasSize(10);
            assertThat(counter.operations()).containsExactly("DynamoDb.Query");
        }
    }

    private static Review invited(DynamoReviews reviews, int number) {
        Invitation invitation = new Invitation(
                OrderKey.of(SHOP, new ConnectionId("web"), "N-" + number),
                new ChannelId("web"),
                SecretHash.of(LinkSecret.of(new byte[LinkSecret.BYTES])),
                new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                NOW,
                "N-" + number,
                "Erika B.",
                List.of());
        reviews.invite(invitation);
        return Review.invited(invitation);
    }

    private static ReviewText text(int stars) {
        return new ReviewText(new Opinion(new Stars(stars), "Words"), Map.of(), "Erika B.", new Language("de"));
    }
}
