package io.buyerstatus.functions.picturecopies;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.aws.picture.S3PictureStore;
import io.buyerstatus.core.net.Resolver;
import io.buyerstatus.core.picture.RequestPictureCopies;
import io.buyerstatus.core.picture.copy.CopyPicture;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.pictures.encode.ImageIoEncoder;
import io.buyerstatus.pictures.fetch.HttpPictureSource;
import io.buyerstatus.pictures.fetch.Origins;
import java.time.InstantSource;
import java.util.Map;

/** What the function is made of. It knows no orders, no buyers and no secrets. */
record PictureCopiesWiring(RequestPictureCopies askForPictures, CopyPicture copyPicture) {
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String PICTURES_BUCKET = "PICTURES_BUCKET";
    private static final String PICTURE_ORIGINS = "PICTURE_ORIGINS";

    static PictureCopiesWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoPictureLedger ledger = new DynamoPictureLedger(AwsClients.dynamoDb(), environment.required(LEDGER_TABLE));
        Origins origins = Origins.parse(environment.optional(PICTURE_ORIGINS).orElse(""));
        return new PictureCopiesWiring(
                new RequestPictureCopies(ledger, clock),
                new CopyPicture(
                        ledger,
                        new HttpPictureSource(Resolver.SYSTEM, origins),
                        new ImageIoEncoder(),
                        new S3PictureStore(AwsClients.s3(), environment.required(PICTURES_BUCKET)),
                        clock));
    }
}
