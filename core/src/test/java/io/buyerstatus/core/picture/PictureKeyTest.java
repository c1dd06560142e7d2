package io.buyerstatus.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureKeyTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final URI CUP = URI.create("https://shop.example/cup.jpg");

    @Test
    void theSamePictureOfTheSameShopHasOneAddressOnOurHost() {
        assertThat(PictureKey.item(SHOP, CUP)).isEqualTo(PictureKey.item(SHOP, CUP));
        assertThat(PictureKey.item(SHOP, CUP).path()).matches("/pictures/demo/[0-9a-hjkmnp-tv-z]{26}");
    }

    @Test
    void anotherShopAnotherUseOrAnotherQueryIsAnotherPicture() {
        assertThat(PictureKey.item(SHOP, CUP))
                .isNotEqualTo(PictureKey.item(new ShopId("other"), CUP))
                .isNotEqualTo(PictureKey.logo(SHOP, CUP))
                .isNotEqualTo(PictureKey.item(SHOP, URI.create(CUP + "?v=2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "0123456789ABCDEFGHJKMNPQRS", "0123456789abcdefghjkmnpqr"})
    void nothingElseIsAKey(String key) {
        assertThatThrownBy(() -> new PictureKey(SHOP, key)).hasMessageContaining("picture key");
    }
}
