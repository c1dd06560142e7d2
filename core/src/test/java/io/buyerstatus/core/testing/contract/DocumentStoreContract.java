package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.shop.ShopId;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link DocumentStore} does with bytes. */
public abstract class DocumentStoreContract {
    private static final ShopId SHOP = new ShopId("demo");

    protected abstract DocumentStore store();

    @Test
    @Tag("C28")
    void whatWasPutComesBackByteForByte() {
        StoredDocument document = document(1, 100_003);
        assertThat(store().find(SHOP, document.content())).isEmpty();
        store().put(SHOP, document);
        store().put(SHOP, document);
        StoredDocument found = store().find(SHOP, document.content()).orElseThrow();
        assertThat(found.bytes()).isEqualTo(document.bytes());
        assertThat(found.content()).isEqualTo(document.content());
    }

    @Test
    void aShopHasItsOwn() {
        StoredDocument document = document(2, 10);
        store().put(SHOP, document);
        assertThat(store().find(new ShopId("other"), document.content())).isEmpty();
    }

    private static StoredDocument document(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return new StoredDocument(DocumentType.PDF, bytes);
    }
}
