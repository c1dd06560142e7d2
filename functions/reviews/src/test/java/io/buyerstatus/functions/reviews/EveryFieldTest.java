package io.buyerstatus.functions.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.testing.InMemoryReviews;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.HostileFields;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a field: taken, or refused with its reason; never "not available". */
final class EveryFieldTest {
    private static final Product CUP = new Product(Product.idOf("CUP"), "CUP", "Cup");

    private static APIGatewayV2HTTPEvent at(String route) {
        return Requests.path(
                Requests.route(Triggers.http("reviews.review"), route), "review", Invitation.id(DemoShop.ORDER));
    }

    private static APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        DemoShop shop = new DemoShop();
        InMemoryReviews reviews = new InMemoryReviews(shop.ledger);
        reviews.invite(new Invitation(
                DemoShop.ORDER,
                new ChannelId("web"),
                SecretHash.of(DemoShop.SECRET),
                new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                shop.clock.instant(),
                DemoShop.NUMBER,
                "Erika B.",
                List.of(CUP)));
        ReviewsWiring.Ports ports = new ReviewsWiring.Ports(reviews, reviews, shop.settings, () -> DemoShop.SECRET);
        return new ReviewsHandler(ReviewsWiring.of(ports, DemoShop.BASE, shop.clock))
                .handleRequest(event, Contexts.none());
    }

    @Test
    @Tag("KS-14")
    void ofAReview() {
        assertThat(HostileFields.unanswered(
                        List.of(
                                "stars",
                                "4",
                                "words",
                                "A lovely blue",
                                "name",
                                "shown",
                                "stars-" + CUP.id(),
                                "5",
                                "words-" + CUP.id(),
                                "Holds a pint"),
                        Set.of(),
                        form -> answer(Requests.form(at("POST " + BuyerUrls.REVIEW), form))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BuyerUrls.REVIEWS, BuyerUrls.REVIEWS_FRAME, BuyerUrls.PRODUCT_REVIEWS})
    @Tag("KS-13")
    void ofTheAddressOfWhatIsPublished(String route) {
        for (String part : List.of("after", "sku", "file", "shop")) {
            assertThat(HostileFields.unanswered(List.of(part, "CUP"), Set.of(), form -> answer(asked(route, form[1]))))
                    .as(part)
                    .isEmpty();
        }
    }

    private static APIGatewayV2HTTPEvent asked(String route, String value) {
        APIGatewayV2HTTPEvent event = at("GET " + route);
        Requests.path(event, "sku", value);
        return Requests.query(event, "after", value);
    }
}
