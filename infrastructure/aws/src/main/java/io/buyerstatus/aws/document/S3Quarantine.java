package io.buyerstatus.aws.document;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.document.copy.Quarantine;
import java.net.URI;
import java.util.Optional;

/** What was uploaded and nobody looked at yet, in a part of the bucket of its own, which forgets it after a day. */
public final class S3Quarantine implements Quarantine {
    private final S3Objects objects;
    private final String bucket;

    public S3Quarantine(S3Objects objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> find(Upload upload) {
        return objects.get(bucket, upload.object(), Upload.LARGEST);
    }

    /** The address that takes an upload of that type and length, for as long as {@link Upload#VALID} says. */
    public URI prepare(Upload upload, String contentType, int length) {
        return objects.prepared(bucket, upload.object(), contentType, length, Upload.VALID);
    }
}
