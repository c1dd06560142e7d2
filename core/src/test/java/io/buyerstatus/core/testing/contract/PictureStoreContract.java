package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.PictureStore;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@link PictureStore} does. */
public abstract class PictureStoreContract {
    private static final URI CUP = URI.create("https://shop.example/cup.jpg");

    protected abstract PictureStore store();

    @Test
    void aPictureThatWasNotPutIsAbsent() {
        PictureKey key = PictureKey.item(Fresh.shop(), CUP);
        assertThat(store().find(key)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPictureComesBackByteByByte(StoredPicture.Type type) {
        PictureKey key = PictureKey.item(Fresh.shop(), CUP);
        store().put(key, new StoredPicture(type, bytes(300_000)));
        Optional<StoredPicture> found = store().find(key);
        assertThat(found).map(StoredPicture::type).contains(type);
        assertThat(found.orElseThrow().bytes()).hasSize(300_000);
        assertThat(Arrays.equals(found.orElseThrow().bytes(), bytes(300_000))).isTrue();
    }

    @Test
    void puttingAgainReplaces() {
        PictureKey key = PictureKey.item(Fresh.shop(), CUP);
        store().put(key, new StoredPicture(StoredPicture.Type.JPEG, bytes(10)));
        store().put(key, new StoredPicture(StoredPicture.Type.PNG, bytes(20)));
        assertThat(store().find(key)).map(StoredPicture::type).contains(StoredPicture.Type.PNG);
        assertThat(store().find(key).orElseThrow().bytes()).isEqualTo(bytes(20));
    }

    @Test
    void shopsDoNotSharePictures() {
        PictureKey key = PictureKey.item(Fresh.shop(), CUP);
        store().put(key, new StoredPicture(StoredPicture.Type.JPEG, bytes(10)));
        assertThat(store().find(new PictureKey(Fresh.shop(), key.key()))).isEmpty();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            bytes[at] = (byte) (at * 31);
        }
        return bytes;
    }
}
