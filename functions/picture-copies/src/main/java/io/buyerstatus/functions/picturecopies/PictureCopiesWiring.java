package io.buyerstatus.functions.picturecopies;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.aws.document.DynamoDocumentJobs;
import io.buyerstatus.aws.document.S3DocumentStore;
import io.buyerstatus.aws.document.S3Quarantine;
import io.buyerstatus.aws.picture.DynamoPictureJobs;
import io.buyerstatus.aws.picture.S3PictureStore;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.picture.copy.CopyPicture;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.outbound.Origins;
import io.buyerstatus.pictures.encode.ImageIoEncoder;
import io.buyerstatus.pictures.fetch.HttpPictureSource;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. It knows what it was handed: no orders, no messages, no buyers and no secrets. */
record PictureCopiesWiring(CopyPicture copyPicture, CopyDocument copyDocument) {
    private static final String COPIES_TABLE = "COPIES_TABLE";
    private static final String PICTURES_BUCKET = "PICTURES_BUCKET";
    private static final String DOCUMENTS_BUCKET = "DOCUMENTS_BUCKET";
    private static final String PICTURE_ORIGINS = "PICTURE_ORIGINS";

    static PictureCopiesWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb();
        String table = environment.required(COPIES_TABLE);
        Origins origins = Origins.parse(environment.optional(PICTURE_ORIGINS).orElse(""));
        ImageIoEncoder encoder = new ImageIoEncoder();
        S3Objects s3 = AwsClients.s3(Patience.OF_WORK);
        String documents = environment.required(DOCUMENTS_BUCKET);
        return new PictureCopiesWiring(
                new CopyPicture(
                        new DynamoPictureJobs(dynamo, table),
                        new HttpPictureSource(Resolver.SYSTEM, origins, HttpPictureSource.Wanted.PICTURES),
                        encoder,
                        new S3PictureStore(s3, environment.required(PICTURES_BUCKET)),
                        clock),
                new CopyDocument(
                        new DynamoDocumentJobs(dynamo, table),
                        new HttpPictureSource(Resolver.SYSTEM, origins, HttpPictureSource.Wanted.DOCUMENTS),
                        new S3Quarantine(s3, documents),
                        encoder,
                        new S3DocumentStore(s3, documents),
                        clock));
    }
}
