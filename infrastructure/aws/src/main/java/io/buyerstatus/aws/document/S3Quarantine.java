package io.buyerstatus.aws.document;

import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.document.copy.Quarantine;
import java.net.URI;
import java.util.Optional;

/** What was uploaded and nobody looked at yet, in a part of the bucket of its own, which forgets it after a day. */
public final class S3Quarantine implements Quarantine {
    private final S3Objects objects;

    public S3Quarantine(S3Objects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<byte[]> find(Upload upload) {
        return objects.get(upload.object(), Upload.LARGEST);
    }

    /** The address that takes an upload of that type and length, for as long as {@link Upload#VALID} says. */
    public URI prepare(Upload upload, String contentType, int length) {
        return objects.prepared(upload.object(), contentType, length, Upload.VALID);
    }
}
