package io.buyerstatus.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryDocumentStore;
import io.buyerstatus.core.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddFileTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final AddFile add = new AddFile(store, store, new MutableClock(Instant.parse("2026-11-21T20:15:30Z")));

    @Test
    @Tag("BL-50")
    void aFileIsKeptUnderTheNameThatItIsGiven() {
        assertThat(add.add(SHOP, "returns", "R\u00fccksendung", PDF)).isInstanceOf(AddFile.Result.Added.class);
        ShopFile file = store.find(SHOP, "returns").orElseThrow();
        assertThat(file.name()).isEqualTo("R\u00fccksendung.pdf");
        assertThat(store.find(SHOP, file.content()).orElseThrow().bytes()).isEqualTo(PDF);
    }

    @Test
    @Tag("C29")
    void aRenamedProgramIsRefusedWithTheReason() {
        byte[] program = "MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(add.add(SHOP, "returns", "returns.pdf", program))
                .isEqualTo(new AddFile.Result.Refused("it is a Windows program, not a document"));
        assertThat(store.all(SHOP)).isEmpty();
    }

    @Test
    @Tag("C29")
    void whatIsLargerThanFiveMegabytesIsRefused() {
        assertThat(add.add(SHOP, "a", "a.pdf", Arrays.copyOf(PDF, StoredDocument.LARGEST + 1)))
                .isEqualTo(new AddFile.Result.Refused("it is larger than 5 MB"));
        assertThat(add.add(SHOP, "a", "a.pdf", Arrays.copyOf(PDF, StoredDocument.LARGEST)))
                .isInstanceOf(AddFile.Result.Added.class);
    }

    @Test
    void anIdThatTemplatesCannotNameIsRefused() {
        assertThat(add.add(SHOP, "Return form", "a.pdf", PDF)).isInstanceOf(AddFile.Result.Refused.class);
    }
}
