package io.buyerstatus.functions.reviews;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.review.DynamoReviewShelf;
import io.buyerstatus.aws.review.DynamoReviews;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.reviewing.ReviewStore;
import io.buyerstatus.core.reviewing.WriteReview;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.review.PublishedPages;
import io.buyerstatus.pages.buyer.review.ReviewPages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It reads no order, and can make no links. */
record ReviewsWiring(NoticePages notices, WritingRoutes writing, PublishedRoutes published) {
    private static final String REVIEWS_TABLE = "REVIEWS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    /** What it asks. */
    record Ports(ReviewStore reviews, ReviewShelf shelf, SettingsStore settings, SecretSource salts) {}

    static ReviewsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String reviews = environment.required(REVIEWS_TABLE);
        return of(
                new Ports(
                        new DynamoReviews(dynamo, reviews, environment.required(LEDGER_TABLE)),
                        new DynamoReviewShelf(dynamo, reviews),
                        new CachedSettings(
                                new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                        new RandomSecretSource()),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    static ReviewsWiring of(Ports ports, URI publicBase, InstantSource clock) {
        PageFrames shells = new PageFrames(new Assets());
        NoticePages notices = new NoticePages(shells);
        return new ReviewsWiring(
                notices,
                new WritingRoutes(
                        new WriteReview(ports.reviews(), ports.settings(), ports.salts(), clock),
                        new ReviewPages(shells),
                        notices,
                        publicBase),
                new PublishedRoutes(ports.shelf(), ports.settings(), new PublishedPages(shells), notices, publicBase));
    }
}
