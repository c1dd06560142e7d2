package io.buyerstatus.functions.pictures;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.picture.S3PictureStore;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.functions.shared.Environment;
import java.util.Map;

/** What the function is made of. It can read pictures and nothing else. */
record PicturesWiring(PictureStore store) {
    private static final String PICTURES_BUCKET = "PICTURES_BUCKET";

    static PicturesWiring of(Map<String, String> variables) {
        return new PicturesWiring(new S3PictureStore(
                AwsClients.s3(Patience.OF_A_VISITOR), new Environment(variables).required(PICTURES_BUCKET)));
    }
}
