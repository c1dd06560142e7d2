package io.buyerstatus.functions.deskreviews;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.review.DynamoAnswerDrafts;
import io.buyerstatus.aws.review.DynamoReviewDesk;
import io.buyerstatus.aws.review.DynamoReviewShelf;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.review.ReviewPages;
import io.buyerstatus.console.review.ReviewsPages;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.core.reviewing.ActOnReviews;
import io.buyerstatus.core.reviewing.AnswerDrafts;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record DeskReviewsWiring(ReviewsRoute reviews, DeskAnswers answers) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String REVIEWS_TABLE = "REVIEWS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static DeskReviewsWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String reviews = environment.required(REVIEWS_TABLE);
        return of(
                new DynamoSessionReader(dynamo, environment.required(STAFF_TABLE)),
                new Reviews(
                        new DynamoReviewDesk(dynamo, reviews, environment.required(LEDGER_TABLE)),
                        new DynamoReviewShelf(dynamo, reviews),
                        new DynamoAnswerDrafts(dynamo, reviews)),
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                URI.create(environment.required(PUBLIC_BASE_URL)),
                clock);
    }

    /** All reviews as the shop sees them, those that are published, and answers that somebody has begun. */
    record Reviews(ReviewDesk desk, ReviewShelf shelf, AnswerDrafts drafts) {}

    static DeskReviewsWiring of(
            SessionReader sessions, Reviews reviews, SettingsStore settings, URI publicBase, InstantSource clock) {
        ConsoleFrames frames = new ConsoleFrames(new ConsoleFiles(), ShopNames.in(settings));
        DeskAnswers answers = new DeskAnswers(new DeskDoor(sessions, clock), new DoorPages(frames), publicBase);
        return new DeskReviewsWiring(
                new ReviewsRoute(
                        answers,
                        reviews,
                        new ActOnReviews(reviews.desk(), clock),
                        settings,
                        new ReviewsPages(frames),
                        new ReviewPages(frames),
                        clock),
                answers);
    }
}
