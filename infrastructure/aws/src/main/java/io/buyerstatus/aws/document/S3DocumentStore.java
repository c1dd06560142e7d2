package io.buyerstatus.aws.document;

import io.buyerstatus.aws.S3Objects;
import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Documents and files in a bucket, one object each, named {@code documents/SHOP/SHA-256}: other bytes would have another name. */
public final class S3DocumentStore implements DocumentStore {
    private final S3Objects objects;
    private final String bucket;

    public S3DocumentStore(S3Objects objects, String bucket) {
        this.objects = objects;
        this.bucket = bucket;
    }

    @Override
    public void put(ShopId shop, StoredDocument document) {
        DocumentContent content = document.content();
        objects.put(bucket, name(shop, content), content.type().mediaType(), document.bytes());
    }

    @Override
    public Optional<StoredDocument> find(ShopId shop, DocumentContent content) {
        return objects.get(bucket, name(shop, content), StoredDocument.LARGEST).map(bytes -> {
            StoredDocument found = new StoredDocument(content.type(), bytes);
            if (!found.content().equals(content)) {
                throw new IllegalStateException(name(shop, content) + " holds other bytes than were put");
            }
            return found;
        });
    }

    /** Takes a document away; one that is not there is no failure. */
    public void remove(ShopId shop, DocumentContent content) {
        objects.remove(bucket, name(shop, content));
    }

    private static String name(ShopId shop, DocumentContent content) {
        return "documents/" + shop.value() + "/" + content.sha256();
    }
}
