package io.buyerstatus.core.document;

import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/**
 * Port to the bytes of documents and files, each once per shop. What was put stays as it is. Empty means that the store says there is
 * none; a store that does not answer throws.
 */
public interface DocumentStore {
    /** Keeps the bytes; where they are kept already, nothing changes. */
    void put(ShopId shop, StoredDocument document);

    /**
     * The bytes that were put.
     *
     * @throws IllegalStateException if the store gives others
     */
    Optional<StoredDocument> find(ShopId shop, DocumentContent content);
}
