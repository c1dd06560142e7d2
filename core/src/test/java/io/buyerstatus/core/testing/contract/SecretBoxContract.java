package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a {@link SecretBox} opens, and what not. */
public abstract class SecretBoxContract {
    private static final byte[] SECRET = "whsec_s3cr\u00e9t".getBytes(StandardCharsets.UTF_8);

    private final ShopId shop = Fresh.shop();

    protected abstract SecretBox secrets();

    @Test
    void whatWasSealedOpensForTheSameShopAndPurpose() {
        SealedSecret sealed = secrets().seal(shop, Purpose.WEBHOOK, SECRET);
        assertThat(secrets().open(shop, Purpose.WEBHOOK, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theLongestSecretHas4096Bytes() {
        byte[] longest = new byte[4096];
        Arrays.fill(longest, (byte) 0xf0);
        SealedSecret sealed = secrets().seal(shop, Purpose.LINK_KEY, longest);
        assertThat(secrets().open(shop, Purpose.LINK_KEY, sealed)).isEqualTo(longest);
        assertThatThrownBy(() -> secrets().seal(shop, Purpose.LINK_KEY, new byte[4097]))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aSecretDoesNotOpenForAnotherShop() {
        SealedSecret sealed = secrets().seal(shop, Purpose.WEBHOOK, SECRET);
        assertThatThrownBy(() -> secrets().open(Fresh.shop(), Purpose.WEBHOOK, sealed))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aSecretDoesNotOpenForAnotherPurpose() {
        SealedSecret sealed = secrets().seal(shop, Purpose.WEBHOOK, SECRET);
        assertThatThrownBy(() -> secrets().open(shop, Purpose.LINK_KEY, sealed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aSealedSecretDoesNotShowIt() {
        SealedSecret sealed = secrets().seal(shop, Purpose.WEBHOOK, SECRET);
        assertThat(sealed.ciphertext()).doesNotContain("whsec_");
        assertThat(sealed.toString()).doesNotContain(sealed.ciphertext());
    }
}
