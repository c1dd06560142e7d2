package io.buyerstatus.local.standin.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.wire.Json;
import io.buyerstatus.local.standin.wire.Protocols;
import io.buyerstatus.local.standin.wire.Refused;
import io.buyerstatus.local.standin.wire.ServiceError;
import io.buyerstatus.local.standin.wire.WireRequest;
import io.buyerstatus.local.standin.wire.WireResponse;
import io.buyerstatus.local.standin.wire.WireService;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The JSON protocol of KMS for symmetric keys. Encryption is real; who may use a key is not checked. Everything but the
 * operations below is answered with {@code UnknownOperationException}.
 */
public final class KmsService implements WireService {

    private static final String TARGET = "TrentService.";
    private static final String ALGORITHM = "SYMMETRIC_DEFAULT";
    private static final int MAX_PLAINTEXT_BYTES = 4096;
    private static final int MAX_CIPHERTEXT_BYTES = 6144;
    private static final int MAX_DATA_KEY_BYTES = 1024;
    private static final double MILLIS = 1000.0;

    private final KeyStore keys;
    private final SecureRandom random = new SecureRandom();

    public KmsService(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public boolean isMeantBy(WireRequest request) {
        return request.target().filter(target -> target.startsWith(TARGET)).isPresent();
    }

    @Override
    public String operation(WireRequest request) {
        return request.target().orElseThrow().substring(TARGET.length());
    }

    @Override
    public WireResponse answer(String operation, WireRequest request) {
        ObjectNode body = Json.parsed(request.body())
                .orElseThrow(() -> refused("SerializationException", "The body is not a JSON object."));
        String region = request.region();
        ObjectNode result =
                switch (operation) {
                    case "Encrypt" -> encrypt(body, region);
                    case "Decrypt" -> decrypt(body, region);
                    case "GenerateDataKey" -> dataKey(body, region, true);
                    case "GenerateDataKeyWithoutPlaintext" -> dataKey(body, region, false);
                    case "DescribeKey" -> described(key(body, "KeyId", region), region);
                    case "CreateKey" -> created(body, region);
                    case "CreateAlias" -> named(body, region);
                    default ->
                        throw refused(
                                "UnknownOperationException",
                                "KMS " + operation + " is not supported by this stand-in.");
                };
        return Protocols.json11(result);
    }

    @Override
    public WireResponse error(ServiceError error) {
        return Protocols.json11Error(error);
    }

    @Override
    public ServiceError throttled() {
        return new ServiceError(400, "ThrottlingException", "Rate exceeded");
    }

    @Override
    public String internalErrorCode() {
        return "KMSInternalException";
    }

    private ObjectNode encrypt(ObjectNode body, String region) {
        Key key = key(body, "KeyId", region);
        checkAlgorithm(body);
        byte[] plaintext = bytes(body, "Plaintext", MAX_PLAINTEXT_BYTES);
        return Json.object()
                .put("CiphertextBlob", base64(Ciphertext.encrypt(key, plaintext, context(body))))
                .put("KeyId", key.arn(region))
                .put("EncryptionAlgorithm", ALGORITHM);
    }

    private ObjectNode decrypt(ObjectNode body, String region) {
        checkAlgorithm(body);
        byte[] ciphertext = bytes(body, "CiphertextBlob", MAX_CIPHERTEXT_BYTES);
        Key key = Ciphertext.keyId(ciphertext).flatMap(keys::find).orElseThrow(KmsService::invalidCiphertext);
        if (body.hasNonNull("KeyId") && !key(body, "KeyId", region).id().equals(key.id())) {
            throw refused(
                    "IncorrectKeyException",
                    "The key ID in the request does not identify a CMK that can perform" + " this operation.");
        }
        byte[] plaintext =
                Ciphertext.decrypt(key, ciphertext, context(body)).orElseThrow(KmsService::invalidCiphertext);
        return Json.object()
                .put("KeyId", key.arn(region))
                .put("Plaintext", base64(plaintext))
                .put("EncryptionAlgorithm", ALGORITHM);
    }

    private ObjectNode dataKey(ObjectNode body, String region, boolean withPlaintext) {
        Key key = key(body, "KeyId", region);
        byte[] dataKey = new byte[dataKeyBytes(body)];
        random.nextBytes(dataKey);
        ObjectNode result = Json.object()
                .put("CiphertextBlob", base64(Ciphertext.encrypt(key, dataKey, context(body))))
                .put("KeyId", key.arn(region));
        return withPlaintext ? result.put("Plaintext", base64(dataKey)) : result;
    }

    private static int dataKeyBytes(ObjectNode body) {
        String spec = Json.string(body, "KeySpec").orElse("");
        int bytes = body.path("NumberOfBytes").asInt();
        return switch (spec) {
            case "AES_256" -> 32;
            case "AES_128" -> 16;
            case "" -> {
                if (bytes < 1 || bytes > MAX_DATA_KEY_BYTES) {
                    throw invalid("KeySpec, or NumberOfBytes between 1 and 1024, is needed");
                }
                yield bytes;
            }
            default -> throw invalid("KeySpec is AES_256 or AES_128");
        };
    }

    private ObjectNode created(ObjectNode body, String region) {
        String spec = Json.string(body, "KeySpec").orElse(ALGORITHM);
        String usage = Json.string(body, "KeyUsage").orElse("ENCRYPT_DECRYPT");
        if (!spec.equals(ALGORITHM) || !usage.equals("ENCRYPT_DECRYPT")) {
            throw refused("UnsupportedOperationException", "This stand-in has symmetric encryption keys only.");
        }
        String id = UUID.randomUUID().toString();
        keys.ensure(id);
        return described(keys.find(id).orElseThrow(), region);
    }

    private ObjectNode named(ObjectNode body, String region) {
        String alias = Json.string(body, "AliasName").orElse("");
        if (!alias.matches("alias/[A-Za-z0-9/_-]{1,250}")) {
            throw refused("InvalidAliasNameException", "An alias is alias/ and letters, digits, '/', '_', '-'.");
        }
        if (keys.find(alias).isPresent()) {
            throw refused("AlreadyExistsException", "An alias with the name " + alias + " already exists");
        }
        keys.alias(alias, key(body, "TargetKeyId", region).id());
        return Json.object();
    }

    private static ObjectNode described(Key key, String region) {
        ObjectNode result = Json.object();
        result.putObject("KeyMetadata")
                .put("AWSAccountId", "000000000000")
                .put("KeyId", key.id())
                .put("Arn", key.arn(region))
                .put("CreationDate", key.created().toEpochMilli() / MILLIS)
                .put("Enabled", true)
                .put("Description", "")
                .put("KeyUsage", "ENCRYPT_DECRYPT")
                .put("KeyState", "Enabled")
                .put("Origin", "AWS_KMS")
                .put("KeyManager", "CUSTOMER")
                .put("KeySpec", ALGORITHM)
                .put("CustomerMasterKeySpec", ALGORITHM)
                .put("MultiRegion", false)
                .withArray("/EncryptionAlgorithms")
                .add(ALGORITHM);
        return result;
    }

    private Key key(ObjectNode body, String member, String region) {
        String wanted = Json.string(body, member).orElseThrow(() -> invalid(member + " is missing"));
        return keys.find(wanted)
                .orElseThrow(() -> refused(
                        "NotFoundException",
                        wanted.contains("alias/")
                                ? "Alias " + wanted + " is not found."
                                : "Key 'arn:aws:kms:%s:000000000000:key/%s' does not exist".formatted(region, wanted)));
    }

    private static void checkAlgorithm(ObjectNode body) {
        if (!Json.string(body, "EncryptionAlgorithm").orElse(ALGORITHM).equals(ALGORITHM)) {
            throw refused("InvalidKeyUsageException", "The algorithm does not fit the key.");
        }
    }

    private static Map<String, String> context(ObjectNode body) {
        Map<String, String> context = new HashMap<>();
        body.path("EncryptionContext")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asText()));
        return context;
    }

    private static byte[] bytes(ObjectNode body, String member, int atMost) {
        JsonNode base64 = body.path(member);
        try {
            byte[] bytes = base64.isTextual() ? base64.binaryValue() : new byte[0];
            if (bytes.length < 1 || bytes.length > atMost) {
                throw invalid("Value at '%s' failed to satisfy constraint: 1 to %d bytes"
                        .formatted(Character.toLowerCase(member.charAt(0)) + member.substring(1), atMost));
            }
            return bytes;
        } catch (IOException notBase64) {
            throw refused("SerializationException", member + " is not base64.");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Refused invalidCiphertext() {
        return refused("InvalidCiphertextException", "");
    }

    private static Refused invalid(String what) {
        return refused("ValidationException", what);
    }

    private static Refused refused(String code, String message) {
        return new ServiceError(400, code, message).refused();
    }
}
