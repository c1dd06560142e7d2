package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.DocumentUse;
import io.buyerstatus.core.document.OrderDocument;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.PictureVariant;
import io.buyerstatus.core.scheduling.Jobs;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of what the copier is handed. */
public abstract class JobsContract {
    private static final Instant NOW = Instant.parse("2026-11-21T20:15:30Z");

    private final PictureCopy picture = PictureCopy.wanted(
                    Fresh.order().shop(),
                    PictureVariant.ITEM,
                    URI.create("https://shop.example/" + System.nanoTime()),
                    NOW)
            .claimed(NOW)
            .handedOver();
    private final DocumentCopy document = DocumentCopy.wanted(
                    Fresh.order(),
                    new OrderDocument(DocumentUse.INVOICE, "INVOICE 1", URI.create("https://shop.example/1.pdf")),
                    NOW)
            .claimed(NOW)
            .handedOver();

    protected abstract Jobs<PictureKey, PictureCopy> pictures();

    protected abstract Jobs<DocumentKey, DocumentCopy> documents();

    @Test
    void whatIsHandedOverIsFoundAndReplacedByItsNextRevisionAlone() {
        assertThat(pictures().find(picture.key())).isEmpty();
        assertThat(pictures().replace(picture.claimed(NOW))).isFalse();
        pictures().put(picture);
        assertThat(pictures().find(picture.key())).contains(picture);
        PictureCopy copied = picture.claimed(NOW).copied("pixels only", NOW);
        assertThat(pictures().replace(copied)).isFalse();
        assertThat(pictures().replace(picture.claimed(NOW))).isTrue();
        assertThat(pictures().replace(picture.claimed(NOW))).isFalse();
        assertThat(pictures().replace(copied)).isTrue();
        assertThat(pictures().find(picture.key())).contains(copied);
    }

    @Test
    void whatIsHandedOverOnceMoreEndsWhatWasHandedOverBefore() {
        documents().put(document);
        documents().replace(document.claimed(NOW));
        DocumentCopy again = new DocumentCopy(
                document.key(),
                document.document(),
                document.revision() + 5,
                document.state(),
                "",
                Optional.empty(),
                document.due(),
                1,
                NOW);
        documents().put(again);
        assertThat(documents().replace(document.claimed(NOW).tooLarge("", NOW))).isFalse();
        assertThat(documents().find(document.key())).contains(again);
    }
}
