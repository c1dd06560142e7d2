package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsStandInTest {

    private static final String KEY = "5f0c0d36-3c5e-3a6c-9a39-3e6d1b8b8a11";
    private static final Map<String, String> CONTEXT = Map.of("shop", "demo", "purpose", "webhook");
    private static final SdkBytes SECRET = SdkBytes.fromUtf8String("Geheimnis");

    @TempDir
    private Path folder;

    private StandIns standIns;
    private KmsClient kms;

    @BeforeEach
    void start() throws IOException {
        standIns = StandIns.start(0, Moments.CLOCK, Optional.of(folder));
        standIns.keys().ensure(KEY);
        kms = Clients.kms(standIns.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        kms.close();
        standIns.close();
    }

    @Test
    void whatIsEncryptedCanBeDecryptedWithTheSameContext() {
        SdkBytes ciphertext = encrypt(SECRET);

        assertThat(ciphertext.asByteArray()).isNotEqualTo(SECRET.asByteArray());
        assertThat(decrypt(ciphertext, CONTEXT)).isEqualTo(SECRET);
    }

    @Test
    void theSamePlaintextNeverGivesTheSameCiphertext() {
        assertThat(encrypt(SECRET)).isNotEqualTo(encrypt(SECRET));
    }

    @Test
    void anotherContextOrNoneDoesNotOpenIt() {
        SdkBytes ciphertext = encrypt(SECRET);

        assertThatThrownBy(() -> decrypt(ciphertext, Map.of("shop", "other", "purpose", "webhook")))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> decrypt(ciphertext, Map.of())).isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void noChangedByteGoesUnnoticed() {
        byte[] ciphertext = encrypt(SECRET).asByteArray();
        for (int i = 0; i < ciphertext.length; i++) {
            byte[] changed = ciphertext.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> decrypt(SdkBytes.fromByteArray(changed), CONTEXT))
                    .isInstanceOf(InvalidCiphertextException.class);
        }
    }

    @Test
    void aPlaintextHasAtMost4096Bytes() {
        assertThat(decrypt(encrypt(SdkBytes.fromByteArray(new byte[4096])), CONTEXT)
                        .asByteArray())
                .hasSize(4096);
        assertThatThrownBy(() -> encrypt(SdkBytes.fromByteArray(new byte[4097])))
                .isInstanceOfSatisfying(KmsException.class, refused -> assertThat(
                                refused.awsErrorDetails().errorCode())
                        .isEqualTo("ValidationException"));
    }

    @Test
    void aCiphertextSurvivesARestartAndOnlyTheOwnerCanReadTheKeys() throws IOException {
        SdkBytes ciphertext = encrypt(SECRET);
        stop();
        start();

        assertThat(decrypt(ciphertext, CONTEXT)).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kms-keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDataKeyComesOpenAndEncrypted() {
        GenerateDataKeyResponse dataKey = kms.generateDataKey(
                generate -> generate.keyId(KEY).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));

        assertThat(dataKey.plaintext().asByteArray()).hasSize(32);
        assertThat(decrypt(dataKey.ciphertextBlob(), CONTEXT)).isEqualTo(dataKey.plaintext());
    }

    @Test
    void aKeyIsFoundByIdArnAndAlias() {
        String id = kms.createKey().keyMetadata().keyId();
        kms.createAlias(alias -> alias.aliasName("alias/secrets").targetKeyId(id));

        String arn =
                kms.describeKey(key -> key.keyId("alias/secrets")).keyMetadata().arn();
        assertThat(arn).isEqualTo("arn:aws:kms:eu-central-1:000000000000:key/" + id);
        assertThat(kms.describeKey(key -> key.keyId(arn)).keyMetadata().enabled())
                .isTrue();
        assertThat(kms.describeKey(key -> key.keyId("arn:aws:kms:eu-central-1:000000000000:alias/secrets"))
                        .keyMetadata()
                        .creationDate())
                .isEqualTo(Moments.NOW);
    }

    @Test
    void aKeyThatIsNotThereOrNotTheRightOneIsAnErrorOfItsOwn() {
        SdkBytes ciphertext = encrypt(SECRET);
        String other = kms.createKey().keyMetadata().keyId();

        assertThatThrownBy(() -> kms.encrypt(encrypt -> encrypt.keyId("nobody").plaintext(SECRET)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kms.decrypt(decrypt ->
                        decrypt.keyId(other).ciphertextBlob(ciphertext).encryptionContext(CONTEXT)))
                .isInstanceOf(IncorrectKeyException.class);
    }

    @Test
    void anotherOperationIsRefusedByName() {
        assertThatThrownBy(() -> kms.sign(sign -> sign.keyId(KEY).message(SECRET)))
                .isInstanceOf(KmsException.class)
                .hasMessageContaining("KMS Sign is not supported");
    }

    private SdkBytes encrypt(SdkBytes plaintext) {
        return kms.encrypt(encrypt -> encrypt.keyId(KEY).plaintext(plaintext).encryptionContext(CONTEXT))
                .ciphertextBlob();
    }

    private SdkBytes decrypt(SdkBytes ciphertext, Map<String, String> context) {
        return kms.decrypt(decrypt -> decrypt.ciphertextBlob(ciphertext).encryptionContext(context))
                .plaintext();
    }
}
