package io.buyerstatus.aws.secret;

import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;

/** Secrets sealed by KMS itself; the encryption context binds each to its shop and purpose. */
public final class KmsSecretBox implements SecretBox {
    private static final String SHOP = "shop";
    private static final String PURPOSE = "purpose";

    private final KmsClient kms;
    private final String keyId;

    /**
     * @param keyId id or ARN of the key
     */
    public KmsSecretBox(KmsClient kms, String keyId) {
        this.kms = kms;
        this.keyId = keyId;
    }

    @Override
    public SealedSecret seal(ShopId shop, Purpose purpose, byte[] secret) {
        var response = kms.encrypt(request -> request.keyId(keyId)
                .encryptionContext(context(shop, purpose))
                .plaintext(SdkBytes.fromByteArray(secret)));
        return new SealedSecret(
                Base64.getEncoder().encodeToString(response.ciphertextBlob().asByteArray()));
    }

    @Override
    public byte[] open(ShopId shop, Purpose purpose, SealedSecret secret) {
        return kms.decrypt(request -> request.keyId(keyId)
                        .encryptionContext(context(shop, purpose))
                        .ciphertextBlob(
                                SdkBytes.fromByteArray(Base64.getDecoder().decode(secret.ciphertext()))))
                .plaintext()
                .asByteArray();
    }

    private static Map<String, String> context(ShopId shop, Purpose purpose) {
        return Map.of(SHOP, shop.value(), PURPOSE, purpose.name().toLowerCase(Locale.ROOT));
    }
}
